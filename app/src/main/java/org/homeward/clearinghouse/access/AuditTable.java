package org.homeward.clearinghouse.access;

import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one statement that writes the trail. */
final class AuditTable {
    private AuditTable() {}

    /** Appends the rows, in this order, in the running transaction. Throws {@link AuditUnavailable} when the database refuses. */
    static void append(JdbcClient db, List<AuditRow> rows) {
        try {
            db.sql("select access_append(:rows)")
                    .param("rows", rows.stream().map(AuditRow::fields).toArray(String[][]::new))
                    .query(Long.class)
                    .single();
        } catch (DataAccessException e) {
            throw new AuditUnavailable(e);
        }
    }
}
