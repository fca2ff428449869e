package org.homeward.engine.text;

import org.homeward.engine.model.Property;

/** Social security numbers, whole or masked: {@code 000-12-3456}, {@code xxx-xx-3456}. */
final class Ssns {
    private Ssns() {}

    static NormalValue read(String said) {
        var digits = Latin.squeeze(said).replaceAll("[^0-9]", "");
        var last = digits.length() < 4 ? "" : digits.substring(digits.length() - 4);
        return new NormalValue(Property.SSN, said, digits, last);
    }
}
