package org.homeward.clearinghouse.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.clearinghouse.access.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts, each seen by its owner only. */
@Component
class DraftStore {
    private final JdbcClient db;
    private final AnswersJson json;

    DraftStore(JdbcClient db, AnswersJson json) {
        this.db = db;
        this.json = json;
    }

    /**
     * Lets only one transaction at a time save or keep this draft: without it a late keeping could bring back a draft that is a case
     * by now, and two saves at once could make two cases.
     */
    void lock(UUID id) {
        db.sql("select pg_advisory_xact_lock(:key)")
                .param("key", id.getMostSignificantBits() ^ id.getLeastSignificantBits())
                .query((row, number) -> number)
                .single();
    }

    /** Keeps it, unless it became a case, is someone else's, or was opened in another window since. */
    boolean keep(Draft draft, User owner, Instant now) {
        int kept = db.sql("""
                        insert into cases_draft (id, owner, corrects, base, answers, hand, kept_at)
                        select :id, :owner, :corrects, :base, :answers::jsonb, :hand, :now
                        where not exists (select from cases_revision where draft = :id)
                        on conflict (id) do update
                        set answers = excluded.answers, base = excluded.base, hand = excluded.hand, kept_at = excluded.kept_at
                        where cases_draft.owner = :owner and cases_draft.hand in ('', :hand)
                        """)
                .param("id", draft.id())
                .param("owner", owner.name())
                .param(
                        "corrects",
                        draft.corrects() == null ? null : draft.corrects().value())
                .param("base", draft.base())
                .param("answers", json.write(draft.answers()))
                .param("hand", draft.hand())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return kept == 1;
    }

    Optional<Draft> find(UUID id, User owner) {
        return db.sql("""
                        select id, corrects, base, answers, hand, kept_at from cases_draft
                        where id = :id and owner = :owner
                        """)
                .param("id", id)
                .param("owner", owner.name())
                .query(this::row)
                .optional();
    }

    /** From now on this window keeps it, and no other. */
    void take(UUID id, User owner, String hand) {
        db.sql("update cases_draft set hand = :hand where id = :id and owner = :owner")
                .param("hand", hand)
                .param("id", id)
                .param("owner", owner.name())
                .update();
    }

    List<Draft> list(User owner) {
        return db.sql("""
                        select id, corrects, base, answers, hand, kept_at from cases_draft
                        where owner = :owner
                        order by kept_at desc
                        limit 50
                        """).param("owner", owner.name()).query(this::row).list();
    }

    void remove(UUID id, User owner) {
        db.sql("delete from cases_draft where id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner.name())
                .update();
    }

    private Draft row(ResultSet row, int number) throws SQLException {
        var corrects = row.getString("corrects");
        return new Draft(
                row.getObject("id", UUID.class),
                corrects == null ? null : new CaseNumber(corrects),
                row.getInt("base"),
                json.read(row.getString("answers")),
                row.getString("hand"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
