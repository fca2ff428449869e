package org.homeward.engine.model;

/** The first 128 bits of the SHA-256 of a record's canonical bytes, as 32 lower-case hex digits. */
public record RecordId(String hex) implements Comparable<RecordId> {
    private static final int DIGITS = 32;

    public RecordId {
        if (!isHex(hex)) throw new IllegalArgumentException("not a record id: " + hex);
    }

    private static boolean isHex(String text) {
        if (text.length() != DIGITS) return false;
        for (int i = 0; i < DIGITS; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) return false;
        }
        return true;
    }

    /** The first 64 of the bits. */
    public long high() {
        return Long.parseUnsignedLong(hex, 0, DIGITS / 2, 16);
    }

    /** The last 64. */
    public long low() {
        return Long.parseUnsignedLong(hex, DIGITS / 2, DIGITS, 16);
    }

    @Override
    public int compareTo(RecordId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
