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
import java.util.Arrays;
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
    private final Findings.Collected faults;
    /** What the row before says its hash is; null when there is no such row. */
    private byte @Nullable [] before = new byte[32];

    private long last;
    private long rows;

    private AuditVerifier(SignedCheckpoints checkpoints, Findings.Collected faults) {
        this.checkpoints = checkpoints;
        this.faults = faults;
    }

    /**
     * Verifies what the database holds against the key folder.
     *
     * @param database inside a transaction of isolation repeatable read, so that rows and checkpoints are of one moment
     * @throws IOException when the key folder holds no public key
     */
    public static Findings verify(Connection database, Path keys)
            throws SQLException, IOException, GeneralSecurityException {
        var faults = new Findings.Collected();
        var checkpoints = SignedCheckpoints.in(keys, faults);
        var verifier = new AuditVerifier(checkpoints, faults);
        verifier.walk(database);
        checkpoints.compareWith(database);
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
        var line = line(row);
        if (number > last + 1) {
            faults.add(new Findings.Fault(
                    last + 1, number - 1, "deleted (row " + number + " can't be judged without what stood before it)"));
            before = null;
        }
        if (line == null || hash == null) fault(number, "changed: a field holds what no row is written with");
        else if (before != null && !Arrays.equals(hash, hash(before, line)))
            fault(number, "changed, swapped or inserted: it does not follow from the row before");
        before = hash;
        last = number;
    }

    private void compareEnd(Connection database) throws SQLException {
        long signed = checkpoints.lastNumber();
        if (signed > last) faults.add(new Findings.Fault(last + 1, signed, "cut off at the end of the trail"));
        try (var sql = database.createStatement();
                var head = sql.executeQuery("select number, hash from access_audit_head")) {
            if (!head.next()) fault(last, "the head of the trail is missing");
            else if (head.getLong("number") != last || !Arrays.equals(head.getBytes("hash"), before))
                fault(Math.max(last, head.getLong("number")), "the head of the trail names another last row");
        }
    }

    private Findings findings() {
        return new Findings(rows, checkpoints.good(), faults.list(), window());
    }

    private String window() {
        if (checkpoints.good() == 0)
            return "No checkpoint was signed: nothing speaks for these rows but their own links.";
        long signed = checkpoints.lastNumber();
        var until = "The last checkpoint was signed at row " + signed + ", " + checkpoints.lastTime() + ". ";
        return last > signed
                ? until + "Nothing speaks for rows " + (signed + 1) + " to " + last + " but their own links."
                : until + "Rows written after that moment and removed again would leave no trace.";
    }

    private void fault(long number, String what) {
        faults.add(new Findings.Fault(number, number, what));
    }

    /** Null when a field is missing, or a time that is none: the writer leaves no such row. */
    private static byte @Nullable [] line(ResultSet row) throws SQLException {
        var line = new StringBuilder();
        var at = row.getObject("at", OffsetDateTime.class);
        if (at == null || at.equals(OffsetDateTime.MAX) || at.equals(OffsetDateTime.MIN)) return null;
        field(line, Long.toString(row.getLong("number")));
        field(line, TIME.format(at.withOffsetSameInstant(ZoneOffset.UTC)));
        for (var name : TEXTS) {
            var value = row.getString(name);
            if (value == null) return null;
            field(line, value);
        }
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
