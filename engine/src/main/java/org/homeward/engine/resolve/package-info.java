/**
 * From scored pairs to entities: the {@link org.homeward.engine.resolve.Ledger} of what people decided, and
 * {@link org.homeward.engine.resolve.Clusters}, which says who is one within a component.
 *
 * <p>Everything is a pure function of its input, computed in canonical order and in whole numbers, so that the order of arrival can't
 * leave a trace.
 *
 * <p>Mentions are numbers here, and what is known of each lies in columns of ints; an id is made only when people judged the mention, or
 * when an entity's id changes its meaning: see {@link org.homeward.engine.resolve.Move}. Four mentions of five are tied to nothing, and
 * cost a few stores.
 */
@NullMarked
package org.homeward.engine.resolve;

import org.jspecify.annotations.NullMarked;
