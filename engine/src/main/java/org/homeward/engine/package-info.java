/**
 * The front door of the link engine: {@link org.homeward.engine.LinkEngine} and the values it takes and returns.
 *
 * <p>Usable alone: it takes its folder, clock and settings as parameters, returns values, never calls back and never logs.
 */
@NullMarked
package org.homeward.engine;

import org.jspecify.annotations.NullMarked;
