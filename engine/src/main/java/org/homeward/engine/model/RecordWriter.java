package org.homeward.engine.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the {@link RecordBytes} of one record. */
final class RecordWriter {
    private byte[] bytes = new byte[1024];
    private int length;

    byte[] write(
            RecordKind kind,
            Provenance provenance,
            List<Mention> mentions,
            List<Relation> relations,
            String narrative) {
        put(RecordBytes.VERSION);
        text(RecordBytes.KINDS.name(kind));
        text(provenance.source());
        text(provenance.reference());
        instant(provenance.saidAt());
        number(mentions.size());
        for (int i = 0; i < mentions.size(); i++) mention(mentions.get(i));
        number(relations.size());
        for (var relation : relations) {
            number(relation.from());
            number(relation.to());
            text(RecordBytes.RELATIONS.name(relation.kind()));
        }
        text(narrative);
        return Arrays.copyOf(bytes, length);
    }

    private void mention(Mention mention) {
        text(RecordBytes.TYPES.name(mention.type()));
        text(RecordBytes.ROLES.name(mention.role()));
        var facts = mention.facts();
        number(facts.size());
        for (int i = 0; i < facts.size(); i++) fact(facts.get(i));
    }

    private void fact(Fact fact) {
        text(RecordBytes.PROPERTIES.name(fact.property()));
        text(fact.said());
        when(fact.happened());
        grade(fact.grade());
        text(RecordBytes.HANDLINGS.name(fact.handling()));
    }

    private void when(@Nullable When when) {
        put(when == null ? 0 : 1);
        if (when == null) return;
        instant(when.from());
        instant(when.to());
    }

    /** As text, {@code B2}. */
    private void grade(Grade grade) {
        number(2);
        put(grade.source());
        put('0' + grade.information());
    }

    private void instant(Instant instant) {
        number((int) (instant.getEpochSecond() >> 32));
        number((int) instant.getEpochSecond());
        number(instant.getNano());
    }

    private void text(String text) {
        text(text.getBytes(StandardCharsets.UTF_8));
    }

    private void text(byte[] utf8) {
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    private void number(int number) {
        room(4);
        bytes[length] = (byte) (number >> 24);
        bytes[length + 1] = (byte) (number >> 16);
        bytes[length + 2] = (byte) (number >> 8);
        bytes[length + 3] = (byte) number;
        length += 4;
    }

    private void put(int b) {
        room(1);
        bytes[length++] = (byte) b;
    }

    private void room(int more) {
        if (more > bytes.length - length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
}
