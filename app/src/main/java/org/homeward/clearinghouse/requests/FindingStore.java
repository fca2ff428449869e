package org.homeward.clearinghouse.requests;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homeward.engine.model.MentionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts chosen for an answer, and who worked on it. */
@Component
class FindingStore {
    private final JdbcClient db;

    FindingStore(JdbcClient db) {
        this.db = db;
    }

    Set<FactKey> chosen(RequestNumber request) {
        return new HashSet<>(db.sql("select mention, position from requests_chosen where request = :request")
                .param("request", request.value())
                .query((row, i) -> new FactKey(MentionId.parse(row.getString("mention")), row.getInt("position")))
                .list());
    }

    void choose(RequestNumber request, Set<FactKey> keys, String by) {
        db.sql("delete from requests_chosen where request = :request")
                .param("request", request.value())
                .update();
        for (var key : keys)
            db.sql("""
                            insert into requests_chosen (request, mention, position, by_user)
                            values (:request, :mention, :position, :by)
                            """)
                    .param("request", request.value())
                    .param("mention", key.mention().toString())
                    .param("position", key.position())
                    .param("by", by)
                    .update();
    }

    void addAuthor(RequestNumber request, String by) {
        db.sql("insert into requests_author (request, by_user) values (:request, :by) on conflict do nothing")
                .param("request", request.value())
                .param("by", by)
                .update();
    }

    List<String> authors(RequestNumber request) {
        return db.sql("select by_user from requests_author where request = :request order by by_user")
                .param("request", request.value())
                .query((row, i) -> row.getString("by_user"))
                .list();
    }
}
