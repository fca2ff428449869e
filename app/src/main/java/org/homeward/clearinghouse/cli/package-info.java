/** The command line, {@code bin/homeward}. Only {@code serve} starts Spring; the rest is plain. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.homeward.clearinghouse.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
