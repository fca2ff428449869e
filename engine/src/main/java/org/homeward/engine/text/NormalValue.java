package org.homeward.engine.text;

import org.homeward.engine.model.Property;

/**
 * A value with its normal forms.
 *
 * @param said as the source said it
 * @param exact the same for two spellings of one value: case, spaces and punctuation gone
 * @param folded the same for values that people or cameras take for one another (O and 0, dots in a mailbox, leetspeak); equals {@code
 *     exact} where nothing is confused
 */
public record NormalValue(Property property, String said, String exact, String folded) {
    static NormalValue plain(Property property, String said, String exact) {
        return new NormalValue(property, said, exact, exact);
    }
}
