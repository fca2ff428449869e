package org.homeward.clearinghouse.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Absences, in PostgreSQL. */
@Component
class AbsenceStore {
    private final JdbcClient db;

    AbsenceStore(JdbcClient db) {
        this.db = db;
    }

    /** Makes others who would change absences wait until the transaction ends. */
    void lock() {
        db.sql("lock table staff_absence in share row exclusive mode").update();
    }

    long add(String who, LocalDate first, LocalDate back, String by, Instant at) {
        return db.sql("""
                        insert into staff_absence (who, first_day, back_on, entered_by, entered_at)
                        values (:who, :first, :back, :by, :at)
                        returning number
                        """)
                .param("who", who)
                .param("first", first)
                .param("back", back)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Absence> find(long number) {
        return db.sql("select * from staff_absence where number = :number and withdrawn_at is null")
                .param("number", number)
                .query(AbsenceStore::absence)
                .optional();
    }

    List<Absence> at(LocalDate day) {
        return db.sql("""
                        select * from staff_absence
                        where withdrawn_at is null and first_day <= :day and back_on > :day
                        order by number
                        """).param("day", day).query(AbsenceStore::absence).list();
    }

    /** Those that end after that day, by their beginning. */
    List<Absence> after(LocalDate day) {
        return db.sql("""
                        select * from staff_absence
                        where withdrawn_at is null and back_on > :day
                        order by first_day, number
                        """).param("day", day).query(AbsenceStore::absence).list();
    }

    void end(long number, LocalDate back) {
        db.sql("update staff_absence set back_on = :back where number = :number")
                .param("back", back)
                .param("number", number)
                .update();
    }

    void withdraw(long number, Instant at) {
        db.sql("update staff_absence set withdrawn_at = :at where number = :number")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    private static Absence absence(ResultSet row, int index) throws SQLException {
        return new Absence(
                row.getLong("number"),
                row.getString("who"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("back_on", LocalDate.class));
    }
}
