package org.homeward.clearinghouse.entities;

import java.util.List;
import org.homeward.engine.Clue;

/**
 * One standing question of several that a case or request asks.
 *
 * @param key which of them it is, {@code companion.0}; empty for the one about its first subject
 * @param about whom it concerns, in words without a name: {@code companion 1}; may be empty
 * @param clues values of one subject
 */
public record Question(String key, String about, List<Clue> clues) {
    public Question {
        clues = List.copyOf(clues);
    }
}
