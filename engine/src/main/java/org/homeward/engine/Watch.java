package org.homeward.engine;

import java.util.List;
import org.homeward.engine.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A standing question, matched against every record as it is put.
 *
 * @param id the caller's own name for it
 * @param clues values of one subject
 * @param own the record the question came in with, which never matches it; null when there is none
 */
public record Watch(String id, List<Clue> clues, @Nullable RecordId own) {
    public Watch {
        clues = List.copyOf(clues);
        if (clues.isEmpty()) throw new IllegalArgumentException("a watch needs a clue");
    }
}
