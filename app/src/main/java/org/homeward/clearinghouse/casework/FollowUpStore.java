package org.homeward.clearinghouse.casework;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates of follow-ups, in PostgreSQL. */
@Component
class FollowUpStore {
    private final JdbcClient db;

    FollowUpStore(JdbcClient db) {
        this.db = db;
    }

    void save(CaseNumber number, FollowUp followUp) {
        db.sql("""
                        insert into casework_follow_up (case_number, party, due, why)
                        values (:case, :party, :due, :why)
                        on conflict (case_number, party) do update set due = excluded.due, why = excluded.why
                        """)
                .param("case", number.value())
                .param("party", followUp.party().name())
                .param("due", followUp.due().atOffset(ZoneOffset.UTC))
                .param("why", followUp.why())
                .update();
    }

    void remove(CaseNumber number, Party party) {
        db.sql("delete from casework_follow_up where case_number = :case and party = :party")
                .param("case", number.value())
                .param("party", party.name())
                .update();
    }

    List<FollowUp> list(CaseNumber number) {
        return db.sql("select * from casework_follow_up where case_number = :case order by due, party")
                .param("case", number.value())
                .query((row, index) -> new FollowUp(
                        Party.valueOf(row.getString("party")),
                        row.getObject("due", OffsetDateTime.class).toInstant(),
                        row.getString("why")))
                .list();
    }
}
