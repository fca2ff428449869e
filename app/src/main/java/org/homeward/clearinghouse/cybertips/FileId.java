package org.homeward.clearinghouse.cybertips;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names of uploaded files: 32 hex digits, of which the first is a letter other than {@code e}. Clients' XML readers turn all digits, or
 * digits around one {@code e}, into a number, and then fail.
 */
final class FileId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FIRST = "abcdf";

    private FileId() {}

    static String next() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return FIRST.charAt(RANDOM.nextInt(FIRST.length()))
                + HexFormat.of().formatHex(bytes).substring(1);
    }
}
