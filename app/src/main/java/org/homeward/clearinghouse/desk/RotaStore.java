package org.homeward.clearinghouse.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shifts, in PostgreSQL. */
@Component
class RotaStore {
    private final JdbcClient db;

    RotaStore(JdbcClient db) {
        this.db = db;
    }

    /** Makes others who would change the rota wait until the transaction ends. */
    void lock() {
        db.sql("lock table desk_shift in share row exclusive mode").update();
    }

    void add(Shift shift) {
        db.sql("insert into desk_shift (duty, who, starts, ends) values (:duty, :who, :starts, :ends)")
                .param("duty", shift.duty().name())
                .param("who", shift.who())
                .param("starts", shift.span().from().atOffset(ZoneOffset.UTC))
                .param("ends", shift.span().to().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A shift that stands or was taken out. */
    Optional<Shift> find(long number) {
        return db.sql("select * from desk_shift where number = :number")
                .param("number", number)
                .query(RotaStore::shift)
                .optional();
    }

    /** The one that stands at that moment. */
    Optional<Shift> find(Duty duty, Instant at) {
        return db.sql("""
                        select * from desk_shift
                        where withdrawn_at is null and duty = :duty and starts <= :at and ends > :at
                        """)
                .param("duty", duty.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(RotaStore::shift)
                .optional();
    }

    /** Those that stand and reach into the span, by their start; at equal starts the primary first. */
    List<Shift> list(Span within) {
        return db.sql("""
                        select * from desk_shift
                        where withdrawn_at is null and starts < :to and ends > :from
                        order by starts, duty desc
                        """)
                .param("from", within.from().atOffset(ZoneOffset.UTC))
                .param("to", within.to().atOffset(ZoneOffset.UTC))
                .query(RotaStore::shift)
                .list();
    }

    void give(long number, String who) {
        db.sql("update desk_shift set who = :who where number = :number")
                .param("who", who)
                .param("number", number)
                .update();
    }

    /** @param at when it was taken out; null to put it back */
    void withdraw(long number, @Nullable Instant at) {
        db.sql("update desk_shift set withdrawn_at = :at where number = :number")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("number", number)
                .update();
    }

    private static Shift shift(ResultSet row, int rowNumber) throws SQLException {
        return new Shift(
                row.getLong("number"),
                Duty.valueOf(row.getString("duty")),
                row.getString("who"),
                new Span(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()));
    }
}
