package org.homeward.engine.match;

import java.util.Locale;
import org.homeward.engine.model.Property;

/**
 * What one comparison adds to or takes from a score.
 *
 * @param feature what was compared, in words a page can show: {@code phone}, {@code birth date}
 * @param property the property the feature mainly reads
 * @param left the value of the first mention, as said
 * @param right the value of the second, as said
 * @param bits log2 of the likelihood ratio: positive speaks for one entity, negative against
 * @param note why these bits: {@code seen in 2 records}, {@code nickname}, {@code day and month swapped}; may be empty
 */
public record Part(String feature, Property property, String left, String right, double bits, String note) {

    /** The part in one line: {@code phone +1 202 555 0142 ~ 202-555-0142 +17.20 (seen in 2 records)}. */
    @Override
    public String toString() {
        var sides = left.isEmpty() ? "" : " " + left + " ~ " + right;
        return feature + sides + String.format(Locale.ROOT, " %+.2f (%s)", bits, note);
    }
}
