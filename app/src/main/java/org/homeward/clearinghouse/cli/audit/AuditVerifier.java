package org.homeward.clearinghouse.cli.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the whole trail once, row by row, and names the place of each fault.
 *
 * <p>Each row is judged by the hash that stands in the row before it, right or wrong, so that one fault is reported where it is and not in all
 * rows after it. What is consistent in itself but was not there when it was signed is told by the checkpoints.
 */
public final class AuditVerifier {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final List<String> TEXTS = List.of(
            "actor",
            "agency",
            "verb",
            "ref",
            "outcome",
            "purpose",
            "reference",
            "detail",
            "shown",
            "source",
            "session");
    private static final int ROWS_AT_ONCE = 2000;
    private final SignedCheckpoints checkpoints;
    private final List<Findings.Fault> faults = new ArrayList<>();
    private byte @Nullable [] before = new byte[32];
    private long last;
    private long rows;
    private long lastRight;

    private AuditVerifier(SignedCheckpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /**
     * Verifies what the database holds against the key folder.
     *
     * @param database inside a transaction of isolation repeatable read, so that rows and checkpoints are of one moment
     * @throws IOException when the key folder holds no public key
     */
    public static Findings verify(Connection database, Path keys)
            throws SQLException, IOException, GeneralSecurityException {
        var checkpoints = SignedCheckpoints.in(keys);
        var verifier = new AuditVerifier(checkpoints);
        // The file was read before: what it holds was committed before the database is looked at.
        checkpoints.addAll(database);
        verifier.walk(database);
        verifier.compareEnd(database);
        return verifier.findings();
    }

    private void walk(Connection database) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.setFetchSize(ROWS_AT_ONCE);
            try (var row = sql.executeQuery("select * from access_audit order by number")) {
                while (row.next()) judge(row);
            }
        }
    }

    private void judge(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        var hash = row.getBytes("hash");
        rows++;
        if (number < 1) {
            fault(number, "inserted before the first row");
            return;
        }
        if (number > last + 1) {
            faults.add(new Findings.Fault(last + 1, number - 1, "deleted"));
            before = null;
        }
        if (before != null && !Arrays.equals(hash, hash(before, line(row))))
            fault(number, "changed, swapped or inserted: it does not follow from the row before");
        var checkpoint = checkpoints.good().get(number);
        if (checkpoint != null) compare(checkpoint, hash);
        before = hash;
        last = number;
    }

    private void compare(SignedCheckpoints.Checkpoint checkpoint, byte[] hash) {
        if (checkpoint.hash().equals(HexFormat.of().formatHex(hash))) lastRight = checkpoint.number();
        else
            faults.add(new Findings.Fault(
                    lastRight + 1,
                    checkpoint.number(),
                    "rewritten: not what was signed at row " + checkpoint.number()));
    }

    private void compareEnd(Connection database) throws SQLException {
        var signed = checkpoints.good().isEmpty() ? 0 : checkpoints.good().lastKey();
        if (signed > last) faults.add(new Findings.Fault(last + 1, signed, "cut off at the end of the trail"));
        try (var sql = database.createStatement();
                var head = sql.executeQuery("select number, hash from access_audit_head")) {
            if (!head.next()) fault(last, "the head of the trail is missing");
            else if (head.getLong("number") != last || !Arrays.equals(head.getBytes("hash"), before))
                fault(Math.max(last, head.getLong("number")), "the head of the trail names another last row");
        }
    }

    private Findings findings() {
        faults.addAll(0, checkpoints.faults());
        return new Findings(rows, checkpoints.good().size(), Findings.joined(faults), window());
    }

    private String window() {
        if (checkpoints.good().isEmpty())
            return "No checkpoint was signed: nothing speaks for these rows but their own links.";
        var newest = checkpoints.good().lastEntry().getValue();
        var until = "The last checkpoint was signed at row " + newest.number() + ", " + newest.at() + ". ";
        return last > newest.number()
                ? until + "Nothing speaks for rows " + (newest.number() + 1) + " to " + last + " but their own links."
                : until + "Rows written after that moment and removed again would leave no trace.";
    }

    private void fault(long number, String what) {
        faults.add(new Findings.Fault(number, number, what));
    }

    private static byte[] line(ResultSet row) throws SQLException {
        var line = new StringBuilder();
        field(line, Long.toString(row.getLong("number")));
        field(line, TIME.format(row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC)));
        for (var name : TEXTS) field(line, row.getString(name));
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void field(StringBuilder line, String value) {
        line.append(value.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(value)
                .append(',');
    }

    private static byte[] hash(byte[] before, byte[] line) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(line);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
