package org.homeward.clearinghouse.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Ref;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Call-outs, in PostgreSQL. */
@Component
class CalloutStore {
    private final JdbcClient db;

    CalloutStore(JdbcClient db) {
        this.db = db;
    }

    void add(Ref about, String words, String url, Instant now) {
        db.sql("""
                        insert into desk_callout (kind, ref, words, url, raised_at, next_at)
                        values (:kind, :ref, :words, :url, :now, :now)
                        """)
                .param("kind", about.kind().name())
                .param("ref", about.id())
                .param("words", words)
                .param("url", url)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those raised since then, and those nobody has taken. */
    List<Shifts.Called> since(Instant since) {
        return db.sql("""
                        select words, raised_at, coalesce(taken_by, '') as taken from desk_callout
                        where raised_at >= :since or taken_at is null order by number limit 100
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Shifts.Called(
                        row.getString("words"),
                        row.getObject("raised_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        row.getString("taken")))
                .list();
    }

    /** Whether somebody is being called for this already. */
    boolean isOpen(Ref about, String words) {
        return db.sql("""
                        select exists (
                            select 1 from desk_callout
                            where kind = :kind and ref = :ref and words = :words and taken_at is null)
                        """)
                .param("kind", about.kind().name())
                .param("ref", about.id())
                .param("words", words)
                .query(Boolean.class)
                .single();
    }

    /** Counts one more with a call-out of its kind that nobody has taken; false when there is none. */
    boolean join(Ref about) {
        return db.sql("""
                        update desk_callout set more = more + 1
                        where taken_at is null
                          and number = (select min(number) from desk_callout where kind = :kind and taken_at is null)
                        """).param("kind", about.kind().name()).update() == 1;
    }

    /** Those whose next rung is to be called, held until the transaction ends. */
    List<Callout> lockDue(Instant now) {
        return db.sql("""
                        select * from desk_callout
                        where taken_at is null and next_at <= :now
                        order by next_at
                        for update skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(CalloutStore::callout)
                .list();
    }

    void climbed(long number, int rung, Instant next) {
        db.sql("update desk_callout set rung = :rung, next_at = :next where number = :number")
                .param("rung", rung)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    Optional<Callout> find(long number) {
        return db.sql("select * from desk_callout where number = :number")
                .param("number", number)
                .query(CalloutStore::callout)
                .optional();
    }

    /** Returns whether nobody had it. */
    boolean take(long number, String by, Instant now) {
        return db.sql("""
                        update desk_callout set taken_by = :by, taken_at = :now
                        where number = :number and taken_by is null
                        """)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("number", number)
                        .update()
                == 1;
    }

    /** Returns whether it was theirs. The next rung is called at once. */
    boolean giveBack(long number, String by, Instant now) {
        return db.sql("""
                        update desk_callout set taken_by = null, taken_at = null, next_at = :now
                        where number = :number and taken_by = :by
                        """)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("number", number)
                        .update()
                == 1;
    }

    /** Those nobody has, oldest first. */
    List<Callout> open() {
        return db.sql("select * from desk_callout where taken_at is null order by raised_at")
                .query(CalloutStore::callout)
                .list();
    }

    /** Those somebody took, newest first; {@code from} counts from 0. */
    List<Callout> taken(int from, int size) {
        return db.sql("""
                        select * from desk_callout where taken_at is not null
                        order by raised_at desc, number desc offset :from limit :size
                        """)
                .param("from", from)
                .param("size", size)
                .query(CalloutStore::callout)
                .list();
    }

    private static Callout callout(ResultSet row, int rowNumber) throws SQLException {
        return new Callout(
                row.getLong("number"),
                new Ref(Ref.Kind.valueOf(row.getString("kind")), row.getString("ref")),
                words(row.getString("words"), row.getInt("more")),
                row.getString("url"),
                instant(row, "raised_at"),
                row.getInt("rung"),
                instant(row, "next_at"),
                row.getString("taken_by"),
                optional(row.getObject("taken_at", OffsetDateTime.class)));
    }

    private static String words(String words, int more) {
        return more == 0 ? words : words + " and " + more + " more";
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optional(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
