/**
 * From scored pairs to entities. {@link org.homeward.engine.resolve.Resolution} holds who is one, {@link
 * org.homeward.engine.resolve.Ledger} what people decided, and {@link org.homeward.engine.resolve.Clusters} says who is one within a
 * component. Who the mentions are, and what speaks for a pair, is the caller's: {@link org.homeward.engine.resolve.Evidence}.
 *
 * <pre>{@code
 * var ledger = new Ledger();
 * var resolution = new Resolution(evidence, ledger);
 * resolution.edge(0, 1, 3 * Clusters.UNITS, false);                    // an accepted pair: three bits, no conflict
 * resolution.resolve(0, 1, 2);
 * int leader = resolution.leader(1);                                   // 0: the smallest id leads
 * var apart = new Judgement(1, evidence.id(0), evidence.id(1), Verdict.DIFFERENT, "anna", now, "cousins", 3);
 * ledger.add(apart);
 * resolution.resolve(resolution.touchedBy(apart));
 * String why = resolution.whyCut(0, 1);                                // judged different by anna
 * var moves = resolution.takeMoves();                                  // which ids changed their meaning
 * }</pre>
 *
 * <p>Everything is a pure function of its input, computed in canonical order and in whole numbers, so that the order of arrival can't
 * leave a trace. A change is worked out anew for the components it touches, whole, and for nothing else: that is what makes a withdrawal or
 * an undo come out as if nothing had been. A component of more than {@code Component.LARGEST} mentions is taken apart by rule
 * first, and each link that is not followed says why: {@code Cut}.
 *
 * <p>Mentions are numbers here, and what is known of each lies in columns of ints that grow by pages ({@code Column}): the leader and
 * the next member of its ring ({@code Partition}), its first edge ({@link org.homeward.engine.resolve.Edges}, which keeps each pair once). {@code Ties} puts edges
 * and judgements together. An id is made only when people judged the mention, or when an entity's id changes its meaning: a
 * {@link org.homeward.engine.resolve.Move}. Four mentions of five are tied to nothing, and cost a few stores.
 *
 * <p>To change how mentions are grouped, change {@code Clusters} alone. {@code ResolutionTests} hold the columns against plain sets,
 * through edges, removals and judgements drawn at random.
 *
 * <p>Left out on purpose: union-find (it can't take anything back), a memory of what was one before (it would be order), and scores:
 * those are for the package {@code match}.
 */
@NullMarked
package org.homeward.engine.resolve;

import org.jspecify.annotations.NullMarked;
