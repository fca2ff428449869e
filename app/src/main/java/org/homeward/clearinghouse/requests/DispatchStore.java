package org.homeward.clearinghouse.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ways out that were opened. */
@Component
class DispatchStore {
    private static final String COLUMNS = "id, request, answer, how, recipient, by_user, at, expires_at, opened_at";
    private final JdbcClient db;

    DispatchStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps a dispatch; {@code secrets} is null for a hand-over. */
    void add(Dispatch dispatch, @Nullable Secrets secrets) {
        var expires = dispatch.expiresAt();
        db.sql("""
                        insert into requests_dispatch (request, answer, how, recipient, by_user, at, token_hash, code_hash, expires_at)
                        values (:request, :answer, :how, :recipient, :by, :at, :tokenHash, :codeHash, :expiresAt)
                        """)
                .param("request", dispatch.request().value())
                .param("answer", dispatch.answer())
                .param("how", dispatch.how().name())
                .param("recipient", dispatch.recipient())
                .param("by", dispatch.by())
                .param("at", RequestStore.utc(dispatch.at()))
                .param("tokenHash", secrets == null ? null : Secrets.tokenHash(secrets.token()), Types.VARCHAR)
                .param(
                        "codeHash",
                        secrets == null ? null : Secrets.codeHash(secrets.token(), secrets.code()),
                        Types.VARCHAR)
                .param("expiresAt", expires == null ? null : RequestStore.utc(expires), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    List<Dispatch> list(RequestNumber request) {
        return db.sql("select " + COLUMNS + " from requests_dispatch where request = :request order by id desc")
                .param("request", request.value())
                .query(DispatchStore::row)
                .list();
    }

    /** A link that can still be opened: known, not opened, not ended, not tried too often. */
    Optional<Dispatch> findOpen(String token, Instant now, int tries) {
        return db.sql("select " + COLUMNS + """
                         from requests_dispatch
                        where token_hash = :hash and opened_at is null and expires_at > :now and tries < :tries
                        """)
                .param("hash", Secrets.tokenHash(token))
                .param("now", RequestStore.utc(now))
                .param("tries", tries)
                .query(DispatchStore::row)
                .optional();
    }

    /** Counts a try before its code is looked at, so that two at once are two. False when there are none left. */
    boolean countTry(long id, int tries) {
        return db.sql("update requests_dispatch set tries = tries + 1 where id = :id and tries < :tries")
                        .param("id", id)
                        .param("tries", tries)
                        .update()
                == 1;
    }

    /** Opens a link with its code, once and for all. False when the code is wrong or someone else was first. */
    boolean open(long id, String codeHash, Instant now) {
        return db.sql("""
                                update requests_dispatch set opened_at = :now
                                where id = :id and opened_at is null and code_hash = :codeHash
                                """)
                        .param("now", RequestStore.utc(now))
                        .param("id", id)
                        .param("codeHash", codeHash)
                        .update()
                == 1;
    }

    /** Ends the links of a request that were not opened. */
    void end(RequestNumber request, Instant now) {
        db.sql("""
                        update requests_dispatch set expires_at = :now
                        where request = :request and opened_at is null and expires_at > :now
                        """)
                .param("now", RequestStore.utc(now))
                .param("request", request.value())
                .update();
    }

    private static Dispatch row(ResultSet row, int i) throws SQLException {
        return new Dispatch(
                row.getLong("id"),
                new RequestNumber(row.getString("request")),
                row.getLong("answer"),
                Dispatch.How.valueOf(row.getString("how")),
                row.getString("recipient"),
                row.getString("by_user"),
                RequestStore.instant(row, "at"),
                RequestStore.findInstant(row, "expires_at"),
                RequestStore.findInstant(row, "opened_at"));
    }
}
