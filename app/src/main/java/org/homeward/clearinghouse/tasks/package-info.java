/**
 * Tasks: what somebody is to do about a case, a request, a report, a lead or a colleague, until when, and why.
 *
 * <p>{@link org.homeward.clearinghouse.tasks.Tasks} keeps each {@link org.homeward.clearinghouse.tasks.ToDo} with all that happened to it:
 * given, moved, given to another, done, opened again. The desk shows it to whoever has it, by its number and without a word of it. One that
 * is overdue is told to the supervisors, once for each time it was due.
 *
 * <p>What things there are is said by the modules that own them ({@link org.homeward.clearinghouse.tasks.TaskSubjects}); their pages take
 * the tasks in by address, {@code /tasks/of/case/NCM-2026-0142}.
 */
@ApplicationModule(allowedDependencies = {"access", "desk", "staff"})
@NullMarked
package org.homeward.clearinghouse.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
