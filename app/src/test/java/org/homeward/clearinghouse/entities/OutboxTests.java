package org.homeward.clearinghouse.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutboxTests {
    @Test
    void statisticsAreSealedAtEachDoublingWhileThatCostsLittleAndThenAtEachFourth() {
        assertThat(LongStream.rangeClosed(1, 40_000_000).filter(Outbox::isSealedAt))
                .containsExactly(
                        32L,
                        64L,
                        128L,
                        256L,
                        512L,
                        1_024L,
                        2_048L,
                        4_096L,
                        8_192L,
                        16_384L,
                        32_768L,
                        65_536L,
                        131_072L,
                        524_288L,
                        2_097_152L,
                        8_388_608L,
                        33_554_432L);
    }
}
