/**
 * The words every other package speaks. A {@link org.homeward.engine.model.Record} is what one source said at one time, a
 * {@link org.homeward.engine.model.Mention} is a person or thing it speaks of, a {@link org.homeward.engine.model.Fact} is one value
 * about a mention, as said.
 *
 * <pre>{@code
 * var source = new Provenance("Example Chat", "report 17", now);
 * var child = new Mention(EntityType.PERSON, Role.CHILD, List.of(Fact.of(Property.NAME, "Maria López")));
 * var user = new Mention(EntityType.PERSON, Role.REPORTED_USER,
 *         List.of(Fact.of(Property.EMAIL, "river@example.org")));
 * var contacted = new Relation(1, 0, Relation.Kind.CONTACTED);         // by their places in the list of mentions
 * var record = Record.of(RecordKind.CYBERTIP, source, List.of(child, user), List.of(contacted), "");
 * var id = record.mentionId(0);                                        // the hash of the record, and 0
 * var again = RecordBytes.read(RecordBytes.write(record));             // equal, its id too
 * }</pre>
 *
 * <p>{@link org.homeward.engine.model.RecordBytes} is the one form in which a record is hashed, logged and stored. What people decide is
 * a {@link org.homeward.engine.model.LedgerEntry}: a {@link org.homeward.engine.model.Judgement} on a pair, or an
 * {@link org.homeward.engine.model.Undo} of one. Entries are numbered and none is ever changed.
 *
 * <p>To change it: a new {@link org.homeward.engine.model.Property} or {@link org.homeward.engine.model.RecordKind} may stand anywhere
 * in its enum and is never renamed, for bytes hold the name. A new property needs a bit in the outline of the package {@code text},
 * which has 47, none of them free today; it is read there, and compared once {@code match} has a feature for it. Another form of the
 * bytes needs another version in {@code RecordBytes}: every id would change.
 *
 * <p>All types are immutable values. Left out on purpose: normal forms (they are derived from what was said, and get better), scores,
 * storage, and any identity of a person that lasts longer than the evidence for it.
 */
@NullMarked
package org.homeward.engine.model;

import org.jspecify.annotations.NullMarked;
