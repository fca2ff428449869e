package org.homeward.engine.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the {@link RecordBytes} of one record; runs out of bounds where the bytes are cut short. */
final class RecordReader {
    private final byte[] bytes;
    private int at;

    RecordReader(byte[] bytes) {
        this.bytes = bytes;
    }

    Record record(RecordId id) {
        int version = bytes[at++] & 0xff;
        if (version != RecordBytes.VERSION)
            throw new IllegalArgumentException(
                    "record bytes of version " + version + ", this reads " + RecordBytes.VERSION);
        var kind = constant(RecordBytes.KINDS);
        var provenance = new Provenance(text(), text(), instant());
        var mentions = mentions();
        var relations = relations();
        return new Record(id, kind, provenance, mentions, relations, text());
    }

    private List<Mention> mentions() {
        var mentions = new ArrayList<Mention>(1);
        for (int left = number(); left > 0; left--)
            mentions.add(new Mention(constant(RecordBytes.TYPES), constant(RecordBytes.ROLES), facts()));
        return mentions;
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        for (int left = number(); left > 0; left--)
            facts.add(new Fact(
                    constant(RecordBytes.PROPERTIES), text(), when(), grade(), constant(RecordBytes.HANDLINGS)));
        return facts;
    }

    private List<Relation> relations() {
        var relations = new ArrayList<Relation>(0);
        for (int left = number(); left > 0; left--)
            relations.add(new Relation(number(), number(), constant(RecordBytes.RELATIONS)));
        return relations;
    }

    private @Nullable When when() {
        return bytes[at++] != 0 ? new When(instant(), instant()) : null;
    }

    private Grade grade() {
        int start = skipText();
        boolean unknown = at - start == 2 && bytes[start] == 'F' && bytes[start + 1] == '6';
        return unknown ? Grade.UNKNOWN : Grade.parse(new String(bytes, start, at - start, StandardCharsets.UTF_8));
    }

    private Instant instant() {
        long seconds = (long) number() << 32 | number() & 0xffffffffL;
        return Instant.ofEpochSecond(seconds, number());
    }

    private <E extends Enum<E>> E constant(EnumNames<E> names) {
        int start = skipText();
        return names.constant(bytes, start, at);
    }

    private String text() {
        int start = skipText();
        return start == at ? "" : new String(bytes, start, at - start, StandardCharsets.UTF_8);
    }

    /** Goes behind a text and returns where it begins. */
    private int skipText() {
        int length = number();
        if (length < 0 || length > bytes.length - at)
            throw new IndexOutOfBoundsException("a text of " + length + " bytes");
        int start = at;
        at += length;
        return start;
    }

    private int number() {
        int number =
                bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
        at += 4;
        return number;
    }
}
