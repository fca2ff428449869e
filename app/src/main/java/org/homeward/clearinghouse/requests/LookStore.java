package org.homeward.clearinghouse.requests;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each user last looked at a request, so that the page can say what is new since. */
@Component
class LookStore {
    private final JdbcClient db;

    LookStore(JdbcClient db) {
        this.db = db;
    }

    /** Notes a look now and returns when the one before was; the beginning of time when there was none. */
    Instant look(RequestNumber request, String user, Instant now) {
        var before = db.sql("select at from requests_looked where request = :request and by_user = :user")
                .param("request", request.value())
                .param("user", user)
                .query((row, i) -> RequestStore.instant(row, "at"))
                .optional()
                .orElse(Instant.MIN);
        db.sql("""
                        insert into requests_looked (request, by_user, at) values (:request, :user, :at)
                        on conflict (request, by_user) do update set at = :at
                        """)
                .param("request", request.value())
                .param("user", user)
                .param("at", RequestStore.utc(now))
                .update();
        return before;
    }
}
