package org.homeward.clearinghouse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TokenStore {
    private final JdbcClient db;

    TokenStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Token token, byte[] hash) {
        db.sql("""
                        insert into access_token (id, owner, label, scopes, hash, made_at, expires_at)
                        values (:id, :owner, :label, :scopes, :hash, :madeAt, :expiresAt)
                        """)
                .param("id", token.id())
                .param("owner", token.owner())
                .param("label", token.label())
                .param(
                        "scopes",
                        token.scopes().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("hash", hash)
                .param("madeAt", token.madeAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Token> find(byte[] hash) {
        return db.sql("select * from access_token where hash = :hash")
                .param("hash", hash)
                .query(TokenStore::row)
                .optional();
    }

    /** The newest first. */
    List<Token> list(String owner) {
        return db.sql("select * from access_token where owner = :owner order by made_at desc, id")
                .param("owner", owner)
                .query(TokenStore::row)
                .list();
    }

    /** Returns whether the owner has such a token that was not revoked before. */
    boolean revoke(UUID id, String owner, Instant now) {
        return db.sql("""
                        update access_token set revoked_at = :now
                        where id = :id and owner = :owner and revoked_at is null
                        """)
                        .param("id", id)
                        .param("owner", owner)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Token row(ResultSet row, int number) throws SQLException {
        var revoked = row.getTimestamp("revoked_at");
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("label"),
                Arrays.stream(row.getString("scopes").split(","))
                        .map(TokenScope::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
