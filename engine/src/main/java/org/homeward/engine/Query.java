package org.homeward.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.RecordKind;

/**
 * What to look for, and where one may look.
 *
 * @param clues values of one subject; each may bring a mention up, agreeing ones add up
 * @param text words to find in narratives and postings; empty to leave them out
 * @param within the only kinds of record that may be found or counted
 * @param types the only types of mention wanted
 * @param limit how many hits at most, 1 to 1,000
 */
public record Query(List<Clue> clues, String text, Set<RecordKind> within, Set<EntityType> types, int limit) {
    public Query {
        clues = List.copyOf(clues);
        within = Set.copyOf(within);
        types = Set.copyOf(types);
        if (clues.isEmpty() && text.isBlank()) throw new IllegalArgumentException("a query needs a clue or a text");
        if (limit < 1 || limit > 1000) throw new IllegalArgumentException("limit is 1 to 1,000, not " + limit);
    }

    /** Everything about one subject, everywhere. */
    public static Query of(List<Clue> clues, int limit) {
        return new Query(clues, "", EnumSet.allOf(RecordKind.class), EnumSet.allOf(EntityType.class), limit);
    }
}
