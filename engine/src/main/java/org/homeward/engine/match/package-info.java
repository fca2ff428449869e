/**
 * How strongly two profiles seem to be one person: a {@link org.homeward.engine.match.Score} that is the exact sum of its explained
 * parts.
 *
 * <pre>{@code
 * var frequencies = Frequencies.builder().add(a).add(b).seal();
 * var scorer = new Scorer(Statistics.builtIn(frequencies));            // or what a Trainer learnt
 * var score = scorer.score(a, b);                                      // parts, bits, probability
 * double sum = score.parts().stream().mapToDouble(part -> part.bits()).sum();
 * boolean edge = scorer.logOdds(a, b) >= 0;                            // with the prior, and without words
 * int most = scorer.bound(a).logOdds(MemorySegment.ofArray(Outline.of(b)), 0);
 * }</pre>
 *
 * <p>A {@code Feature} knows how to compare one thing and finds a {@code Level}: same, one letter differs, …, different. {@link
 * org.homeward.engine.match.Weights} gives each level log2(m / u) bits, m and u being how often pairs that are one entity, and pairs
 * that are not, reach it (Fellegi and Sunter 1969). How common the shared value is moves that up or down (Winkler 2000), those taken off
 * who are but the same entity told again, and a hub weighs nothing. A mailbox made of the name says what was chosen beside it. {@link
 * org.homeward.engine.match.Statistics} seals all of it with the prior, so a score depends on two profiles and a snapshot and on nothing
 * that came later. Sums are in whole units of 1/1024 bit: the same in whatever order they are made. {@link
 * org.homeward.engine.match.Score#alerts} is a higher bar than that of a link.
 *
 * <p>A {@link org.homeward.engine.match.Bound} tells from an {@link org.homeward.engine.text.Outline} alone the most the score can be.
 * {@code Bounds} holds, once for a snapshot, the most each feature can say; {@code Digits} compares dates and phones
 * where they lie. A bound may be too high, which costs a comparison; it is never too low, which would lose a link.
 *
 * <p>Adding a feature is one line in {@code Features} and, when no comparison fits, one method beside its like. Its bound is then the
 * best of its levels, without a further line. Only a feature that {@code Bounds.FOLLOWED} names, or a piece of an address, is followed
 * level by level: who changes how one of those is compared changes {@code Bound} with it. {@code BoundTests.noScoreIsAboveIt}
 * tells when that was forgotten, and {@code SymmetryTests} that a comparison is the same from either side.
 *
 * <p>Left out on purpose: a weight of zero for "different" (conflict must count against), any cap on the sum (it orders the pile), and
 * vetoes: those are for the package {@code resolve}.
 */
@NullMarked
package org.homeward.engine.match;

import org.jspecify.annotations.NullMarked;
