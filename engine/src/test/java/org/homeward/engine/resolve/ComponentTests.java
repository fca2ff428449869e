package org.homeward.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComponentTests {
    private static final int SIZE = Component.LARGEST + 100;

    @Test
    void aSmallComponentStaysWhole() {
        int[] mentions = IntStream.range(0, Component.LARGEST).toArray();

        assertThat(Component.pieces(mentions, chain(Component.LARGEST, 50))).containsExactly(mentions);
    }

    @Test
    void aLargeOneIsCutAtItsWeakestBridge() {
        var pieces = Component.pieces(IntStream.range(0, SIZE).toArray(), chain(SIZE, 120));

        assertThat(pieces)
                .containsExactly(
                        IntStream.range(0, 120).toArray(),
                        IntStream.range(120, SIZE).toArray());
    }

    @Test
    void theOrderOfTheTiesLeavesNoTrace() {
        var mentions = IntStream.range(0, SIZE).toArray();
        var ties = chain(SIZE, 120);
        var shuffled = new ArrayList<>(ties);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(Component.pieces(mentions, shuffled)).containsExactlyElementsOf(Component.pieces(mentions, ties));
    }

    @Test
    void whatAPersonSaidIsTheSameStaysTogetherWhateverItsSize() {
        var judged = IntStream.range(1, SIZE)
                .mapToObj(i -> new Component.Tie(i - 1, i, 0, true))
                .toList();

        assertThat(Component.pieces(IntStream.range(0, SIZE).toArray(), judged)).hasSize(1);
    }

    /** Each mention tied to the next, all equally strongly but for the tie to {@code weak}. */
    private static List<Component.Tie> chain(int size, int weak) {
        var ties = new ArrayList<Component.Tie>();
        for (int i = 1; i < size; i++) ties.add(new Component.Tie(i - 1, i, i == weak ? 1 : 9 * Clusters.UNITS, false));
        return ties;
    }
}
