package org.homeward.engine.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.List;

/**
 * The canonical bytes of a record: what is hashed into its id, logged by the index and stored by the application. One form for all
 * three, so that a record read back has the id it was stored under.
 *
 * <p>Strings are length-prefixed UTF-8, enums go by name (an enum may be reordered, never renamed), times are epoch seconds and nanos.
 */
public final class RecordBytes {
    static final int VERSION = 1;

    static final EnumNames<RecordKind> KINDS = new EnumNames<>(RecordKind.values());
    static final EnumNames<EntityType> TYPES = new EnumNames<>(EntityType.values());
    static final EnumNames<Role> ROLES = new EnumNames<>(Role.values());
    static final EnumNames<Property> PROPERTIES = new EnumNames<>(Property.values());
    static final EnumNames<Handling> HANDLINGS = new EnumNames<>(Handling.values());
    static final EnumNames<Relation.Kind> RELATIONS = new EnumNames<>(Relation.Kind.values());

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(RecordBytes::sha256);

    private RecordBytes() {}

    public static byte[] write(Record record) {
        return new RecordWriter()
                .write(record.kind(), record.provenance(), record.mentions(), record.relations(), record.narrative());
    }

    /** Reads what {@link #write} wrote; throws {@link IllegalArgumentException} when the bytes are not a record. */
    public static Record read(byte[] bytes) {
        try {
            return new RecordReader(bytes).record(hash(bytes));
        } catch (IndexOutOfBoundsException | DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("not the bytes of a record", e);
        }
    }

    static Record identified(
            RecordKind kind,
            Provenance provenance,
            List<Mention> mentions,
            List<Relation> relations,
            String narrative) {
        var bytes = new RecordWriter().write(kind, provenance, mentions, relations, narrative);
        return new Record(hash(bytes), kind, provenance, mentions, relations, narrative);
    }

    private static RecordId hash(byte[] bytes) {
        var digest = SHA_256.get().digest(bytes);
        return new RecordId(HexFormat.of().formatHex(digest, 0, 16));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
