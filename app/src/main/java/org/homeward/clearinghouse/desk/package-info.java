/** What needs whom now: notifications, tasks and deadlines. Other modules are heard through their events. */
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package org.homeward.clearinghouse.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
