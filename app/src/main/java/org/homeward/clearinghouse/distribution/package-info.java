/**
 * How a released poster gets to those who show it, and comes back from them.
 *
 * <ol>
 *   <li>{@code Partners} are shops, stations, hospitals, schools and media with the places they cover: {@code Area}s. {@code Coverage}
 *       keeps all of them as bits over the ZIP table.
 *   <li>{@code Targets} plans where the poster of a case goes. {@code Suggester} says what is reachable, with reasons: time since last seen,
 *       {@code Means} of travel, {@code Anchor}s. People take areas over, add others, and take partners out.
 *   <li>{@code Sendings} shows who would get what, and on a yes queues a {@code Delivery} for each partner.
 *   <li>{@code Courier} carries what is due over {@code Carrier}s: mail, signed webhook, SFTP drop, download page. All of them reach outside
 *       through {@code Outside} only. What fails is tried again, what was taken is kept by {@code Proofs}, with its line in the dissemination
 *       log.
 *   <li>{@code Handouts} is what a partner sees: every format, where to report, and after a recall that it must come down.
 *       {@code PostersToDistribution} hears of recalls; {@code Recalls} reminds of those nobody confirmed.
 *   <li>{@code Shelves} is a partner's standing page: every active poster it was given, under a secret that can be turned. What a partner
 *       tells of a sighting comes by the form on its page ({@code PartnerReporters}) or signed by its program ({@code PartnerReports}).
 *   <li>{@code Results} counts views and leads by the mark in each partner's link.
 * </ol>
 *
 * <p>The investigating agency is told of each release and recall, and its portal shows where a poster went ({@code
 * AgencyPosterController}).
 *
 * <p>{@code LeadsToDistribution} hears of leads: they count for the partner whose link led to them, and where the child was seen is suggested
 * from. What partners have to do is in doc/photo-partners.md.
 */
@ApplicationModule(allowedDependencies = {"access", "desk", "cases", "casework", "geography", "leads", "posters"})
@NullMarked
package org.homeward.clearinghouse.distribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
