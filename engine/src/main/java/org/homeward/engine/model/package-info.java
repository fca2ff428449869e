/**
 * The words every other package speaks: a {@link org.homeward.engine.model.Record} is what one source said at one time, a
 * {@link org.homeward.engine.model.Mention} is a person or thing it speaks of, a {@link org.homeward.engine.model.Fact} is one
 * value about a mention.
 *
 * <p>All types here are immutable values. Nothing here knows how values are normalised, compared or stored.
 */
@NullMarked
package org.homeward.engine.model;

import org.jspecify.annotations.NullMarked;
