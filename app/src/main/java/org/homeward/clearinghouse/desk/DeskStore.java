package org.homeward.clearinghouse.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.clearinghouse.access.Ref;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notifications and deadlines, in PostgreSQL. */
@Component
class DeskStore {
    private final JdbcClient db;

    DeskStore(JdbcClient db) {
        this.db = db;
    }

    void save(News news, Instant at) {
        db.sql("""
                        insert into desk_notification (owner, kind, ref, words, why, url, rank, once, at)
                        values (:owner, :kind, :ref, :words, :why, :url, :rank, :once, :at)
                        on conflict do nothing
                        """)
                .param("owner", news.owner())
                .param("kind", news.ref().kind().name())
                .param("ref", news.ref().id())
                .param("words", news.words())
                .param("why", news.why())
                .param("url", news.url())
                .param("rank", news.rank())
                .param("once", news.once())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void save(Ref ref, Instant due, String owner, String words) {
        lock(ref);
        db.sql("""
                        insert into desk_deadline (kind, ref, words, owner, due, url)
                        values (:kind, :ref, :words, :owner, :due, :url)
                        on conflict (kind, ref, words) do update
                          set owner = excluded.owner, due = excluded.due, done_at = null
                        """)
                .param("kind", ref.kind().name())
                .param("ref", ref.id())
                .param("words", words)
                .param("owner", owner)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("url", url(ref))
                .update();
    }

    /**
     * One after another change what is due about a thing: a closing takes all its rows at once, a plan one by one, and in another order
     * each would wait for the other.
     */
    private void lock(Ref ref) {
        db.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:ref, 0))) as held")
                .param("ref", "desk " + ref)
                .query(Integer.class)
                .single();
    }

    void meet(Ref ref, String words, Instant at) {
        lock(ref);
        db.sql("""
                        update desk_deadline set done_at = :at
                        where kind = :kind and ref = :ref and words = :words and done_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", ref.kind().name())
                .param("ref", ref.id())
                .param("words", words)
                .update();
    }

    void close(Ref ref, Instant at) {
        lock(ref);
        for (var table : List.of("desk_deadline", "desk_notification"))
            db.sql("update " + table + " set done_at = :at where kind = :kind and ref = :ref and done_at is null")
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("kind", ref.kind().name())
                    .param("ref", ref.id())
                    .update();
    }

    /** What the other was told already is not told again: it is done for the first. */
    void handOver(Ref ref, String from, String to, Instant at) {
        lock(ref);
        var due = "update desk_deadline set owner = :to";
        var told = "update desk_notification as n set owner = :to";
        var open = " where kind = :kind and ref = :ref and owner = :from and done_at is null";
        // That a thing is theirs was told to the first, not to the next.
        var theirs = " and n.once not like '" + Desk.GIVEN + "%'";
        var twice = " and not exists (select 1 from desk_notification o where o.owner = :to and o.once = n.once)";
        for (var sql : List.of(due + open, told + open + theirs + twice))
            db.sql(sql)
                    .param("to", to)
                    .param("kind", ref.kind().name())
                    .param("ref", ref.id())
                    .param("from", from)
                    .update();
        closeFor(ref, from, at);
    }

    void settle(String once, Instant at) {
        db.sql("update desk_notification set done_at = :at where once = :once and done_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("once", once)
                .update();
    }

    void closeFor(Ref ref, String owner, Instant at) {
        db.sql("""
                        update desk_notification set done_at = :at
                        where kind = :kind and ref = :ref and owner = :owner and done_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", ref.kind().name())
                .param("ref", ref.id())
                .param("owner", owner)
                .update();
    }

    List<Task> open(String owner) {
        return db.sql("""
                        select number, kind, ref, words, why, url, rank, at, false as due, done_at
                        from desk_notification where owner = :owner and done_at is null
                        union all
                        select 0, kind, ref, words, '', url, 0, due, true, done_at
                        from desk_deadline where owner = :owner and done_at is null
                        """).param("owner", owner).query(DeskStore::task).list();
    }

    List<Task> done(String owner) {
        return db.sql("""
                        select number, kind, ref, words, why, url, rank, at, false as due, done_at
                        from desk_notification
                        where owner = :owner and done_at is not null
                        order by done_at desc
                        limit 50
                        """).param("owner", owner).query(DeskStore::task).list();
    }

    int count(String owner) {
        return db.sql("select count(*) from desk_notification where owner = :owner and done_at is null")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    /** Marks one's own notification done, or with null not done. False when it isn't there. */
    boolean mark(String owner, long number, @Nullable Instant doneAt) {
        return db.sql("update desk_notification set done_at = :at where number = :number and owner = :owner")
                        .param(
                                "at",
                                doneAt == null ? null : doneAt.atOffset(ZoneOffset.UTC),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("number", number)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    /** Where a thing is shown; the addresses of the modules above are part of what they promise. */
    static String url(Ref ref) {
        return switch (ref.kind()) {
            case CASE -> "/cases/" + ref.id();
            case TIP -> "/tips/" + ref.id();
            case REQUEST -> "/requests/" + ref.id();
            case ENTITY -> "/entities/" + ref.id();
            case RECORD -> "/records/" + ref.id();
            case LEAD -> "/leads/" + ref.id();
            case TASK -> "/tasks/" + ref.id();
            case HANDOVER -> "/handovers/" + ref.id();
            case STAFF -> "/staff/" + ref.id();
            default -> "/";
        };
    }

    private static Task task(ResultSet row, int rowNumber) throws SQLException {
        var done = row.getObject("done_at", OffsetDateTime.class);
        return new Task(
                row.getLong("number"),
                new Ref(Ref.Kind.valueOf(row.getString("kind")), row.getString("ref")),
                row.getString("words"),
                row.getString("why"),
                row.getString("url"),
                row.getDouble("rank"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("due"),
                Task.Urgency.TOLD,
                done == null ? null : done.toInstant());
    }
}
