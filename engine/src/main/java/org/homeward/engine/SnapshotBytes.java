package org.homeward.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.RecordId;

/**
 * A snapshot as the log keeps it: the version it had, and the journal since the snapshot before. The statistics themselves are not kept,
 * for they follow from the records; the journal is, so that a log can be opened without living through its history again.
 */
record SnapshotBytes(String version, List<Change> journal) {
    private static final int RECORD_ID = 16;

    byte[] write() {
        var bytes = new ByteArrayOutputStream(64);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(version);
            out.writeInt(journal.size());
            for (var change : journal) {
                out.writeLong(change.number());
                out.writeByte(change.kind().ordinal());
                mention(out, change.from());
                mention(out, change.to());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing a snapshot", e);
        }
        return bytes.toByteArray();
    }

    static SnapshotBytes read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var version = in.readUTF();
            var journal = new ArrayList<Change>();
            for (int left = in.readInt(); left > 0; left--)
                journal.add(new Change(in.readLong(), Change.Kind.values()[in.readByte()], mention(in), mention(in)));
            return new SnapshotBytes(version, journal);
        } catch (IOException e) {
            throw new IllegalArgumentException("not the bytes of a snapshot", e);
        }
    }

    private static void mention(DataOutputStream out, MentionId id) throws IOException {
        out.write(HexFormat.of().parseHex(id.record().hex()));
        out.writeInt(id.ordinal());
    }

    private static MentionId mention(DataInputStream in) throws IOException {
        var record = new RecordId(HexFormat.of().formatHex(in.readNBytes(RECORD_ID)));
        return new MentionId(record, in.readInt());
    }
}
