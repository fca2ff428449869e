/** RFIs: law enforcement asks, Homeward searches, a person answers. */
@ApplicationModule(allowedDependencies = {"access", "desk", "entities", "reports", "cases"})
@NullMarked
package org.homeward.clearinghouse.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
