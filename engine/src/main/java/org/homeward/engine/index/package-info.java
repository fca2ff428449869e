/**
 * What is kept and how it is found again.
 *
 * <p>Four things are kept of a record. Its own bytes go to the append-only {@link org.homeward.engine.index.RecordLog}, which is what
 * survives a crash. The normal values of its mentions go to the {@link org.homeward.engine.index.Archive}, a file that is read in memory.
 * Each mention has a line of 64 bytes in {@link org.homeward.engine.index.Outlines}, a second such file. And it is posted under the terms it can be found
 * by: {@link org.homeward.engine.index.Candidates}. All but the log follows from
 * it, and is kept beside it only so that opening is fast: see {@link org.homeward.engine.store}.
 *
 * <pre>{@code
 * long offset = log.append(1, Frame.Kind.PUT, RecordBytes.write(record));
 * var reading = Reading.of(record.mention(0), record.provenance());    // needs nothing of what is held: by any thread
 * int number = archive.add(record, List.of(reading), offset);
 * candidates.add(number, reading.ways());
 * archive.show();                                                      // from now on it is held
 *
 * var rarity = new Rarity(candidates.frequencies(archive.mentionCount()));
 * var ways = Ways.of(asked);                                           // the terms it is found by, and its signature
 * int[] found = candidates.of(ways, rarity);                           // whom linking compares it with
 * int[] near = new Inquiry(asked, candidates, rarity).near();          // for a question that says little
 * }</pre>
 *
 * <p>A {@link org.homeward.engine.index.Reading} is a mention read once: profile, ways, bytes and outline. A record that comes with
 * others is read beside them, logged with them in one write ({@link org.homeward.engine.index.RecordLog#appendAll}), and shown with them.
 *
 * <p>A posting is eight bytes: who, and a signature that tells in six bits each what else is said (two names, birth date, street,
 * place, year of birth). So a list of a thousand who share a surname is read in one go, and only those are looked at who seem to agree
 * in enough besides and to differ in little. What is enough is log2 of the size of the archive less three bits, so the number of
 * chance candidates doesn't grow with it; in an archive of up to 50,000 mentions five and a half bits less, and what differs is left to
 * the score. How common a term is, and so whether its list is read at all, is told by {@link
 * org.homeward.engine.index.Rarity} from frequencies, counted by the postings and sealed. On the write path, whether a pair is
 * compared is a function of the two mentions and those frequencies, never of what else is in the archive or when it came: {@link
 * org.homeward.engine.index.Candidates#eligible} says the same from either side. Only the query path may stop early.
 *
 * <p>In a large archive nearly every read is of memory that no cache holds, and a processor waits for it as long as for hundreds of
 * instructions; but it waits for ten at once no longer than for one. So what is looked at one by one is read all together first: slots of a
 * query's terms, counts of them, outlines, profiles. The loops that only read, and methods called {@code bringNear}, are for that.
 *
 * <p>The log is of format 3: a head with the format and the place of the last snapshot, then {@link org.homeward.engine.index.Frame}s,
 * each with a checksum and a sequence. The head is the one thing ever written again, and is on the disk before the snapshot it
 * points to. What a crash left half-written at the end is cut when the log is opened; anything else that is wrong is damage.
 *
 * <p>Lucene serves the full text of {@link org.homeward.engine.index.Narratives} and is named only here.
 *
 * <p>To let mentions be found by a new kind of value, give it a {@link org.homeward.engine.text.Field}: it is a way in unless a set of
 * {@code Rarity} leaves it out. {@code CandidatesTests} shows whether a pair is still looked at from both sides.
 *
 * <p>Left out on purpose: lists by sound, by nickname and by spelling beside each other (a name is posted once, under the sound of the
 * name it stands for), an index of misspellings (those of a question are looked up one by one: {@link
 * org.homeward.engine.index.Inquiry}), and any compression that a scan would have to undo.
 */
@NullMarked
package org.homeward.engine.index;

import org.jspecify.annotations.NullMarked;
