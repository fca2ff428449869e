package org.homeward.engine.match;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How strongly two mentions seem to be one entity: the exact sum of its parts, in bits. It orders the pile and never saturates. It does
 * not identify anyone.
 */
public final class Score {
    /**
     * Log-odds from which a likeness alerts: 128 to one. Higher than the bar of a link, which may be looked at and cut again, for an alert
     * that is noise gets the alerts turned off. Of a million people, with four bits one in five thousand more of those who are meant would
     * alert and two and a half times as many strangers; with eight, three in a thousand fewer and one stranger in twelve.
     */
    public static final int ALERT_BITS = 7;

    private static final double ALERT = Math.pow(2, ALERT_BITS) / (1 + Math.pow(2, ALERT_BITS));

    private final double bits;
    private final double probability;
    private final Supplier<List<Part>> explanation;
    private @Nullable List<Part> parts;

    public Score(double bits, double probability, List<Part> parts) {
        this(bits, probability, () -> parts);
    }

    /** @param explanation its parts, asked for when they are read: what is only ranked need not be explained */
    public Score(double bits, double probability, Supplier<List<Part>> explanation) {
        this.bits = bits;
        this.probability = probability;
        this.explanation = explanation;
    }

    /** The sum of the parts' bits. */
    public double bits() {
        return bits;
    }

    /** Calibrated probability that both are one entity, above 0 and below 1, given how rare a match is in the archive. */
    public double probability() {
        return probability;
    }

    /** Strongest evidence first, whichever way it points. */
    public List<Part> parts() {
        var known = parts;
        if (known == null) parts = known = List.copyOf(explanation.get());
        return known;
    }

    /** True when it is worth interrupting someone for. */
    public boolean alerts() {
        return probability >= ALERT;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Score that
                        && bits == that.bits
                        && probability == that.probability
                        && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(bits, probability);
    }

    @Override
    public String toString() {
        return bits + " bits " + parts();
    }
}
