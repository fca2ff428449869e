package org.homeward.engine.model;

/**
 * Record and ordinal. The smallest mention id of an entity is the entity's public id, so it is stable and needs no counter.
 *
 * <p>As text {@code <32 hex digits>-<ordinal>}.
 */
public record MentionId(RecordId record, int ordinal) implements Comparable<MentionId> {
    public MentionId {
        if (ordinal < 0) throw new IllegalArgumentException("an ordinal is not negative: " + ordinal);
    }

    /** Reads the text form; throws {@link IllegalArgumentException} on anything else. */
    public static MentionId parse(String text) {
        if (text.length() < 34 || text.charAt(32) != '-')
            throw new IllegalArgumentException("not a mention id: " + text);
        try {
            return new MentionId(new RecordId(text.substring(0, 32)), Integer.parseInt(text, 33, text.length(), 10));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a mention id: " + text, e);
        }
    }

    @Override
    public int compareTo(MentionId other) {
        int byRecord = record.compareTo(other.record);
        return byRecord != 0 ? byRecord : Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return record + "-" + ordinal;
    }
}
