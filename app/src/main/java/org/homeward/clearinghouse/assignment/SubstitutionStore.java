package org.homeward.clearinghouse.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Ref;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was given away in absences, in PostgreSQL. */
@Component
class SubstitutionStore {
    private final JdbcClient db;

    SubstitutionStore(JdbcClient db) {
        this.db = db;
    }

    /** An absence whose work was given away. */
    record Run(long absence, String who) {}

    /** @param back whether it was taken back */
    record Move(long number, Ref ref, String to, String why, boolean back) {
        public String url() {
            return Assignments.url(ref);
        }

        public String words() {
            return Substitution.words(ref);
        }
    }

    boolean hasBegun(long absence) {
        return find(absence).isPresent();
    }

    Optional<Run> find(long absence) {
        return db.sql("select absence, who from assignment_absence where absence = :absence")
                .param("absence", absence)
                .query((row, index) -> new Run(row.getLong("absence"), row.getString("who")))
                .optional();
    }

    void begun(long absence, String who, Instant at) {
        db.sql(
                        "insert into assignment_absence (absence, who, begun_at) values (:absence, :who, :at) on conflict do nothing")
                .param("absence", absence)
                .param("who", who)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that have begun and were not ended. */
    List<Run> running() {
        return db.sql("select absence, who from assignment_absence where ended_at is null order by absence")
                .query((row, index) -> new Run(row.getLong("absence"), row.getString("who")))
                .list();
    }

    boolean end(long absence, Instant at) {
        return db.sql("update assignment_absence set ended_at = :at where absence = :absence and ended_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("absence", absence)
                        .update()
                == 1;
    }

    void add(long absence, Ref ref, String to, String why, Instant at) {
        db.sql("""
                        insert into assignment_move (absence, kind, ref, given_to, why, at)
                        values (:absence, :kind, :ref, :to, :why, :at)
                        """)
                .param("absence", absence)
                .param("kind", ref.kind().name())
                .param("ref", ref.id())
                .param("to", to)
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Move> moves(long absence) {
        return db.sql("select * from assignment_move where absence = :absence order by number")
                .param("absence", absence)
                .query(SubstitutionStore::move)
                .list();
    }

    boolean takeBack(long number, Instant at) {
        return db.sql("update assignment_move set back_at = :at where number = :number and back_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("number", number)
                        .update()
                == 1;
    }

    private static Move move(ResultSet row, int index) throws SQLException {
        return new Move(
                row.getLong("number"),
                new Ref(Ref.Kind.valueOf(row.getString("kind")), row.getString("ref")),
                row.getString("given_to"),
                row.getString("why"),
                row.getObject("back_at", OffsetDateTime.class) != null);
    }
}
