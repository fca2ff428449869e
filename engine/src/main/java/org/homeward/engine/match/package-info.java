/**
 * Comparators, the weights model and its trainer, and the {@link org.homeward.engine.match.Score} that is the exact sum of its
 * explained parts.
 */
@NullMarked
package org.homeward.engine.match;

import org.jspecify.annotations.NullMarked;
