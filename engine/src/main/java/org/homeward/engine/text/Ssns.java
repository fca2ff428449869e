package org.homeward.engine.text;

import org.homeward.engine.model.Property;

/** Social security numbers, whole or masked: {@code 000-12-3456}, {@code xxx-xx-3456}. */
final class Ssns {
    private Ssns() {}

    static NormalValue read(String said) {
        var digits = digits(Latin.squeeze(said));
        var last = digits.length() < 4 ? "" : digits.substring(digits.length() - 4);
        return new NormalValue(Property.SSN, said, digits, last);
    }

    private static String digits(String squeezed) {
        var digits = new StringBuilder(9);
        for (int i = 0; i < squeezed.length(); i++)
            if (Latin.isDigit(squeezed.charAt(i))) digits.append(squeezed.charAt(i));
        return digits.toString();
    }
}
