package org.homeward.engine;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.RecordId;

/** An entry of the journal in {@value #LENGTH} bytes: its number, its kind, and the two ids. */
final class ChangeBytes {
    private static final int RECORD_ID = 16;

    static final int LENGTH = 8 + 1 + 2 * (RECORD_ID + 4);

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

    private static void mention(ByteBuffer out, MentionId id) {
        out.put(HEX.parseHex(id.record().hex())).putInt(id.ordinal());
    }

    private static MentionId mention(ByteBuffer in) {
        var record = new byte[RECORD_ID];
        in.get(record);
        return new MentionId(new RecordId(HEX.formatHex(record)), in.getInt());
    }
}
