package org.homeward.clearinghouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the SHA-1 rows. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    @Test
    void aNeighbouringStepIsAcceptedAndNoOther() {
        var now = Instant.parse("2026-11-12T08:00:10Z");
        long step = Totp.step(now);
        for (long near = step - 1; near <= step + 1; near++)
            assertThat(Totp.stepOf(Totp.code(SECRET, near, 6), SECRET, now)).hasValue(near);
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 2, 6), SECRET, now)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 2, 6), SECRET, now)).isEmpty();
        assertThat(Totp.stepOf("", SECRET, now)).isEmpty();
    }
}
