package org.homeward.engine;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.store.Mapped;

/** An entry of the journal in {@value #LENGTH} bytes: its number, its kind, and the two ids. */
final class ChangeBytes {
    private static final int RECORD_ID = 16;

    static final int LENGTH = 8 + 1 + 2 * (RECORD_ID + 4);

    private static final int KIND = 8;
    private static final int FROM = 9;

    private static final HexFormat HEX = HexFormat.of();
    private static final Change.Kind[] KINDS = Change.Kind.values();

    private ChangeBytes() {}

    static byte[] write(Change change) {
        var bytes = ByteBuffer.allocate(LENGTH);
        bytes.putLong(change.number()).put((byte) change.kind().ordinal());
        mention(bytes, change.from());
        mention(bytes, change.to());
        return bytes.array();
    }

    static Change read(byte[] entry) {
        var bytes = ByteBuffer.wrap(entry);
        return new Change(bytes.getLong(), KINDS[bytes.get()], mention(bytes), mention(bytes));
    }

    /** True when the entry that lies there says that two became one. */
    static boolean isJoin(Mapped file, long at) {
        return file.getByte(at + KIND) == Change.Kind.JOINED.ordinal();
    }

    /** A hash of the id as it was, in the entry that lies there: its {@link #hash}. */
    static long hashOfFrom(Mapped file, long at) {
        return hash(file.getLong(at + FROM), file.getInt(at + FROM + RECORD_ID));
    }

    /** True when both entries are of the same id as it was. */
    static boolean haveSameFrom(Mapped file, long one, long other) {
        return file.getLong(one + FROM) == file.getLong(other + FROM)
                && file.getLong(one + FROM + 8) == file.getLong(other + FROM + 8)
                && file.getInt(one + FROM + RECORD_ID) == file.getInt(other + FROM + RECORD_ID);
    }

    static long hash(MentionId id) {
        return hash(id.record().high(), id.ordinal());
    }

    /** A record's id is a hash already. */
    private static long hash(long high, int ordinal) {
        return high ^ ordinal;
    }

    private static void mention(ByteBuffer out, MentionId id) {
        out.put(HEX.parseHex(id.record().hex())).putInt(id.ordinal());
    }

    private static MentionId mention(ByteBuffer in) {
        var record = new byte[RECORD_ID];
        in.get(record);
        return new MentionId(new RecordId(HEX.formatHex(record)), in.getInt());
    }
}
