/**
 * How strongly two profiles seem to be one person: a {@link org.homeward.engine.match.Score} that is the exact sum of its explained
 * parts.
 *
 * <pre>{@code
 * var scorer = new Scorer(Statistics.builtIn(frequencies));       // or Trainer.train(...) where there is enough to learn from
 * var score = scorer.score(Profile.of(...), Profile.of(...));     // parts, bits, probability
 * boolean edge = scorer.logOdds(a, b) >= 0;                       // the same sum without the words, for millions of pairs
 * }</pre>
 *
 * <p>A {@code Feature} knows how to compare one thing and finds a {@code Level}: same, one letter differs, …, different. {@link
 * org.homeward.engine.match.Weights} gives each level log2(m / u) bits, m and u being how often pairs that are one entity, and pairs
 * that are not, reach it (Fellegi and Sunter 1969). How common the shared value is moves that up or down (Winkler 2000), and a hub
 * weighs nothing. {@link org.homeward.engine.match.Statistics} seals all of it with the prior, so a score depends on two profiles and a
 * snapshot and on nothing that came later.
 *
 * <p>Adding a feature is one line in {@code Features} and, when no comparison fits, one method beside its like.
 *
 * <p>Left out on purpose: a weight of zero for "different" (conflict must count against), any cap on the sum (it orders the pile), and
 * vetoes: those are for the package {@code resolve}.
 */
@NullMarked
package org.homeward.engine.match;

import org.jspecify.annotations.NullMarked;
