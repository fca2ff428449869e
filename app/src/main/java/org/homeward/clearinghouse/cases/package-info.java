/** Missing-child cases, from the first call on. */
@ApplicationModule(allowedDependencies = {"access", "desk", "entities", "reports"})
@NullMarked
package org.homeward.clearinghouse.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
