/**
 * From scored pairs to entities: the {@link org.homeward.engine.resolve.Ledger} of what people decided, and
 * {@link org.homeward.engine.resolve.Clusters}, which says who is one within a component.
 *
 * <p>Everything is a pure function of its input, computed in canonical order and in whole numbers, so that the order of arrival can't
 * leave a trace.
 */
@NullMarked
package org.homeward.engine.resolve;

import org.jspecify.annotations.NullMarked;
