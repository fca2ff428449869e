package org.homeward.engine;

import org.homeward.engine.model.MentionId;

/**
 * An entry of the redirect journal: an entity id that changed its meaning. History, no part of the derived state.
 *
 * @param number counted from 1
 * @param from the id as it was
 * @param to the id its mentions (or, after a split, some of them) have now
 */
public record Change(long number, Kind kind, MentionId from, MentionId to) {
    public enum Kind {
        JOINED,
        SPLIT
    }
}
