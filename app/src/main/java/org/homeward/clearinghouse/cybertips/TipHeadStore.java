package org.homeward.clearinghouse.cybertips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of a report without opening its words. */
@Component
class TipHeadStore {
    private final JdbcClient db;

    TipHeadStore(JdbcClient db) {
        this.db = db;
    }

    TipPage.Head get(long number, Instant now) {
        return db.sql("""
                        select number, provider_name, state, incident_type, escalated, opened_at, closed_at, incident_at,
                            schema_version
                        from cybertips_report where number = :number
                        """)
                .param("number", number)
                .query((row, at) -> row(row, now))
                .single();
    }

    /** The engine's record of a filed report. */
    Optional<String> findRecord(long number) {
        return db.sql("select record from cybertips_report where number = :number and record is not null")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    boolean isEscalated(long number) {
        return db.sql("select escalated from cybertips_report where number = :number")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    List<String> listWarnings(long number) {
        return db.sql("select said from cybertips_warning where report = :number order by ordinal")
                .param("number", number)
                .query((row, at) -> row.getString("said"))
                .list();
    }

    private static TipPage.Head row(ResultSet row, Instant now) throws SQLException {
        return new TipPage.Head(
                row.getLong("number"),
                row.getString("provider_name"),
                State.valueOf(row.getString("state")),
                IncidentType.valueOf(row.getString("incident_type")),
                row.getBoolean("escalated"),
                Times.said(TipStore.instant(row, "opened_at"), now),
                closed(row.getObject("closed_at", OffsetDateTime.class), now),
                Times.said(TipStore.instant(row, "incident_at"), now),
                row.getString("schema_version"));
    }

    private static @Nullable String closed(@Nullable OffsetDateTime at, Instant now) {
        return at == null ? null : Times.said(at.toInstant(), now);
    }
}
