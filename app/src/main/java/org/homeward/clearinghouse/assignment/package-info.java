/**
 * Who should have it: a case or a request is suggested to somebody of the teams, with every reason in words, and a person decides.
 *
 * <p>{@link org.homeward.clearinghouse.assignment.Ranking} compares the people of the teams with what a thing
 * {@linkplain org.homeward.clearinghouse.assignment.Wanted wants}: its state, the languages of the family, what one must know well, and how
 * much each has already. Whoever is away is left out, and that is said too. {@link org.homeward.clearinghouse.assignment.Assignments} gives it
 * to whomever a person chooses. What nobody has given to anyone half an hour after the desk could have is given to the first of the ranking:
 * the new owner is told why, and the timeline has it.
 *
 * <p>{@link org.homeward.clearinghouse.assignment.Substitution} gives away what somebody has when an absence begins, and shows it to them when they
 * are back: each of it can be taken back.
 */
@ApplicationModule(
        allowedDependencies = {"access", "desk", "geography", "staff", "tasks", "cases", "requests", "leads"})
@NullMarked
package org.homeward.clearinghouse.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
