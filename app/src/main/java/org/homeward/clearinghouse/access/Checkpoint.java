package org.homeward.clearinghouse.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** What is signed: that the trail had this many rows, the last with this hash. The text is that of doc/audit-format.md. */
record Checkpoint(long number, byte[] hash, Instant at) {

    byte[] message() {
        return "homeward-audit-checkpoint v1\n%d\n%s\n%s\n"
                .formatted(number, HexFormat.of().formatHex(hash), at)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A line of the file beside the key. */
    String line(byte[] signature) {
        return "%d\t%s\t%s\t%s\n"
                .formatted(
                        number,
                        HexFormat.of().formatHex(hash),
                        at,
                        Base64.getEncoder().encodeToString(signature));
    }
}
