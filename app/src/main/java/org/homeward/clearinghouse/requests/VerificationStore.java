package org.homeward.clearinghouse.requests;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Call-backs made. */
@Component
class VerificationStore {
    private final JdbcClient db;

    VerificationStore(JdbcClient db) {
        this.db = db;
    }

    void add(long requester, Verification verification) {
        db.sql("""
                        insert into requests_verification (requester, called, email, spoke_with, by_user, at, expires_at)
                        values (:requester, :called, :email, :spokeWith, :by, :at, :expiresAt)
                        """)
                .param("requester", requester)
                .param("called", verification.called())
                .param("email", verification.email())
                .param("spokeWith", verification.spokeWith())
                .param("by", verification.by())
                .param("at", RequestStore.utc(verification.at()))
                .param("expiresAt", RequestStore.utc(verification.expiresAt()))
                .update();
    }

    /** The last call-back about a requester, whether it still holds or not. */
    Optional<Verification> find(long requester) {
        return db.sql("""
                        select called, email, spoke_with, by_user, at, expires_at from requests_verification
                        where requester = :requester order by id desc limit 1
                        """)
                .param("requester", requester)
                .query((row, i) -> new Verification(
                        row.getString("called"),
                        row.getString("email"),
                        row.getString("spoke_with"),
                        row.getString("by_user"),
                        RequestStore.instant(row, "at"),
                        RequestStore.instant(row, "expires_at")))
                .optional();
    }
}
