package org.homeward.clearinghouse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A row of the trail as its page shows it. */
record AuditLine(
        long number,
        Instant at,
        String actor,
        String agency,
        String verb,
        String ref,
        String outcome,
        String purpose,
        String detail,
        String shown,
        String source) {

    static AuditLine of(ResultSet row, int number) throws SQLException {
        return new AuditLine(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("agency"),
                row.getString("verb"),
                row.getString("ref"),
                row.getString("outcome"),
                (row.getString("purpose") + " " + row.getString("reference")).strip(),
                row.getString("detail"),
                row.getString("shown"),
                row.getString("source"));
    }
}
