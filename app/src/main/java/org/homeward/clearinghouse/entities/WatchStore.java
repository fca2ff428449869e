package org.homeward.clearinghouse.entities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.engine.Clue;
import org.homeward.engine.Watch;
import org.homeward.engine.WatchHit;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Standing questions and what answered them, in PostgreSQL. */
@Component
class WatchStore {
    private final JdbcClient db;
    private final Clock clock;

    WatchStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whose a question is, what it stands for and whom it concerns. */
    record Owned(String owner, Ref ref, String about) {}

    void save(Watch watch, String owner, Ref ref, String about) {
        var own = watch.own();
        db.sql("""
                        insert into entities_watch (id, owner, kind, ref, about, own, made_at)
                        values (:id, :owner, :kind, :ref, :about, :own, :at)
                        on conflict (id) do update set owner = excluded.owner, about = excluded.about, own = excluded.own
                        """)
                .param("id", watch.id())
                .param("owner", owner)
                .param("kind", ref.kind().name())
                .param("ref", ref.id())
                .param("about", about)
                .param("own", own == null ? null : own.hex())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        db.sql("delete from entities_watch_clue where watch = :id")
                .param("id", watch.id())
                .update();
        for (int i = 0; i < watch.clues().size(); i++)
            save(watch.id(), i, watch.clues().get(i));
    }

    private void save(String watch, int ordinal, Clue clue) {
        db.sql(
                        "insert into entities_watch_clue (watch, ordinal, property, said) values (:watch, :ordinal, :property, :said)")
                .param("watch", watch)
                .param("ordinal", ordinal)
                .param("property", clue.property().name())
                .param("said", clue.said())
                .update();
    }

    void delete(String id) {
        db.sql("delete from entities_watch where id = :id").param("id", id).update();
    }

    /** The ids of what is asked for {@code ref}. */
    List<String> of(Ref ref) {
        return db.sql("select id from entities_watch where kind = :kind and ref = :ref order by id")
                .param("kind", ref.kind().name())
                .param("ref", ref.id())
                .query((row, number) -> row.getString("id"))
                .list();
    }

    List<Watch> standing() {
        return db.sql("select id, own from entities_watch order by id")
                .query((row, number) -> watch(row))
                .list();
    }

    private Watch watch(ResultSet row) throws SQLException {
        var own = row.getString("own");
        return new Watch(row.getString("id"), clues(row.getString("id")), own == null ? null : new RecordId(own));
    }

    private List<Clue> clues(String watch) {
        return db.sql("select property, said from entities_watch_clue where watch = :watch order by ordinal")
                .param("watch", watch)
                .query((row, number) -> new Clue(Property.valueOf(row.getString("property")), row.getString("said")))
                .list();
    }

    Optional<Owned> find(String id) {
        return db.sql("select owner, kind, ref, about from entities_watch where id = :id")
                .param("id", id)
                .query((row, number) -> new Owned(
                        row.getString("owner"),
                        new Ref(Ref.Kind.valueOf(row.getString("kind")), row.getString("ref")),
                        row.getString("about")))
                .optional();
    }

    Standing all() {
        return db.sql("""
                        select count(distinct ref) filter (where kind = 'CASE') as cases,
                               count(distinct ref) filter (where kind = 'REQUEST') as requests,
                               (select max(at) from entities_watch_match) as last
                        from entities_watch
                        """)
                .query((row, number) -> {
                    var last = row.getObject("last", OffsetDateTime.class);
                    return new Standing(
                            row.getLong("cases"), row.getLong("requests"), last == null ? null : last.toInstant());
                })
                .single();
    }

    /** Keeps a match; empty when the same evidence was told before. */
    Optional<Long> saveMatch(WatchHit hit, Owned watch, String reasons) {
        return db.sql("""
                        insert into entities_watch_match
                          (watch, record, evidence, owner, kind, ref, about, mention, bits, probability, reasons, at)
                        values (:watch, :record, :evidence, :owner, :kind, :ref, :about, :mention, :bits, :probability, :reasons, :at)
                        on conflict do nothing
                        returning number
                        """)
                .param("watch", hit.watch())
                .param("record", hit.hit().mention().record().hex())
                .param("evidence", hit.evidence())
                .param("owner", watch.owner)
                .param("kind", watch.ref.kind().name())
                .param("ref", watch.ref.id())
                .param("about", watch.about)
                .param("mention", hit.hit().mention().toString())
                .param("bits", hit.hit().score().bits())
                .param("probability", hit.hit().score().probability())
                .param("reasons", reasons)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    Optional<WatchMatch> findMatch(long number) {
        return db.sql("select * from entities_watch_match where number = :number")
                .param("number", number)
                .query(WatchStore::match)
                .optional();
    }

    List<WatchMatch> matches(Ref ref) {
        return db.sql("""
                        select * from entities_watch_match where kind = :kind and ref = :ref order by bits desc, number
                        """)
                .param("kind", ref.kind().name())
                .param("ref", ref.id())
                .query(WatchStore::match)
                .list();
    }

    private static WatchMatch match(ResultSet row, int rowNumber) throws SQLException {
        return new WatchMatch(
                row.getLong("number"),
                row.getString("owner"),
                new Ref(Ref.Kind.valueOf(row.getString("kind")), row.getString("ref")),
                row.getString("about"),
                MentionId.parse(row.getString("mention")),
                row.getDouble("bits"),
                row.getDouble("probability"),
                row.getString("reasons"),
                row.getString("evidence"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
