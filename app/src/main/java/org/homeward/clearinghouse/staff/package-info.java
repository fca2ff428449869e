/**
 * The people of the clearinghouse as the desk plans with them: in which team, for which states, in which languages, what they know well, and
 * when they are away.
 *
 * <p>{@link org.homeward.clearinghouse.staff.Staff} keeps a {@link org.homeward.clearinghouse.staff.Profile} of each, which supervisors and
 * administrators edit. {@link org.homeward.clearinghouse.staff.Absences} keeps whole days; that one begins, was entered or changed is told as
 * {@link org.homeward.clearinghouse.staff.AbsenceChanged}. What follows from it is done by those who know more: the desk warns of somebody on
 * call, {@code assignment} gives their work to others.
 *
 * <p>Left out on purpose: why somebody is away, and anything else about them that planning does not need.
 */
@ApplicationModule(allowedDependencies = {"access", "geography"})
@NullMarked
package org.homeward.clearinghouse.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
