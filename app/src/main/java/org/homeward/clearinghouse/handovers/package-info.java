/**
 * Hand-over notes: what whoever ends a shift leaves to the next.
 *
 * <p>{@link org.homeward.clearinghouse.handovers.ShiftSoFar} begins a note with what happened since the shift began and is still open;
 * {@link org.homeward.clearinghouse.handovers.Handovers} keeps what was made of it, with the cases and requests it names. Whoever is on duty
 * sees it on the home page until one of them takes it over. Notes are kept as they were written and found by their day.
 */
@ApplicationModule(allowedDependencies = {"access", "desk", "staff", "tasks", "cases", "requests"})
@NullMarked
package org.homeward.clearinghouse.handovers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
