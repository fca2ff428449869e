package org.homeward.clearinghouse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A line of the dissemination log as its page shows it. */
record DisseminationRow(
        long number,
        Instant at,
        String sender,
        String agency,
        String recipient,
        String what,
        String ref,
        String purpose,
        String means,
        String verifiedBy) {

    static DisseminationRow of(ResultSet row, int number) throws SQLException {
        return new DisseminationRow(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("sender"),
                row.getString("agency"),
                row.getString("recipient"),
                row.getString("what"),
                row.getString("ref"),
                Purpose.Reason.valueOf(row.getString("purpose")).words() + " " + row.getString("reference"),
                row.getString("means"),
                row.getString("verified_by"));
    }
}
