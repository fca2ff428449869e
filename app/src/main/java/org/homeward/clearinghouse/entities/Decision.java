package org.homeward.clearinghouse.entities;

import java.time.Instant;
import org.homeward.engine.model.Judgement;
import org.jspecify.annotations.Nullable;

/** A judgement with what became of it: standing, or taken back by whom, when and why. */
public record Decision(
        Judgement judgement,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneWhy) {
    public boolean stands() {
        return undoneBy == null;
    }
}
