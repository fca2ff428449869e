package org.homeward.engine.match;

import java.util.List;

/**
 * How strongly two mentions seem to be one entity: the exact sum of its parts, in bits. It orders the pile and never saturates. It does
 * not identify anyone.
 *
 * @param bits the sum of the parts' bits
 * @param probability calibrated probability that both are one entity, above 0 and below 1, given how rare a match is in the archive
 * @param parts strongest evidence first, whichever way it points
 */
public record Score(double bits, double probability, List<Part> parts) {
    /**
     * Log-odds from which a likeness alerts: sixteen to one. Higher than the bar of a link, which may be looked at and cut again, for an alert
     * that is noise gets the alerts turned off.
     */
    public static final int ALERT_BITS = 4;

    private static final double ALERT = Math.pow(2, ALERT_BITS) / (1 + Math.pow(2, ALERT_BITS));

    public Score {
        parts = List.copyOf(parts);
    }

    /** True when it is worth interrupting someone for. */
    public boolean alerts() {
        return probability >= ALERT;
    }
}
