/**
 * What needs whom now: notifications and deadlines, the home page of each role, and the bar above every page.
 *
 * <p>A module that owns work tells the desk with {@link org.homeward.clearinghouse.desk.Desk#notify} and
 * {@link org.homeward.clearinghouse.desk.Desk#deadline}. Matches of watches are heard as events and turned into notifications here. A
 * notification holds a reference and words without anybody's data: what it is about is opened through the owner's door.
 *
 * <p>{@link org.homeward.clearinghouse.desk.Hours} are when the desk is staffed. While it is closed, the
 * {@link org.homeward.clearinghouse.desk.Rota} says who is on call, and what stretches nobody has taken. A module whose work can't wait
 * says {@link org.homeward.clearinghouse.desk.Desk#urgent}: {@link org.homeward.clearinghouse.desk.Callouts} then call one
 * {@link org.homeward.clearinghouse.desk.Rung} after another, and the {@link org.homeward.clearinghouse.desk.Pager} sends the messages,
 * until somebody takes it.
 */
@ApplicationModule(allowedDependencies = {"access", "entities", "staff"})
@NullMarked
package org.homeward.clearinghouse.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
