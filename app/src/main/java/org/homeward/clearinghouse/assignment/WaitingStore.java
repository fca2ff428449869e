package org.homeward.clearinghouse.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.clearinghouse.access.Ref;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New cases and requests, until it is decided who has them. */
@Component
class WaitingStore {
    private final JdbcClient db;

    WaitingStore(JdbcClient db) {
        this.db = db;
    }

    /** @param owner user name of whoever took it in; empty when nobody has it */
    record Waiting(Ref ref, String owner, Instant since) {}

    void add(Ref ref, String owner, Instant since) {
        db.sql("""
                        insert into assignment_waiting (kind, ref, owner, since) values (:kind, :ref, :owner, :since)
                        on conflict do nothing
                        """)
                .param("kind", ref.kind().name())
                .param("ref", ref.id())
                .param("owner", owner)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when somebody was faster. */
    boolean decide(Ref ref, Instant at) {
        return db.sql("""
                        update assignment_waiting set decided_at = :at
                        where kind = :kind and ref = :ref and decided_at is null
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("kind", ref.kind().name())
                        .param("ref", ref.id())
                        .update()
                == 1;
    }

    boolean isWaiting(Ref ref) {
        return open().stream().anyMatch(waiting -> waiting.ref().equals(ref));
    }

    /** The oldest first. */
    List<Waiting> open() {
        return db.sql(
                        "select kind, ref, owner, since from assignment_waiting where decided_at is null order by since, ref")
                .query(WaitingStore::waiting)
                .list();
    }

    private static Waiting waiting(ResultSet row, int index) throws SQLException {
        return new Waiting(
                new Ref(Ref.Kind.valueOf(row.getString("kind")), row.getString("ref")),
                row.getString("owner"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
