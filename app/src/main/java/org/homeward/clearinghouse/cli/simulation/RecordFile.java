package org.homeward.clearinghouse.cli.simulation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordBytes;

/** Records in a gzip file, each as its length in four bytes and its {@link RecordBytes}; a length of nothing ends it. */
public final class RecordFile {
    /** A longer one is no record that was written here. */
    private static final int LONGEST = 1 << 20;

    private static final int END = 0;
    private static final int BUFFER = 1 << 13;

    private RecordFile() {}

    /** A member of the file: members follow one another, so that they can be made at the same time. */
    static DataOutputStream open(OutputStream out) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(new Quick(out), BUFFER));
    }

    static void write(Record record, DataOutputStream out) throws IOException {
        var bytes = RecordBytes.write(record);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** The member that ends the file: without it, it was cut short. */
    static byte[] end() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = open(bytes)) {
            out.writeInt(END);
        }
        return bytes.toByteArray();
    }

    /** Hands over every record in the order of the file; throws {@link IOException} when it is cut short or something else. */
    public static void read(Path file, Consumer<Record> reader) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            for (int length = in.readInt(); length != END; length = in.readInt()) {
                if (length < 0 || length > LONGEST) throw new IOException(file + " is not a file of records");
                var bytes = new byte[length];
                in.readFully(bytes);
                reader.accept(RecordBytes.read(bytes));
            }
        } catch (EOFException e) {
            throw new IOException(file + " is cut short", e);
        }
    }

    /** Ten million records are gigabytes: a weak compression costs little and saves most of it. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
