package org.homeward.clearinghouse.entities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.LedgerEntry;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Undo;
import org.homeward.engine.model.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people decided, in the order they did; only ever added to. */
@Component
class Ledger {
    /** Any constant: one writer of the ledger at a time. */
    private static final long LOCK = 0x6c656467;

    private final JdbcClient db;
    private final Outbox outbox;

    Ledger(JdbcClient db, Outbox outbox) {
        this.db = db;
        this.outbox = outbox;
    }

    /** Keeps others from deciding until the caller's transaction ends, and returns the number the next entry will have. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long lock() {
        db.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
        return last() + 1;
    }

    long last() {
        return db.sql("select coalesce(max(number), 0) from entities_judgement")
                .query(Long.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(LedgerEntry entry) {
        var judgement = entry instanceof Judgement decided ? decided : null;
        db.sql("""
                        insert into entities_judgement (number, a, b, verdict, undoes, by, at, why, score)
                        values (:number, :a, :b, :verdict, :undoes, :by, :at, :why, :score)
                        """)
                .param("number", entry.number())
                .param("a", judgement == null ? null : judgement.a().toString())
                .param("b", judgement == null ? null : judgement.b().toString())
                .param("verdict", judgement == null ? null : judgement.verdict().name())
                .param("undoes", entry instanceof Undo undo ? undo.undoes() : null, java.sql.Types.BIGINT)
                .param("by", entry.by())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("why", entry.why())
                .param("score", judgement == null ? 0 : judgement.score())
                .update();
        outbox.judge(entry);
    }

    LedgerEntry get(long number) {
        return db.sql("select * from entities_judgement where number = :number")
                .param("number", number)
                .query(Ledger::row)
                .optional()
                .orElseThrow(() -> new NotFound("Judgement " + number));
    }

    /** Everything ever decided about a pair, oldest first, with what took it back. */
    List<Decision> of(MentionId a, MentionId b) {
        return decisions("j.a = :a and j.b = :b", List.of(a.toString()), List.of(b.toString()));
    }

    /** Everything ever decided about any of these mentions, oldest first. */
    List<Decision> of(List<MentionId> mentions) {
        var ids = mentions.stream().map(MentionId::toString).toList();
        return ids.isEmpty() ? List.of() : decisions("j.a in (:a) or j.b in (:b)", ids, ids);
    }

    private List<Decision> decisions(String where, List<String> a, List<String> b) {
        return db.sql("""
                        select j.*, u.by as undone_by, u.at as undone_at, u.why as undone_why
                        from entities_judgement j
                        left join entities_judgement u on u.undoes = j.number
                        where j.verdict is not null and (""" + where + ") order by j.number")
                .param("a", a.size() == 1 ? a.getFirst() : a)
                .param("b", b.size() == 1 ? b.getFirst() : b)
                .query((row, number) -> {
                    var undoneAt = row.getObject("undone_at", OffsetDateTime.class);
                    return new Decision(
                            (Judgement) row(row, number),
                            row.getString("undone_by"),
                            undoneAt == null ? null : undoneAt.toInstant(),
                            row.getString("undone_why"));
                })
                .list();
    }

    private static LedgerEntry row(ResultSet row, int rowNumber) throws SQLException {
        var number = row.getLong("number");
        var by = row.getString("by");
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var why = row.getString("why");
        if (row.getString("verdict") == null) return new Undo(number, row.getLong("undoes"), by, at, why);
        return new Judgement(
                number,
                MentionId.parse(row.getString("a")),
                MentionId.parse(row.getString("b")),
                Verdict.valueOf(row.getString("verdict")),
                by,
                at,
                why,
                row.getDouble("score"));
    }
}
