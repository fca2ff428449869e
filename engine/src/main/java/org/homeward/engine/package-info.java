/**
 * The link engine on one page: records come in, it finds whom they speak of, and says why. {@link LinkEngine} is the one front door for
 * records that arrive; {@link Linkage} links whole tables at once, with the same result. Nothing else needs to be known to use it.
 *
 * <pre>{@code
 * var engine = LinkEngine.open(folder, clock);
 * engine.watch(new Watch("case 7", List.of(new Clue(Property.PHONE, "202 555 0142")), null));
 * var alerts = engine.putAll(List.of(new Arrival(1, tip), new Arrival(2, lead)));
 * var entity = engine.entity(tip.mentionId(0)).orElseThrow();          // the mentions that are one
 * var link = engine.links(tip.id()).getFirst();                        // with whom, and in parts why
 * double bits = link.score().bits();
 * engine.judge(3, new Judgement(1, link.a(), link.b(), Verdict.DIFFERENT, "anna", now, "cousins", bits));
 * engine.judge(4, new Undo(2, 1, "anna", now, "the other cousin was meant"));
 * var hits = engine.search(Query.of(List.of(new Clue(Property.NAME, "Lopez, Maria")), 10));
 * engine.close();
 * }</pre>
 *
 * <h2>What goes in</h2>
 *
 * <p>A {@link org.homeward.engine.model.Record} is what one source said at one time. It is never changed; its id is the hash of its
 * content, so the same words are the same record. It speaks of {@link org.homeward.engine.model.Mention}s, persons and things, each a
 * list of {@link org.homeward.engine.model.Fact}s as said. A mention's id is its record's id and its place in it. All these words are
 * values of the package {@link org.homeward.engine.model}.
 *
 * <h2>Changes</h2>
 *
 * <ul>
 *   <li>{@link LinkEngine#open} takes a folder that one engine at a time may have open, and reads what {@link LinkEngine#close} or a
 *       crash left there. {@link LinkEngine#mended} tells what was found wrong and made good from the log: only time was lost.
 *   <li>{@link LinkEngine#put} takes a record in, links it and tells which watches it answers; {@link LinkEngine#putAll} does the same
 *       for many {@link Arrival}s, by all processors. {@link LinkEngine#withdraw} leaves things as if a record had never been.
 *   <li>{@link LinkEngine#judge} takes a {@link org.homeward.engine.model.Judgement} of a person, or an
 *       {@link org.homeward.engine.model.Undo}. One that says the opposite of those that stand is refused;
 *       {@link LinkEngine#contradiction} tells before which they are: a {@link Contradiction}.
 *   <li>{@link LinkEngine#snapshot} counts anew how common each value is and derives every link anew.
 *       {@link LinkEngine#snapshotDue} says when it is time; the engine never takes one of itself.
 *   <li>{@link LinkEngine#flush} returns when all of it is on the disk; {@link LinkEngine#close} keeps what opening again would have to
 *       work out, and ends.
 * </ul>
 *
 * <h2>Questions</h2>
 *
 * <ul>
 *   <li>{@link LinkEngine#search} answers a {@link Query} of {@link Clue}s with {@link Hit}s, best first.
 *   <li>{@link LinkEngine#links} gives a record's {@link Link}s, near misses too; {@link LinkEngine#explain} gives why and why not for
 *       any pair. A {@link org.homeward.engine.match.Score} is the exact sum of its {@link org.homeward.engine.match.Part}s, in bits.
 *   <li>{@link LinkEngine#entity} gives the {@link Entity} that holds a mention, with its links and those that were cut; an id that is
 *       held no more leads to the entity it was joined to; {@link LinkEngine#entityId} tells which it is and no more.
 *       {@link LinkEngine#record} gives a record back as it came.
 *   <li>{@link LinkEngine#expand} and {@link LinkEngine#path} walk the link chart: {@link Node}, {@link Edge}, {@link Expansion}.
 *   <li>{@link LinkEngine#watch} keeps a {@link Watch}, a standing question: every new record is matched against it, and a
 *       {@link WatchHit} tells of an answer. Watches are the caller's to keep, and are set again after {@code open}.
 *       {@link LinkEngine#watchHits} tells again what a record answers; {@link LinkEngine#unwatch} ends a watch.
 *   <li>{@link LinkEngine#changesSince} tells as {@link Change}s which entities were joined and split.
 *   <li>{@link LinkEngine#check} tells what is wrong with the files of a folder; {@link LinkEngine#fingerprint} is equal for engines
 *       that hold the same and answer the same; {@link LinkEngine#size} counts records.
 * </ul>
 *
 * <h2>What it promises</h2>
 *
 * <ul>
 *   <li><b>Order leaves no trace.</b> Links, entities and scores are a pure function of the set of records, the sealed snapshot and the
 *       standing judgements: not of the order, the batches, the threads or a crash. Only the journal of {@code changesSince} is history.
 *       When a snapshot was taken is part of it, so the caller decides that.
 *   <li><b>Sequences.</b> Each change carries a number of the caller's, larger than the one before. One not larger than
 *       {@link LinkEngine#lastApplied} is passed over, so after a crash the caller sends again from there on.
 *   <li><b>One writer, many readers.</b> Changes wait for each other. Readers see each record and judgement whole or not at all, and
 *       read the old state while a snapshot is being derived.
 *   <li><b>Versions.</b> {@code snapshot} returns a digest of the statistics: equal records, equal version. Scores of one version can be
 *       compared, those of two can't.
 *   <li><b>Durability.</b> A change that has returned survives the end of the process; after {@code flush}, a power cut too.
 *   <li><b>Damage</b> of the log is refused and placed, never passed over: then open an empty folder and send all changes again. What the engine
 *       holds is derived; whoever uses it keeps the records and the judgements.
 *   <li>It takes its folder and clock as parameters, never calls back, never logs, and identifies nobody: a person decides.
 * </ul>
 */
@NullMarked
package org.homeward.engine;

import org.jspecify.annotations.NullMarked;
