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
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The checkpoints whose signature is good, from the key folder and from the database, by row number. */
final class SignedCheckpoints {
    private final PublicKey key;
    private final NavigableMap<Long, Checkpoint> good = new TreeMap<>();
    private final List<Findings.Fault> faults = new ArrayList<>();

    record Checkpoint(long number, String hash, String at) {}

    private SignedCheckpoints(PublicKey key) {
        this.key = key;
    }

    /** Reads {@code audit-checkpoint.pub} and {@code audit-checkpoints.tsv}, which may not be there yet. */
    static SignedCheckpoints in(Path keys) throws IOException, GeneralSecurityException {
        var encoded = new X509EncodedKeySpec(Files.readAllBytes(keys.resolve("audit-checkpoint.pub")));
        var found = new SignedCheckpoints(KeyFactory.getInstance("Ed25519").generatePublic(encoded));
        var file = keys.resolve("audit-checkpoints.tsv");
        if (Files.exists(file)) for (var line : Files.readAllLines(file)) found.addLine(line);
        return found;
    }

    void addAll(Connection database) throws SQLException {
        try (var sql = database.createStatement();
                var rows =
                        sql.executeQuery("select number, at, hash, signature from access_checkpoint order by number")) {
            while (rows.next()) {
                var at = rows.getTimestamp("at").toInstant().toString();
                var hash = HexFormat.of().formatHex(rows.getBytes("hash"));
                add(new Checkpoint(rows.getLong("number"), hash, at), rows.getBytes("signature"), "in the database");
            }
        }
    }

    NavigableMap<Long, Checkpoint> good() {
        return good;
    }

    List<Findings.Fault> faults() {
        return faults;
    }

    private void addLine(String line) {
        var fields = line.split("\t", -1);
        try {
            var checkpoint = new Checkpoint(
                    Long.parseLong(fields[0]),
                    fields[1],
                    Instant.parse(fields[2]).toString());
            add(checkpoint, Base64.getDecoder().decode(fields[3]), "beside the key");
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
            faults.add(new Findings.Fault(0, 0, "a line of audit-checkpoints.tsv is damaged"));
        }
    }

    /** Two good ones for one row with different hashes: the trail was two things at one time, and each is kept to be compared. */
    private void add(Checkpoint checkpoint, byte[] signature, String where) {
        var number = checkpoint.number();
        if (!isSigned(checkpoint, signature)) {
            faults.add(new Findings.Fault(number, number, "its checkpoint " + where + " is not signed by the key"));
            return;
        }
        var other = good.putIfAbsent(number, checkpoint);
        if (other != null && !other.hash().equals(checkpoint.hash()))
            faults.add(new Findings.Fault(
                    number, number, "two signed checkpoints disagree: a copy was put back and written on"));
    }

    private boolean isSigned(Checkpoint checkpoint, byte[] signed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update("homeward-audit-checkpoint v1\n%d\n%s\n%s\n"
                    .formatted(checkpoint.number(), checkpoint.hash(), checkpoint.at())
                    .getBytes(StandardCharsets.UTF_8));
            return signature.verify(signed);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }
}
