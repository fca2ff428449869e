/** Answers and exports: what leaves the house on paper or as a file. */
@ApplicationModule(allowedDependencies = {"access", "entities"})
@NullMarked
package org.homeward.clearinghouse.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
