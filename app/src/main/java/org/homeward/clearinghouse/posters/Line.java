package org.homeward.clearinghouse.posters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something the case says that may stand on the poster once somebody ticks it.
 *
 * @param english as the case says it
 * @param spanish what is suggested for it; empty where a person must write it
 */
record Line(Kind kind, String english, String spanish) {
    enum Kind {
        ALIAS("Also called"),
        DESCRIPTION("Description"),
        CIRCUMSTANCE("Circumstances"),
        COMPANION("Companion: may be with the child"),
        SUSPECT("Suspect: name only what the agency wants named"),
        VEHICLE("Vehicle");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The same for the same words only: when the case says it otherwise, nobody has ticked that. Sixteen hex digits. */
    public String id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((kind.name() + "\n" + english).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
