package org.homeward.clearinghouse.distribution;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one try. */
sealed interface Outcome {
    /**
     * The channel took it.
     *
     * @param delivered whether it said that it has it, which mail never does
     */
    record Took(boolean delivered, String why) implements Outcome {}

    /** @param after how long the partner asked us to wait; null when it asked for nothing */
    record NotYet(String why, @Nullable Duration after) implements Outcome {}

    static Outcome notYet(String why) {
        return new NotYet(why, null);
    }
}
