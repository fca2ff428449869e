package org.homeward.engine.text;

import java.util.OptionalInt;

/** Heights and weights. */
final class Sizes {
    private Sizes() {}

    /** {@code 62}, {@code 5'2"}, {@code 5 ft 2}, NCIC {@code 502}, {@code 157 cm}. */
    static OptionalInt inches(String said) {
        return number(said);
    }

    /** {@code 115}, {@code 115 lbs}, {@code 52 kg}. */
    static OptionalInt pounds(String said) {
        return number(said);
    }

    private static OptionalInt number(String said) {
        var digits = Latin.squeeze(said);
        boolean number =
                !digits.isEmpty() && digits.length() < 4 && digits.chars().allMatch(Character::isDigit);
        return number ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
