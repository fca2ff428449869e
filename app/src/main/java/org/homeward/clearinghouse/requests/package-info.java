/**
 * RFIs: law enforcement asks, Homeward searches, a person answers, a second person reads, and only a verified requester gets it.
 *
 * <p>The life of a request, and where it is written:
 *
 * <ol>
 *   <li>{@link org.homeward.clearinghouse.requests.Requests} takes it in: a number, a record for the engine, a watch, a deadline, in one
 *       transaction. {@code State} knows the steps; nothing else moves a request.
 *   <li>{@code Searches} runs the {@code Plan} (all that is asked together, then each thing alone), keeps every search, and lets a person
 *       accept or reject each hit, which is a judgement. {@code NewEvidence} adds what the watch finds later.
 *   <li>{@code Findings} keeps the draft and the chosen facts. A fact whose handling forbids it is refused here, whatever a page offered.
 *   <li>{@code Answers} hands the answer to a second reader, who can't be one of its authors, and seals what they approved.
 *   <li>{@code Verifications} keeps call-backs to the agency's listed number. {@code Dispatches} lets a sealed answer leave, by a one-time
 *       link ({@code OneTimeAnswers}) or a hand-over, and logs it.
 * </ol>
 *
 * <p>Another agency that asks about the same subject is told of as a pointer ({@code Interests}): who to call, nothing of what they ask.
 * Which request is meant is always in the grant, and staff-only acts begin with {@code Requests.toWork}: people of outside agencies come
 * through the same doors and see their own agency's requests only.
 */
@ApplicationModule(allowedDependencies = {"access", "desk", "entities", "reports", "cases", "tasks"})
@NullMarked
package org.homeward.clearinghouse.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
