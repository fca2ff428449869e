/**
 * Turns values as said into values that can be compared. A mention is read once, into a {@link org.homeward.engine.text.Profile};
 * candidates, scores and explanations read that.
 *
 * <pre>{@code
 * var facts = List.of(Fact.of(Property.NAME, "López, María"), Fact.of(Property.PHONE, "(202) 555-0142"));
 * var profile = Profile.of(facts, now);                                // or of a mention and its provenance
 * var name = profile.names().getFirst();                               // tokens maria and lopez, and what was said
 * boolean found = profile.terms().contains(new Term(Field.PHONE, "+12025550142"));
 * var frequencies = Frequencies.builder().add(profile).seal();
 * long holders = frequencies.count(new Term(Field.NAME_TOKEN, "lopez"));
 * byte[] kept = ProfileBytes.write(profile);                           // what an index keeps of it
 * long[] outline = Outline.of(profile);                                // the same in eight longs, as far as they hold it
 * }</pre>
 *
 * <p>The layers, each usable alone:
 *
 * <ul>
 *   <li>normal values: {@link org.homeward.engine.text.PersonName}, {@link org.homeward.engine.text.BirthDate}, {@link
 *       org.homeward.engine.text.PhoneNumber}, {@link org.homeward.engine.text.Address}, {@link org.homeward.engine.text.Mark},
 *       {@link org.homeward.engine.text.IpAddress}, and {@link org.homeward.engine.text.NormalValue} for the rest. Each keeps the text
 *       as said;
 *   <li>{@link org.homeward.engine.text.Term}s: what two mentions can have in common, ready for an index;
 *   <li>{@link org.homeward.engine.text.Frequencies}: how many mentions hold a term, sealed;
 *   <li>{@link org.homeward.engine.text.ProfileBytes} and {@link org.homeward.engine.text.Outline}: a profile to be kept, and a line of
 *       memory that tells most strangers apart before the profile is read. A value that doesn't fit an outline is left out, and its part
 *       is not <i>plain</i>: nothing may be concluded from it.
 * </ul>
 *
 * <p>To read a new kind of value: a reader beside its like, called by {@code ProfileReader}; a field of {@code ProfileValues} or, for a
 * plain value, a line in {@code PlainValues}; its terms in {@code Terms} and {@link org.homeward.engine.text.Field}; its bytes in
 * {@code ProfileBytes}, whose test holds that a profile read back compares like the one written.
 *
 * <p>No value is lost: what can't be read keeps a squeezed form of itself. Nothing here throws on hostile text; long values are cut at
 * {@link org.homeward.engine.text.Latin#LONGEST} characters before they are read, and no pattern has an unbounded quantifier that
 * could backtrack. Reading runs for every record, so what is plain takes a short way without streams, patterns or ICU;
 * {@code ShortCutsTests} hold it against the long one.
 *
 * <p>Left out on purpose: sounds and spellings as lists of their own (a token is found by what stands for all of them), and
 * any guess at what a source may have meant instead of what it said.
 */
@NullMarked
package org.homeward.engine.text;

import org.jspecify.annotations.NullMarked;
