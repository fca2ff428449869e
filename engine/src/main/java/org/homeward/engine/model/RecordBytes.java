package org.homeward.engine.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of a record: what is hashed into its id, logged by the index and stored by the application. One form for all
 * three, so that a record read back has the id it was stored under.
 *
 * <p>Strings are length-prefixed UTF-8, enums go by name (an enum may be reordered, never renamed), times are epoch seconds and nanos.
 */
public final class RecordBytes {
    private static final int VERSION = 1;

    private RecordBytes() {}

    public static byte[] write(Record record) {
        return write(record.kind(), record.provenance(), record.mentions(), record.relations(), record.narrative());
    }

    /** Reads what {@link #write} wrote; throws {@link IllegalArgumentException} when the bytes are not a record. */
    public static Record read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readUnsignedByte();
            if (version != VERSION)
                throw new IllegalArgumentException("record bytes of version " + version + ", this reads " + VERSION);
            var kind = RecordKind.valueOf(text(in));
            var provenance = new Provenance(text(in), text(in), instant(in));
            var mentions = new ArrayList<Mention>();
            for (int left = in.readInt(); left > 0; left--) mentions.add(mention(in));
            var relations = new ArrayList<Relation>();
            for (int left = in.readInt(); left > 0; left--)
                relations.add(new Relation(in.readInt(), in.readInt(), Relation.Kind.valueOf(text(in))));
            return new Record(hash(bytes), kind, provenance, mentions, relations, text(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("not the bytes of a record", e);
        }
    }

    static Record identified(
            RecordKind kind,
            Provenance provenance,
            List<Mention> mentions,
            List<Relation> relations,
            String narrative) {
        var bytes = write(kind, provenance, mentions, relations, narrative);
        return new Record(hash(bytes), kind, provenance, mentions, relations, narrative);
    }

    private static byte[] write(
            RecordKind kind,
            Provenance provenance,
            List<Mention> mentions,
            List<Relation> relations,
            String narrative) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            text(out, kind.name());
            text(out, provenance.source());
            text(out, provenance.reference());
            instant(out, provenance.saidAt());
            out.writeInt(mentions.size());
            for (var mention : mentions) mention(out, mention);
            out.writeInt(relations.size());
            for (var relation : relations) {
                out.writeInt(relation.from());
                out.writeInt(relation.to());
                text(out, relation.kind().name());
            }
            text(out, narrative);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void mention(DataOutputStream out, Mention mention) throws IOException {
        text(out, mention.type().name());
        text(out, mention.role().name());
        out.writeInt(mention.facts().size());
        for (var fact : mention.facts()) {
            text(out, fact.property().name());
            text(out, fact.said());
            when(out, fact.happened());
            text(out, fact.grade().toString());
            text(out, fact.handling().name());
        }
    }

    private static Mention mention(DataInputStream in) throws IOException {
        var type = EntityType.valueOf(text(in));
        var role = Role.valueOf(text(in));
        var facts = new ArrayList<Fact>();
        for (int left = in.readInt(); left > 0; left--)
            facts.add(new Fact(
                    Property.valueOf(text(in)), text(in), when(in), Grade.parse(text(in)), Handling.valueOf(text(in))));
        return new Mention(type, role, facts);
    }

    private static void when(DataOutputStream out, @Nullable When when) throws IOException {
        out.writeBoolean(when != null);
        if (when == null) return;
        instant(out, when.from());
        instant(out, when.to());
    }

    private static @Nullable When when(DataInputStream in) throws IOException {
        return in.readBoolean() ? new When(instant(in), instant(in)) : null;
    }

    private static void instant(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) throw new IOException("a text of " + length + " bytes");
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static RecordId hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new RecordId(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
