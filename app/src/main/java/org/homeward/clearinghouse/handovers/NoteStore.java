package org.homeward.clearinghouse.handovers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.homeward.clearinghouse.access.Ref;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hand-over notes, in PostgreSQL. */
@Component
class NoteStore {
    static final int PAGE = 10;
    private static final ZoneId HERE = ZoneId.of("America/New_York");
    private final JdbcClient db;

    NoteStore(JdbcClient db) {
        this.db = db;
    }

    /** The number of the new note, or of that which the form became before. */
    long add(UUID once, String by, Instant since, Instant at, String words, List<Ref> names) {
        return db.sql("""
                        insert into handovers_note (once, by, since, at, words, names)
                        values (:once, :by, :since, :at, :words, :names)
                        on conflict (once) do update set once = excluded.once
                        returning number
                        """)
                .param("once", once)
                .param("by", by)
                .param("since", utc(since))
                .param("at", utc(at))
                .param("words", words)
                .param("names", String.join(" ", names.stream().map(Ref::id).toList()))
                .query(Long.class)
                .single();
    }

    Optional<Note> find(long number) {
        return db.sql("select * from handovers_note where number = :number")
                .param("number", number)
                .query(NoteStore::note)
                .optional();
    }

    /** False when somebody was faster. */
    boolean take(long number, String by, Instant at) {
        return db.sql(
                                "update handovers_note set taken_by = :by, taken_at = :at where number = :number and taken_by = ''")
                        .param("by", by)
                        .param("at", utc(at))
                        .param("number", number)
                        .update()
                == 1;
    }

    List<Note> waiting(Instant since) {
        return db.sql("select * from handovers_note where taken_by = '' and at > :since order by at desc limit 10")
                .param("since", utc(since))
                .query(NoteStore::note)
                .list();
    }

    /** The newest first, one more than a page holds. */
    List<Note> list(@Nullable LocalDate day, String text, int page) {
        var from = day == null ? Instant.EPOCH : day.atStartOfDay(HERE).toInstant();
        var to = day == null
                ? Instant.parse("9999-01-01T00:00:00Z")
                : day.plusDays(1).atStartOfDay(HERE).toInstant();
        return db.sql("""
                        select * from handovers_note
                        where at >= :from and at < :to and (:text = '' or position(:text in lower(words)) > 0)
                        order by at desc, number desc
                        limit :size offset :skipped
                        """)
                .param("from", utc(from))
                .param("to", utc(to))
                .param("text", text.toLowerCase(Locale.ROOT))
                .param("size", PAGE + 1)
                .param("skipped", page * PAGE)
                .query(NoteStore::note)
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Note note(ResultSet row, int index) throws SQLException {
        var taken = row.getObject("taken_at", OffsetDateTime.class);
        return new Note(
                row.getLong("number"),
                row.getString("by"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("words"),
                Part.names(row.getString("names")),
                row.getString("taken_by"),
                taken == null ? Instant.MIN : taken.toInstant());
    }
}
