package org.homeward.clearinghouse.access;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail, to be read by auditors and supervisors. */
@Component
class AuditReading {
    static final int PAGE = 50;
    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);
    private final JdbcClient db;

    AuditReading(JdbcClient db) {
        this.db = db;
    }

    /** The newest first; a page begins below row {@code before}. One row more than a page says that there is another. */
    List<AuditLine> list(Grant grant, AuditQuery query) {
        if (grant.ref().kind() != Ref.Kind.AUDIT) throw new IllegalStateException("a grant for " + grant.ref());
        return db.sql("""
                        select * from access_audit
                        where (:actor = '' or actor = :actor)
                          and (:ref = '' or ref = :ref or strpos(E'\\n' || shown || E'\\n', E'\\n' || :ref || E'\\n') > 0)
                          and at >= :from and at < :to
                          and number < :before
                        order by number desc
                        limit :size
                        """)
                .param("actor", query.actor())
                .param("ref", query.ref())
                .param("from", query.from(LocalDate.EPOCH).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("to", query.to(NEVER).plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("before", query.before())
                .param("size", PAGE + 1)
                .query(AuditLine::of)
                .list();
    }
}
