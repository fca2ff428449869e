package org.homeward.clearinghouse.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers as approved. What leaves is exactly what the second reader read. */
@Component
class AnswerStore {
    private final JdbcClient db;
    private final JsonMapper json;

    AnswerStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * An approved answer.
     *
     * @param content what it says, as data
     * @param pdf the same as a document
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(long id, String approvedBy, Instant approvedAt, String sha256, Answer content, byte[] pdf) {}

    void add(RequestNumber request, Sealed answer) {
        db.sql("""
                        insert into requests_answer (request, approved_by, approved_at, sha256, content, pdf)
                        values (:request, :by, :at, :sha256, :content, :pdf)
                        """)
                .param("request", request.value())
                .param("by", answer.approvedBy())
                .param("at", RequestStore.utc(answer.approvedAt()))
                .param("sha256", answer.sha256())
                .param("content", json.writeValueAsString(answer.content()))
                .param("pdf", answer.pdf())
                .update();
    }

    /** The last one approved. */
    Optional<Sealed> find(RequestNumber request) {
        return db.sql("""
                        select id, approved_by, approved_at, sha256, content, pdf from requests_answer
                        where request = :request order by id desc limit 1
                        """).param("request", request.value()).query(this::row).optional();
    }

    Sealed get(long id) {
        return db.sql("select id, approved_by, approved_at, sha256, content, pdf from requests_answer where id = :id")
                .param("id", id)
                .query(this::row)
                .single();
    }

    private Sealed row(ResultSet row, int i) throws SQLException {
        return new Sealed(
                row.getLong("id"),
                row.getString("approved_by"),
                RequestStore.instant(row, "approved_at"),
                row.getString("sha256"),
                json.readValue(row.getString("content"), Answer.class),
                row.getBytes("pdf"));
    }
}
