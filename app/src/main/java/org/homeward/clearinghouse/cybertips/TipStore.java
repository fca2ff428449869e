package org.homeward.clearinghouse.cybertips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.engine.model.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports, from opened to closed. */
@Component
class TipStore {
    private static final String COLUMNS =
            "number, provider, provider_name, state, opened_at, modified_at, batched, sealed";

    private final JdbcClient db;

    TipStore(JdbcClient db) {
        this.db = db;
    }

    long nextNumber() {
        return db.sql("select nextval('cybertips_report_number')")
                .query(Long.class)
                .single();
    }

    void open(Tip tip, Incident incident, List<String> warnings) {
        db.sql("""
                        insert into cybertips_report (number, provider, provider_name, state, opened_at, modified_at,
                            schema_version, batched, incident_type, incident_at, escalated, sealed)
                        values (:number, :provider, :providerName, 'OPEN', :openedAt, :openedAt,
                            :schemaVersion, :batched, :incidentType, :incidentAt, :escalated, :sealed)
                        """)
                .param("number", tip.number())
                .param("provider", tip.provider())
                .param("providerName", tip.providerName())
                .param("openedAt", sql(tip.openedAt()))
                .param("schemaVersion", Schema.VERSION)
                .param("batched", tip.batched())
                .param("incidentType", incident.type().name())
                .param("incidentAt", sql(incident.at()))
                .param("escalated", incident.escalated())
                .param("sealed", tip.sealed())
                .update();
        warn(tip.number(), warnings);
    }

    /** Keeps what lenient mode tolerated; the same difference in ten files is said once. */
    void warn(long number, List<String> warnings) {
        for (var warning : warnings)
            db.sql("""
                            insert into cybertips_warning (report, ordinal, said)
                            select :report, count(*), :said from cybertips_warning where report = :report
                            having not coalesce(bool_or(said = :said), false)
                            """).param("report", number).param("said", warning).update();
    }

    /** A provider's own report, held until the transaction ends: calls on one report come one after the other. */
    Optional<Tip> findForUpdate(String provider, long number) {
        return db.sql("select " + COLUMNS
                        + " from cybertips_report where number = :number and provider = :provider for update")
                .param("number", number)
                .param("provider", provider)
                .query(TipStore::row)
                .optional();
    }

    /** A provider's own report as it stands. */
    Optional<Tip> find(String provider, long number) {
        return db.sql("select " + COLUMNS + " from cybertips_report where number = :number and provider = :provider")
                .param("number", number)
                .param("provider", provider)
                .query(TipStore::row)
                .optional();
    }

    Optional<Tip> find(long number) {
        return db.sql("select " + COLUMNS + " from cybertips_report where number = :number")
                .param("number", number)
                .query(TipStore::row)
                .optional();
    }

    /** Those of the numbers that are reports the provider filed or has open. */
    Set<Long> listKnown(String provider, Set<Long> numbers) {
        if (numbers.isEmpty()) return Set.of();
        return Set.copyOf(db.sql("""
                        select number from cybertips_report
                        where provider = :provider and state in ('OPEN', 'FINISHED') and number = any(:numbers)
                        """)
                .param("provider", provider)
                .param("numbers", numbers.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    void modified(long number, Instant at) {
        db.sql("update cybertips_report set modified_at = :at where number = :number and state = 'OPEN'")
                .param("number", number)
                .param("at", sql(at))
                .update();
    }

    void finish(long number, Instant at, RecordId record) {
        db.sql("""
                        update cybertips_report set state = 'FINISHED', closed_at = :at, record = :record
                        where number = :number and state = 'OPEN'
                        """)
                .param("number", number)
                .param("at", sql(at))
                .param("record", record.hex())
                .update();
    }

    /** Closes an open report without keeping its words. What is kept is that it was there, and what became of it. */
    void erase(long number, State end, Instant at) {
        db.sql("delete from cybertips_file where report = :number")
                .param("number", number)
                .update();
        db.sql("""
                        update cybertips_report set state = :state, closed_at = :at, sealed = null
                        where number = :number and state = 'OPEN'
                        """)
                .param("number", number)
                .param("state", end.name())
                .param("at", sql(at))
                .update();
    }

    /** Open reports whose time is over, held; those that another transaction works on come next time. */
    List<Long> listOverdue(Lifetime lifetime) {
        return db.sql("""
                        select number from cybertips_report
                        where state = 'OPEN' and opened_at <= :openedBefore and modified_at <= :modifiedBefore
                        order by number limit 500
                        for update skip locked
                        """)
                .param("openedBefore", sql(lifetime.openedBefore()))
                .param("modifiedBefore", sql(lifetime.modifiedBefore()))
                .query((row, number) -> row.getLong("number"))
                .list();
    }

    static OffsetDateTime sql(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Tip row(ResultSet row, int number) throws SQLException {
        return new Tip(
                row.getLong("number"),
                row.getString("provider"),
                row.getString("provider_name"),
                State.valueOf(row.getString("state")),
                instant(row, "opened_at"),
                instant(row, "modified_at"),
                row.getBoolean("batched"),
                row.getBytes("sealed"));
    }
}
