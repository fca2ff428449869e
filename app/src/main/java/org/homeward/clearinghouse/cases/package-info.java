/**
 * Missing-child cases, from the first call on.
 *
 * <p>What a call-taker types is {@link org.homeward.clearinghouse.cases.Answers}: one text for each question of
 * {@link org.homeward.clearinghouse.cases.IntakeForm}, the table from which the page, the checks, the list of changes and the engine's
 * facts are read. A new question is one line there.
 *
 * <ol>
 *   <li>While typing, a {@link org.homeward.clearinghouse.cases.Draft} is kept at each pause. Its id also makes a save happen once.
 *   <li>A {@link org.homeward.clearinghouse.cases.Review} says what can't be (refused), what is rare (asked, and saved once somebody
 *       says yes) and what is merely worth a remark.
 *   <li>{@link org.homeward.clearinghouse.cases.Cases} saves it all in one transaction: case, revision, history, the engine's record
 *       and the standing questions that tell the case's owner of every new record about the child, a companion or a suspected offender.
 *   <li>A correction is the next revision and a new record; the old record is taken back, the old revision stays.
 *   <li>{@link org.homeward.clearinghouse.cases.Step}s lead from active to located, recovered and closed, and back.
 *   <li>{@link org.homeward.clearinghouse.cases.Ties} hold cases together that are of one child or of children missing together.
 *   <li>A child found whose name isn't known has an intake of its own: {@link org.homeward.clearinghouse.cases.Answers#scene} says whether
 *       when and where are of a disappearance or of a finding. Its one step onward is an
 *       {@link org.homeward.clearinghouse.cases.Identification}, which somebody outside confirms.
 *   <li>What other modules do about a case they {@linkplain org.homeward.clearinghouse.cases.Cases#tell tell} its timeline.
 * </ol>
 *
 * <p>A person may be marked as not safe to contact: the one who reports a child can be the one the child fled from. Every notice is
 * made from {@link org.homeward.clearinghouse.cases.Cases#listWhoMayBeTold}, which leaves them out.
 */
@ApplicationModule(allowedDependencies = {"access", "desk", "entities", "geography", "imagery", "reports", "tasks"})
@NullMarked
package org.homeward.clearinghouse.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
