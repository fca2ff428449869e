package org.homeward.engine.model;

import java.util.regex.Pattern;

/** The first 128 bits of the SHA-256 of a record's canonical bytes, as 32 lower-case hex digits. */
public record RecordId(String hex) implements Comparable<RecordId> {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    public RecordId {
        if (!HEX.matcher(hex).matches()) throw new IllegalArgumentException("not a record id: " + hex);
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
