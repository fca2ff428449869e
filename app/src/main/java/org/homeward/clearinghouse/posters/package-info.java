/**
 * Posters of missing children: drafted from a case, released by two people, public until the child is found.
 *
 * <h2>From a case to the street</h2>
 * <ol>
 *   <li>{@code Drafts} starts a poster from a case. What may stand on it is offered line by line ({@code Lines}); only what somebody
 *       ticked is printed, in English and in the Spanish they wrote ({@code Ticks}).
 *   <li>{@code Approvals} keeps the investigating agency's consent, which holds for exactly what it was given for, and a supervisor's
 *       decision where the case has a safe-contact flag or a court order.
 *   <li>{@code Releases} lets it out: by a second person, never by who ticked. At that moment everything is made once and kept as it is
 *       ({@code Released}): six PDFs ({@code Sheets}), square pictures, texts for telephones ({@code ShortTexts}), a CAP 1.2 message
 *       ({@code Cap}). Nothing public is ever made from the case or its photos again.
 *   <li>{@code CasesToPosters} hears of the recovery or closure within the same transaction: when the case says found, so does the poster.
 *   <li>Children missing together may stand on one poster ({@code Ticks.together}, {@code Beside}): what must hold for the first, its
 *       agency's consent and the decision on its warnings, must hold for each. Once one of them is no longer missing it ends for all, and a
 *       draft for those who are left waits ({@code Remaining}).
 * </ol>
 *
 * <h2>What the public sees</h2>
 * Everything under {@code /posters} needs no sign-in, has no session and may be kept for a minute ({@code PublicDoor}). It reads released
 * versions only ({@code PublicStore}), and of a poster that ended nothing but how. A number that was never released, or never given, gets
 * the same answer.
 *
 * <h2>For other modules</h2>
 * {@link org.homeward.clearinghouse.posters.Posters} hands out what was released; {@link
 * org.homeward.clearinghouse.posters.PosterReleased} and {@link org.homeward.clearinghouse.posters.PosterRecalled} tell when. A module
 * that has a form for what the public saw makes a bean of {@link org.homeward.clearinghouse.posters.InformationForm}; until there is one,
 * public pages show the telephone only.
 */
@ApplicationModule(allowedDependencies = {"access", "desk", "entities", "imagery", "reports", "cases", "geography"})
@NullMarked
package org.homeward.clearinghouse.posters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
