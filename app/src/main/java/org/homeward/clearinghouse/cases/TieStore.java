package org.homeward.clearinghouse.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties between cases, in PostgreSQL: kept once, with the smaller number first. */
@Component
class TieStore {
    private static final String SELECT = """
            select number, case when one = :case then other else one end as other, kind, why, by, at, judgement
            from cases_tie where undone_at is null and (one = :case or other = :case)
            """;
    private final JdbcClient db;

    TieStore(JdbcClient db) {
        this.db = db;
    }

    /** Returns whether the two were not tied yet. */
    boolean add(CaseNumber a, Tie tie) {
        boolean first = a.value().compareTo(tie.other().value()) < 0;
        return db.sql("""
                        insert into cases_tie (one, other, kind, why, by, at, judgement)
                        values (:one, :other, :kind, :why, :by, :at, :judgement)
                        on conflict do nothing
                        """)
                        .param("one", first ? a.value() : tie.other().value())
                        .param("other", first ? tie.other().value() : a.value())
                        .param("kind", tie.kind().name())
                        .param("why", tie.why())
                        .param("by", tie.by())
                        .param("at", tie.at().atOffset(ZoneOffset.UTC))
                        .param("judgement", tie.judgement(), Types.BIGINT)
                        .update()
                == 1;
    }

    List<Tie> list(CaseNumber number) {
        return db.sql(SELECT + " order by at, number")
                .param("case", number.value())
                .query(TieStore::tie)
                .list();
    }

    Optional<Tie> find(CaseNumber number, long tie) {
        return db.sql(SELECT + " and number = :tie")
                .param("case", number.value())
                .param("tie", tie)
                .query(TieStore::tie)
                .optional();
    }

    void undo(long tie, Instant now) {
        db.sql("update cases_tie set undone_at = :now where number = :tie")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("tie", tie)
                .update();
    }

    void judged(long tie, long judgement) {
        db.sql("update cases_tie set judgement = :judgement where number = :tie")
                .param("judgement", judgement)
                .param("tie", tie)
                .update();
    }

    /** Every time the child was missing, this one too, the earliest first; that it was found without a name is no such time: whoever was tied to one of them is of all. */
    List<Episode> episodes(CaseNumber number) {
        return db.sql("""
                        with recursive tied (number) as (
                            values (cast(:case as text))
                            union
                            select case when t.one = tied.number then t.other else t.one end
                            from tied join cases_tie t on tied.number in (t.one, t.other)
                            where t.kind = 'SAME_CHILD' and t.undone_at is null)
                        """ + Lines.SELECT + """
                        where c.number in (select number from tied) and c.type <> 'UNIDENTIFIED_CHILD'
                        order by c.missing_from, c.number
                        """)
                .param("case", number.value())
                .query(TieStore::episode)
                .list();
    }

    List<Episode> list(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) return List.of();
        return db.sql(Lines.SELECT + "where c.number in (:numbers) order by c.number")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query(TieStore::episode)
                .list();
    }

    /** A case with how it ended: the first line of the last entry that says so. */
    private static final class Lines {
        static final String SELECT = """
                select c.number, c.child, c.status, c.missing_day,
                    (select h.what || ' ' || to_char(h.at at time zone 'America/New_York', 'FMDD Mon YYYY') || '. ' || split_part(h.details, E'\\n', 1)
                     from cases_history h
                     where h.number = c.number and h.what in ('Recovery confirmed', 'Death confirmed')
                       and c.status in ('RECOVERED', 'DECEASED', 'CLOSED')
                     order by h.sequence desc limit 1) as ended
                from cases_case c
                """;
    }

    private static Episode episode(ResultSet row, int index) throws SQLException {
        var ended = row.getString("ended");
        return new Episode(
                new CaseNumber(row.getString("number")),
                row.getString("child"),
                Status.valueOf(row.getString("status")),
                row.getObject("missing_day", LocalDate.class),
                ended == null ? "" : ended);
    }

    private static Tie tie(ResultSet row, int index) throws SQLException {
        return new Tie(
                row.getLong("number"),
                new CaseNumber(row.getString("other")),
                Tie.Kind.valueOf(row.getString("kind")),
                row.getString("why"),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                judgement(row));
    }

    private static @Nullable Long judgement(ResultSet row) throws SQLException {
        long number = row.getLong("judgement");
        return row.wasNull() ? null : number;
    }
}
