package org.homeward.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A snapshot as the log keeps it: the version it had, and the journal since the snapshot before. The statistics themselves are not kept,
 * for they follow from the records; the journal is, so that a log can be opened without living through its history again.
 */
record SnapshotBytes(String version, List<Change> journal) {
    byte[] write() {
        var bytes = new ByteArrayOutputStream(64);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(version);
            out.writeInt(journal.size());
            for (var change : journal) out.write(ChangeBytes.write(change));
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
                journal.add(ChangeBytes.read(in.readNBytes(ChangeBytes.LENGTH)));
            return new SnapshotBytes(version, journal);
        } catch (IOException e) {
            throw new IllegalArgumentException("not the bytes of a snapshot", e);
        }
    }
}
