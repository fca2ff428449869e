package org.homeward.clearinghouse.cli.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints, from the key folder and from the database: whether each is signed by the key, and whether the row it was signed at still
 * has the hash it had. Read in pieces: years of them fit in no memory.
 */
final class SignedCheckpoints {
    private static final int AT_ONCE = 2000;
    private final PublicKey key;
    private final Path file;
    /** The file as long as it was before the database was looked at: what it says by then is committed there. */
    private final long length;

    private final Findings.Collected faults;
    private long good;
    private @Nullable Checkpoint newest;

    private record Checkpoint(long number, String hash, String at, byte[] signature) {}

    private SignedCheckpoints(PublicKey key, Path file, Findings.Collected faults) throws IOException {
        this.key = key;
        this.file = file;
        this.length = Files.exists(file) ? Files.size(file) : 0;
        this.faults = faults;
    }

    /** Throws {@link IOException} when the folder holds no public key. */
    static SignedCheckpoints in(Path keys, Findings.Collected faults) throws IOException, GeneralSecurityException {
        var encoded = new X509EncodedKeySpec(Files.readAllBytes(keys.resolve("audit-checkpoint.pub")));
        return new SignedCheckpoints(
                KeyFactory.getInstance("Ed25519").generatePublic(encoded),
                keys.resolve("audit-checkpoints.tsv"),
                faults);
    }

    void compareWith(Connection database) throws SQLException, IOException {
        compareFile(database);
        compareTable(database);
    }

    /** How many bear the key's signature, in both places together. */
    long good() {
        return good;
    }

    /** The last row that is signed for; 0 when none is. */
    long lastNumber() {
        return newest == null ? 0 : newest.number();
    }

    /** When that was signed, as it stands there; empty when no checkpoint is good. */
    String lastTime() {
        return newest == null ? "" : newest.at();
    }

    private void compareFile(Connection database) throws SQLException, IOException {
        if (length == 0) return;
        var run = new Run(database);
        // Any byte is a letter of this character set, so a damaged line is a line that does not fit, and not the end of
        // reading.
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            long read = 0;
            int number = 0;
            for (String line; read < length && (line = lines.readLine()) != null; ) {
                number++;
                read += line.length() + 1;
                var checkpoint = parse(line);
                if (checkpoint == null)
                    faults.add(Findings.Fault.ofNoRow("line " + number + " of audit-checkpoints.tsv is damaged"));
                else if (isSigned(checkpoint, "beside the key")) run.add(checkpoint);
            }
        }
        run.end();
    }

    private void compareTable(Connection database) throws SQLException {
        var run = new Run(database);
        try (var sql = database.createStatement()) {
            sql.setFetchSize(AT_ONCE);
            try (var row =
                    sql.executeQuery("select number, at, hash, signature from access_checkpoint order by number")) {
                while (row.next()) {
                    var checkpoint = checkpoint(row);
                    if (isSigned(checkpoint, "in the database")) run.add(checkpoint);
                }
            }
        }
        run.end();
    }

    /** A field that was taken away becomes an empty one, which nothing signs. */
    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        var hash = row.getBytes("hash");
        var at = row.getTimestamp("at");
        var signature = row.getBytes("signature");
        return new Checkpoint(
                row.getLong("number"),
                hash == null ? "" : HexFormat.of().formatHex(hash),
                at == null ? "" : at.toInstant().toString(),
                signature == null ? new byte[0] : signature);
    }

    private static @Nullable Checkpoint parse(String line) {
        var fields = line.split("\t", -1);
        try {
            return new Checkpoint(
                    Long.parseLong(fields[0]),
                    fields[1],
                    Instant.parse(fields[2]).toString(),
                    Base64.getDecoder().decode(fields[3]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException damaged) {
            return null;
        }
    }

    private boolean isSigned(Checkpoint checkpoint, String where) {
        var right = verify(checkpoint);
        if (!right)
            faults.add(new Findings.Fault(
                    checkpoint.number(), checkpoint.number(), "its checkpoint " + where + " is not signed by the key"));
        return right;
    }

    private boolean verify(Checkpoint checkpoint) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update("homeward-audit-checkpoint v1\n%d\n%s\n%s\n"
                    .formatted(checkpoint.number(), checkpoint.hash(), checkpoint.at())
                    .getBytes(StandardCharsets.UTF_8));
            return signature.verify(checkpoint.signature());
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /** Good checkpoints of one place, compared with the rows they were signed at, many with one question. */
    private final class Run {
        private final Connection database;
        private final List<Checkpoint> waiting = new ArrayList<>();
        private long right;
        private long wrongFrom;
        private long wrongAt;
        private long wrongTo;

        Run(Connection database) {
            this.database = database;
        }

        void add(Checkpoint checkpoint) throws SQLException {
            good++;
            if (newest == null || checkpoint.number() > newest.number()) newest = checkpoint;
            waiting.add(checkpoint);
            if (waiting.size() == AT_ONCE) compare();
        }

        void end() throws SQLException {
            compare();
            tell();
        }

        private void compare() throws SQLException {
            var rows = hashes();
            for (var checkpoint : waiting) {
                var hash = rows.get(checkpoint.number());
                // A row that is not there is told of by who walks the rows.
                if (hash == null) continue;
                if (checkpoint.hash().equals(hash)) right(checkpoint.number());
                else wrong(checkpoint.number());
            }
            waiting.clear();
        }

        private Map<Long, String> hashes() throws SQLException {
            var numbers = waiting.stream().map(Checkpoint::number).toArray(Long[]::new);
            var found = new HashMap<Long, String>();
            try (var sql = database.prepareStatement("select number, hash from access_audit where number = any (?)")) {
                sql.setArray(1, database.createArrayOf("bigint", numbers));
                try (var row = sql.executeQuery()) {
                    while (row.next()) {
                        var hash = row.getBytes("hash");
                        found.put(
                                row.getLong("number"),
                                hash == null ? "" : HexFormat.of().formatHex(hash));
                    }
                }
            }
            return found;
        }

        private void right(long number) {
            tell();
            right = Math.max(right, number);
        }

        /** After a rewritten row no checkpoint fits any more: that is one fault, from the last that did. */
        private void wrong(long number) {
            if (wrongAt == 0) {
                wrongFrom = Math.min(right + 1, number);
                wrongAt = number;
            }
            wrongTo = Math.max(wrongTo, number);
        }

        private void tell() {
            if (wrongAt != 0)
                faults.add(new Findings.Fault(wrongFrom, wrongTo, "rewritten: not what was signed at row " + wrongAt));
            wrongAt = 0;
            wrongTo = 0;
        }
    }
}
