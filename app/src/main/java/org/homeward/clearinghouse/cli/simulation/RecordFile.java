package org.homeward.clearinghouse.cli.simulation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordBytes;

/** Records in a gzip file, each as its length in four bytes and its {@link RecordBytes}. */
public final class RecordFile {
    /** A longer one is no record that was written here. */
    private static final int LONGEST = 1 << 20;

    private RecordFile() {}

    static void write(Record record, DataOutputStream out) throws IOException {
        var bytes = RecordBytes.write(record);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Hands over every record in the order of the file; throws {@link IOException} when it is cut short or something else. */
    public static void read(Path file, Consumer<Record> reader) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            for (int first = in.read(); first >= 0; first = in.read()) {
                int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
                if (length < 0 || length > LONGEST) throw new IOException(file + " is not a file of records");
                var bytes = new byte[length];
                in.readFully(bytes);
                reader.accept(RecordBytes.read(bytes));
            }
        } catch (EOFException e) {
            throw new IOException(file + " is cut short", e);
        }
    }
}
