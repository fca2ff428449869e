package org.homeward.engine.text;

import java.util.OptionalInt;

/** Heights and weights. What no person measures is no size. */
final class Sizes {
    private static final double INCHES_PER_CM = 1 / 2.54;
    private static final double POUNDS_PER_KG = 2.20462;

    private Sizes() {}

    /** {@code 62}, {@code 5'2"}, {@code 5 ft 2}, NCIC {@code 502}, {@code 157 cm}, {@code 1.57 m}; 10 to 99 inches. */
    static OptionalInt inches(String said) {
        var text = Latin.fold(said);
        var numbers = Latin.numbers(text);
        if (numbers.isEmpty()) return OptionalInt.empty();
        int first = numbers.getFirst();
        int second = numbers.size() > 1 ? numbers.get(1) : 0;
        if (text.contains("cm")) return within((int) Math.round(first * INCHES_PER_CM), 10, 99);
        if (text.indexOf('.') > 0 && text.endsWith("m") && second > 9)
            return within((int) Math.round((first * 100 + second) * INCHES_PER_CM), 10, 99);
        if (first < 9) return second < 12 ? within(first * 12 + second, 10, 99) : OptionalInt.empty();
        if (first < 100) return within(first, 10, 99);
        return first % 100 < 12 ? within(first / 100 * 12 + first % 100, 10, 99) : OptionalInt.empty();
    }

    /** {@code 115}, {@code 115 lbs}, {@code 52 kg}; 2 to 999 pounds. */
    static OptionalInt pounds(String said) {
        var text = Latin.fold(said);
        var numbers = Latin.numbers(text);
        if (numbers.isEmpty()) return OptionalInt.empty();
        int number = numbers.getFirst();
        return within(text.contains("k") ? (int) Math.round(number * POUNDS_PER_KG) : number, 2, 999);
    }

    private static OptionalInt within(int size, int least, int most) {
        return size >= least && size <= most ? OptionalInt.of(size) : OptionalInt.empty();
    }
}
