package org.homeward.clearinghouse.requests;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every search made for a request. Added to, never changed. */
@Component
class SearchStore {
    private final JdbcClient db;

    SearchStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A search that was made.
     *
     * @param capped true when there were more hits than are kept
     */
    record Made(String what, Instant at, String by, int hits, boolean capped, int millis) {
        public String result() {
            return hits == 0 ? "no record" : capped ? "the " + hits + " strongest" : "" + hits;
        }

        public String when() {
            return EasternTime.words(at);
        }
    }

    void add(RequestNumber request, Made search) {
        db.sql("""
                        insert into requests_search (request, what, at, by_user, hits, capped, millis)
                        values (:request, :what, :at, :by, :hits, :capped, :millis)
                        """)
                .param("request", request.value())
                .param("what", search.what())
                .param("at", RequestStore.utc(search.at()))
                .param("by", search.by())
                .param("hits", search.hits())
                .param("capped", search.capped())
                .param("millis", search.millis())
                .update();
    }

    /** In the order made. */
    List<Made> list(RequestNumber request) {
        return db.sql("""
                        select what, at, by_user, hits, capped, millis from requests_search
                        where request = :request order by id
                        """)
                .param("request", request.value())
                .query((row, i) -> new Made(
                        row.getString("what"),
                        RequestStore.instant(row, "at"),
                        row.getString("by_user"),
                        row.getInt("hits"),
                        row.getBoolean("capped"),
                        row.getInt("millis")))
                .list();
    }
}
