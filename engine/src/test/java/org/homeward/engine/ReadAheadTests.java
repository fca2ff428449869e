package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTests {
    private static final List<Integer> NUMBERS =
            IntStream.range(0, 10_000).boxed().toList();

    @Test
    void piecesComeInOrderAndWhole() {
        var sizes = new ArrayList<Integer>();
        var read = new ArrayList<String>();
        ReadAhead.each(NUMBERS, 64, Object::toString, piece -> {
            sizes.add(piece.size());
            read.addAll(piece);
        });
        assertThat(read).isEqualTo(NUMBERS.stream().map(Object::toString).toList());
        assertThat(sizes.subList(0, sizes.size() - 1)).containsOnly(64);
    }

    @Test
    void whatReadingThrowsEndsItWhereItIsDue() {
        var read = new ArrayList<Integer>();
        assertThatThrownBy(() -> ReadAhead.each(NUMBERS, 10, ReadAheadTests::lessThan500, read::addAll))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("500");
        assertThat(read).isEqualTo(NUMBERS.subList(0, 500));
    }

    private static int lessThan500(int number) {
        if (number >= 500) throw new IllegalStateException("" + number / 10 * 10);
        return number;
    }
}
