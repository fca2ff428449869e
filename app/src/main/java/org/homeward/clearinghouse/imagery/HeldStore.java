package org.homeward.clearinghouse.imagery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.clearinghouse.imagery.darkroom.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known about files in quarantine, in PostgreSQL. */
@Component
class HeldStore {
    private final JdbcClient db;

    HeldStore(JdbcClient db) {
        this.db = db;
    }

    /** Makes others who hold or destroy the same content wait until the transaction ends. */
    void lock(String hash) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:hash, 7302))")
                .param("hash", hash)
                .query((row, number) -> true)
                .single();
    }

    void add(HeldId id, SealedFiles.Kept kept, Instant at) {
        db.sql("insert into imagery_held (id, hash, size, form, held_at) values (:id, :hash, :size, :form, :at)")
                .param("id", id.value())
                .param("hash", kept.hash())
                .param("size", kept.size())
                .param("form", kept.form().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Held> find(HeldId id) {
        return db.sql("select * from imagery_held where id = :id")
                .param("id", id.value())
                .query(HeldStore::held)
                .optional();
    }

    /** Newest first. */
    List<Held> list(int most) {
        return db.sql("select * from imagery_held order by held_at desc, id limit :most")
                .param("most", most)
                .query(HeldStore::held)
                .list();
    }

    /** Whether content of that hash was destroyed once. */
    boolean wasDestroyed(String hash) {
        return db.sql("select exists (select 1 from imagery_held where hash = :hash and destroyed_at is not null)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /** Every file of that content that is still kept. */
    void destroy(String hash, Held.Destruction destruction) {
        db.sql("""
                        update imagery_held set destroyed_at = :at, destroyed_by = :by, reason = :reason
                        where hash = :hash and destroyed_at is null
                        """)
                .param("at", destruction.at().atOffset(ZoneOffset.UTC))
                .param("by", destruction.by())
                .param("reason", destruction.reason())
                .param("hash", hash)
                .update();
    }

    /** Keeps who asked to see it clearly. */
    void note(HeldId id, String who, String why, Instant at) {
        db.sql("insert into imagery_clear_look (held, at, who, reason) values (:held, :at, :who, :why)")
                .param("held", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("why", why)
                .update();
    }

    /** A look at the clear picture. */
    record Look(Instant at, String who, String why) {}

    /** Newest first. */
    List<Look> looks(HeldId id) {
        return db.sql("select at, who, reason from imagery_clear_look where held = :held order by at desc")
                .param("held", id.value())
                .query((row, number) -> new Look(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("reason")))
                .list();
    }

    Set<String> hashes() {
        return new HashSet<>(db.sql("select distinct hash from imagery_held where destroyed_at is null")
                .query((row, number) -> row.getString("hash"))
                .list());
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        var form = Form.valueOf(row.getString("form"));
        var destroyed = row.getObject("destroyed_at", OffsetDateTime.class);
        return new Held(
                new HeldId(row.getObject("id", UUID.class)),
                row.getString("hash"),
                row.getLong("size"),
                form.words(),
                form.isReadable(),
                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                destroyed == null
                        ? null
                        : new Held.Destruction(
                                destroyed.toInstant(), row.getString("destroyed_by"), row.getString("reason")));
    }
}
