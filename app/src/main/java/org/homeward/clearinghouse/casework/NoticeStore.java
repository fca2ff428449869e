package org.homeward.clearinghouse.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices for agencies, those that wait and those that were told. */
@Component
class NoticeStore {
    private final JdbcClient db;

    NoticeStore(JdbcClient db) {
        this.db = db;
    }

    /** The same news a second time adds nothing. */
    void add(CaseNumber number, Notice.Kind kind, String what, String once, Instant now) {
        db.sql("""
                        insert into casework_notice (case_number, kind, what, once, at, due)
                        values (:case, :kind, :what, :once, :now, :now)
                        on conflict do nothing
                        """)
                .param("case", number.value())
                .param("kind", kind.name())
                .param("what", what)
                .param("once", once)
                .param("now", utc(now))
                .update();
    }

    /**
     * Cases whose agency is to be mailed now, the longest waiting first.
     *
     * @param gathered something waits since then at least
     * @param told nothing was told after that
     */
    List<CaseNumber> listDue(Instant gathered, Instant told, Instant now) {
        return db.sql("""
                        select n.case_number from casework_notice n
                        where n.state = 'WAITING' and not exists (
                            select 1 from casework_notice t where t.case_number = n.case_number and t.told_at > :told)
                        group by n.case_number
                        having min(n.at) <= :gathered and max(n.due) <= :now
                        order by min(n.at) limit 100
                        """)
                .param("gathered", utc(gathered))
                .param("told", utc(told))
                .param("now", utc(now))
                .query((row, index) -> new CaseNumber(row.getString("case_number")))
                .list();
    }

    /** What waits of a case, oldest first, and for the rest of the transaction nobody else's. */
    List<Notice> claim(CaseNumber number) {
        return db.sql("""
                        select * from casework_notice where case_number = :case and state = 'WAITING'
                        order by number for update skip locked
                        """).param("case", number.value()).query(NoticeStore::row).list();
    }

    void told(List<Notice> notices, Instant now) {
        move(notices, "TOLD", now);
    }

    void givenUp(List<Notice> notices, Instant now) {
        move(notices, "FAILED", now);
    }

    /** A mail that failed counts as one told: the next try waits as long as the next news would. */
    private void move(List<Notice> notices, String state, Instant now) {
        db.sql("update casework_notice set state = :state, told_at = :now where number = any (:numbers)")
                .param("state", state)
                .param("now", utc(now))
                .param("numbers", numbers(notices))
                .update();
    }

    void later(List<Notice> notices, Instant due) {
        db.sql("update casework_notice set tries = tries + 1, due = :due where number = any (:numbers)")
                .param("due", utc(due))
                .param("numbers", numbers(notices))
                .update();
    }

    private static Long[] numbers(List<Notice> notices) {
        return notices.stream().map(Notice::number).toArray(Long[]::new);
    }

    /** Newest first. */
    List<Notice> list(CaseNumber number, int most) {
        return db.sql("select * from casework_notice where case_number = :case order by number desc limit :most")
                .param("case", number.value())
                .param("most", most)
                .query(NoticeStore::row)
                .list();
    }

    private static Notice row(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getLong("number"),
                Notice.Kind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
