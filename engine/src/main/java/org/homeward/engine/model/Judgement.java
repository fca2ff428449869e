package org.homeward.engine.model;

import java.time.Instant;

/**
 * A person's decision on a pair of mentions, with what the engine thought at the time.
 *
 * @param a the smaller of the two mention ids
 * @param b the larger
 * @param score what the engine scored the pair when the person decided, in bits
 */
public record Judgement(
        long number, MentionId a, MentionId b, Verdict verdict, String by, Instant at, String why, double score)
        implements LedgerEntry {
    public Judgement {
        if (a.equals(b)) throw new IllegalArgumentException("a judgement needs two mentions, not " + a + " twice");
        if (a.compareTo(b) > 0) {
            var smaller = b;
            b = a;
            a = smaller;
        }
    }
}
