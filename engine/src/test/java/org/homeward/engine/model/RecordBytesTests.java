package org.homeward.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordBytesTests {
    private static final Instant SAID = Instant.parse("2026-03-01T12:00:00.000123Z");
    private static final Record WHOLE = Record.of(
            RecordKind.CYBERTIP,
            new Provenance("CyberTipline, Example Chat", "Tip 8812 ü", SAID),
            List.of(everyProperty(), new Mention(EntityType.PHONE, Role.THING, List.of())),
            Stream.of(Relation.Kind.values())
                    .map(kind -> new Relation(0, 1, kind))
                    .toList(),
            "Said she was 王小明 \uD83D\uDCA3 and no one else. ".repeat(100));

    /** A fact of every property, each of another grade, handling and time. */
    private static Mention everyProperty() {
        var facts = new ArrayList<Fact>();
        for (var property : Property.values()) {
            int i = property.ordinal();
            var when = i % 3 == 0 ? null : new When(SAID.minusSeconds(i * 1_000_000_007L), SAID);
            facts.add(Fact.of(property, i % 2 == 0 ? "value " + i : "Größe " + i)
                    .happened(when)
                    .graded(i % 5 == 0 ? Grade.UNKNOWN : new Grade((char) ('A' + i % 6), 1 + i % 6))
                    .handled(Handling.values()[i % Handling.values().length]));
        }
        return new Mention(EntityType.PERSON, Role.CHILD, facts);
    }

    @Test
    void aRecordReadBackIsTheSameUnderTheSameId() {
        assertThat(RecordBytes.read(RecordBytes.write(WHOLE))).isEqualTo(WHOLE);
    }

    @Test
    void everyKindTypeAndRoleIsReadBack() {
        for (var kind : RecordKind.values())
            for (var type : EntityType.values())
                for (var role : Role.values()) {
                    var record = Record.of(
                            kind, WHOLE.provenance(), List.of(new Mention(type, role, List.of())), List.of(), "");
                    assertThat(RecordBytes.read(RecordBytes.write(record))).isEqualTo(record);
                }
    }

    /** The form, written out: whoever changes it changes the id of every record there is. */
    @Test
    void theBytesAreTheseAndTheIdIsTheirHash() throws IOException, NoSuchAlgorithmException {
        var expected = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(expected)) {
            out.writeByte(1);
            texts(out, "CYBERTIP", "CyberTipline, Example Chat", "Tip 8812 ü");
            out.writeLong(SAID.getEpochSecond());
            out.writeInt(123_000);
            out.writeInt(1);
            texts(out, "PERSON", "CHILD");
            out.writeInt(2);
            texts(out, "NAME", "María \uD83D\uDCA3");
            out.writeBoolean(false);
            texts(out, "F6", "LAW_ENFORCEMENT", "IP", "192.0.2.1");
            out.writeBoolean(true);
            out.writeLong(-2);
            out.writeInt(999_999_000);
            out.writeLong(SAID.getEpochSecond());
            out.writeInt(123_000);
            texts(out, "B2", "INTERNAL");
            out.writeInt(1);
            out.writeInt(0);
            out.writeInt(0);
            texts(out, "SEEN_AT", "");
        }
        var ip = Fact.of(Property.IP, "192.0.2.1")
                .happened(new When(Instant.ofEpochSecond(-2, 999_999_000), SAID))
                .graded(new Grade('B', 2))
                .handled(Handling.INTERNAL);
        var record = Record.of(
                RecordKind.CYBERTIP,
                WHOLE.provenance(),
                List.of(new Mention(
                        EntityType.PERSON, Role.CHILD, List.of(Fact.of(Property.NAME, "María \uD83D\uDCA3"), ip))),
                List.of(new Relation(0, 0, Relation.Kind.SEEN_AT)),
                "");
        assertThat(RecordBytes.write(record)).isEqualTo(expected.toByteArray());
        var hash = MessageDigest.getInstance("SHA-256").digest(expected.toByteArray());
        assertThat(record.id().hex()).isEqualTo(HexFormat.of().formatHex(hash, 0, 16));
    }

    @Test
    void bytesCutAnywhereAreNoRecord() {
        var bytes = RecordBytes.write(WHOLE);
        for (int cut = 0; cut < bytes.length; cut += cut < 3_000 ? 1 : 97) {
            var torn = Arrays.copyOf(bytes, cut);
            assertThatThrownBy(() -> RecordBytes.read(torn)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aWrongByteGivesAnotherRecordOrNone() {
        var bytes = RecordBytes.write(WHOLE);
        for (int at = 0; at < 3_000; at++) {
            var wrong = bytes.clone();
            wrong[at] ^= (byte) 0x85;
            try {
                assertThat(RecordBytes.read(wrong).id()).isNotEqualTo(WHOLE.id());
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void aNameNoEnumHasIsRefusedByName() {
        var text = new String(RecordBytes.write(WHOLE), StandardCharsets.ISO_8859_1).replace("CYBERTIP", "CYBERTAP");
        assertThatThrownBy(() -> RecordBytes.read(text.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("RecordKind")
                .hasMessageContaining("CYBERTAP");
    }

    private static void texts(DataOutputStream out, String... texts) throws IOException {
        for (var text : texts) {
            var utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    }
}
