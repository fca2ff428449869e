/**
 * Turns values as said into values that can be compared: {@code Profile.of(mention, provenance)} normalises a mention once, and
 * everything after it (candidates, scores, explanations) reads the {@link org.homeward.engine.text.Profile}.
 *
 * <p>Three layers, each usable alone:
 *
 * <ul>
 *   <li>normal values: {@link org.homeward.engine.text.PersonName}, {@link org.homeward.engine.text.BirthDate}, {@link
 *       org.homeward.engine.text.PhoneNumber}, {@link org.homeward.engine.text.Address}, {@link org.homeward.engine.text.Mark},
 *       {@link org.homeward.engine.text.IpAddress}, and {@link org.homeward.engine.text.NormalValue} for the rest. Each keeps the text
 *       as said;
 *   <li>{@link org.homeward.engine.text.Term}s: what two mentions can have in common, ready for an index;
 *   <li>{@link org.homeward.engine.text.Frequencies}: how many mentions hold a term, sealed.
 * </ul>
 *
 * <p>No value is lost: what can't be read keeps a squeezed form of itself. Nothing here throws on hostile text; long values are cut at
 * {@link org.homeward.engine.text.Latin#LONGEST} characters before they are read, and no pattern has an unbounded quantifier that
 * could backtrack.
 */
@NullMarked
package org.homeward.engine.text;

import org.jspecify.annotations.NullMarked;
