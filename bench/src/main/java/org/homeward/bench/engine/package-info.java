/** What no peer can be asked: streaming with a log, order, undo, crashes, watches, explanations. */
@NullMarked
package org.homeward.bench.engine;

import org.jspecify.annotations.NullMarked;
