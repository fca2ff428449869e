package org.homeward.clearinghouse.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done to a request, in words: the database lets the application add to it and no more. */
@Component
class HistoryStore {
    private final JdbcClient db;
    private final Clock clock;

    HistoryStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(RequestNumber request, String by, String what) {
        db.sql("insert into requests_history (request, at, by_user, what) values (:request, :at, :by, :what)")
                .param("request", request.value())
                .param("at", RequestStore.utc(clock.instant()))
                .param("by", by)
                .param("what", what)
                .update();
    }

    /** Newest first. */
    List<Entry> list(RequestNumber request) {
        return db.sql("select at, by_user, what from requests_history where request = :request order by id desc")
                .param("request", request.value())
                .query((row, i) ->
                        new Entry(RequestStore.instant(row, "at"), row.getString("by_user"), row.getString("what")))
                .list();
    }

    record Entry(Instant at, String by, String what) {
        public String when() {
            return EasternTime.words(at);
        }
    }
}
