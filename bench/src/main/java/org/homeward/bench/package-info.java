/**
 * The engine beside its peers, on the same rows and machine, each in a process of its own. {@link org.homeward.bench.Bench} is the command.
 */
@NullMarked
package org.homeward.bench;

import org.jspecify.annotations.NullMarked;
