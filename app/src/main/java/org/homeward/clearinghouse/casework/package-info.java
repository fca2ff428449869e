/**
 * What is done about a case after it was taken in: whom we spoke with, and whom to contact next.
 *
 * <p>A {@link org.homeward.clearinghouse.casework.Contacted} is a call, a mail or a visit with one
 * {@link org.homeward.clearinghouse.casework.Party}. The {@link org.homeward.clearinghouse.casework.Plan} says from the kind of case and
 * its age when the next one is due; {@link org.homeward.clearinghouse.casework.FollowUps} keep that date, which a case manager may move,
 * and tell the desk, which shows it to whoever has the case. A contact that is logged sets the next date.
 *
 * <p>{@link org.homeward.clearinghouse.casework.AgencyCases} is the portal: an agency sees its own cases, adds what it knows and confirms a
 * recovery. {@link org.homeward.clearinghouse.casework.AgencyNews} tells it by mail that there is news, and never what: of corrections, possible links and turns of the case
 * by itself ({@code NewsToAgencies}), of leads and posters when their modules say so. The portal lists what was told.
 *
 * <p>The case's page takes all this in by its address, {@code /cases/NCM-2026-0142/work}.
 */
@ApplicationModule(allowedDependencies = {"access", "desk", "entities", "cases"})
@NullMarked
package org.homeward.clearinghouse.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
