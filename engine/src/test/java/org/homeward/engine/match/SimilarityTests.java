package org.homeward.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityTests {
    @ParameterizedTest
    @CsvSource({
        "juniper, juniper, 0", "juniper, jumiper, 1", "juniper, juinper, 1", "juniper, junipr, 1",
                "juniper, unijper, 2",
        "ab, ba, 1", "a, b, 1", "kitten, sitting, 3", "abc, xbz, 2", "quill, quillfeather, 3"
    })
    void editsAreCountedUpToTheLimit(String a, String b, int edits) {
        assertThat(Similarity.edits(a, b, 2)).isEqualTo(Math.min(edits, 3));
        assertThat(Similarity.edits(a, b, 1)).isEqualTo(Math.min(edits, 2));
    }

    /** The example pair of Winkler's paper. */
    @Test
    void jaroWinklerIsThatOfThePaper() {
        assertThat(Similarity.jaroWinkler("martha", "marhta")).isCloseTo(0.961, within(0.001));
        assertThat(Similarity.jaroWinkler("dwayne", "duane")).isCloseTo(0.84, within(0.001));
        assertThat(Similarity.jaroWinkler("", "")).isEqualTo(1);
        assertThat(Similarity.jaroWinkler("abc", "")).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 20260314})
    void everyMeasureIsSymmetric(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = word(random);
            for (int limit = 1; limit <= 2; limit++)
                assertThat(Similarity.edits(a, b, limit)).as(a + " " + b).isEqualTo(Similarity.edits(b, a, limit));
            assertThat(Math.min(Similarity.edits(a, b, 2), 2)).as(a + " " + b).isEqualTo(Similarity.edits(a, b, 1));
            assertThat(Similarity.jaroWinkler(a, b)).isEqualTo(Similarity.jaroWinkler(b, a));
            assertThat(Similarity.sameLetters(a, b)).isEqualTo(Similarity.sameLetters(b, a));
        }
    }

    private static String word(SplittableRandom random) {
        var word = new StringBuilder();
        for (int n = random.nextInt(7); n >= 0; n--) word.append((char) ('a' + random.nextInt(3)));
        return word.toString();
    }
}
