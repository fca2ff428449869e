package org.homeward.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DigitsTests {
    private static final int PAIRS = 200_000;

    /** Few different digits, so that swaps and shifts come about. */
    @Test
    void countsEditsAsOfTheDigitsWrittenOut() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < PAIRS; i++) {
            var a = digits(random, 2 + i % 9);
            var b = i % 3 == 0 ? digits(random, 2 + i % 9) : edited(a, random);
            assertThat(Digits.edits(Digits.of(a), Digits.of(b))).as(a + " " + b).isEqualTo(Similarity.edits(a, b, 2));
        }
    }

    private static String digits(SplittableRandom random, int different) {
        var digits = new StringBuilder();
        for (int i = 0; i < 8; i++) digits.append(random.nextInt(different));
        return digits.toString();
    }

    private static String edited(String text, SplittableRandom random) {
        var edited = new StringBuilder(text);
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            int at = random.nextInt(8);
            switch (random.nextInt(3)) {
                case 0 -> edited.setCharAt(at, (char) ('0' + random.nextInt(10)));
                case 1 -> edited.insert(random.nextInt(8), edited.charAt(at)).deleteCharAt(at);
                default -> edited.deleteCharAt(at).insert(random.nextInt(8), random.nextInt(10));
            }
        }
        return edited.toString();
    }
}
