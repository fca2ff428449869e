package org.homeward.clearinghouse.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signs where the trail stands. Each checkpoint goes to a file beside the key first, then to the database: who holds the database alone can
 * neither forge one nor make the last ones unhappen.
 */
final class Checkpoints {
    static final String FILE = "audit-checkpoints.tsv";
    /** A lock of the file keeps other processes away, and within this one is refused instead of waited for. */
    private static final Object ONE_WRITER = new Object();

    private final JdbcClient db;
    private final CheckpointKey key;
    private final Path file;
    private final Clock clock;
    private long last;

    Checkpoints(JdbcClient db, Keys keys, Clock clock) {
        this.db = db;
        this.key = CheckpointKey.of(keys);
        this.file = keys.folder().resolve(FILE);
        this.clock = clock;
    }

    /** Signs the newest row when it was not signed before. Returns how many rows are covered now. */
    synchronized long sign() {
        var head = db.sql("select number, hash from access_audit_head")
                .query(this::row)
                .single();
        if (head.number() == last || head.number() == 0) return last;
        var signature = key.sign(head.message());
        synchronized (ONE_WRITER) {
            writeToFile(head.line(signature));
        }
        db.sql("""
                        insert into access_checkpoint (number, at, hash, signature)
                        values (:number, :at, :hash, :signature)
                        on conflict (number) do nothing
                        """)
                .param("number", head.number())
                .param("at", head.at().atOffset(ZoneOffset.UTC))
                .param("hash", head.hash())
                .param("signature", signature)
                .update();
        last = head.number();
        return last;
    }

    private Checkpoint row(ResultSet row, int number) throws SQLException {
        return new Checkpoint(
                row.getLong("number"), row.getBytes("hash"), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Opened anew each time, so that an operator may move the file away. Locked, for a command of the host may be signing too. */
    private void writeToFile(String line) {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (var out = FileChannel.open(file, options, mode);
                var alone = out.lock()) {
            out.position(endOfLines(out));
            for (var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)); bytes.hasRemaining(); )
                out.write(bytes);
            out.truncate(out.position());
            out.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint could not be written to " + file, e);
        }
    }

    /** A full disk or a power cut can leave half a line, which was never relied on: it must not damage the next one too. */
    private static long endOfLines(FileChannel file) throws IOException {
        var one = ByteBuffer.allocate(1);
        for (long end = file.size(); end > 0; end--) {
            file.read(one.clear(), end - 1);
            if (one.get(0) == '\n') return end;
        }
        return 0;
    }
}
