package org.homeward.engine.resolve;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.homeward.engine.model.MentionId;

/**
 * What became of an entity.
 *
 * @param from its id before
 * @param to the ids its mentions go by now, those that are still held
 */
public record Move(MentionId from, SortedSet<MentionId> to) {
    public Move {
        to = Collections.unmodifiableSortedSet(new TreeSet<>(to));
    }
}
