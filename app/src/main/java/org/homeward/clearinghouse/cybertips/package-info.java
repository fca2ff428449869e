/** CyberTipline reports: the provider API and the pages that show what came in. */
@ApplicationModule(allowedDependencies = {"access", "desk", "entities", "reports"})
@NullMarked
package org.homeward.clearinghouse.cybertips;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
