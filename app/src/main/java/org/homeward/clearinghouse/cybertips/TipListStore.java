package org.homeward.clearinghouse.cybertips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports as the list shows them: nothing of what they say. */
@Component
class TipListStore {
    private static final String ASKED = """
            where (cast(:type as text) is null or incident_type = :type)
              and (cast(:state as text) is null or state = :state)
              and (cast(:provider as text) is null or provider = :provider)
              and (cast(:digits as text) is null or cast(number as text) like '%' || :digits || '%')
            """;

    private final JdbcClient db;
    private final Clock clock;

    TipListStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    TipList list(TipQuery query) {
        var now = clock.instant();
        long found = asked("select count(*) from cybertips_report r " + ASKED, query)
                .query(Long.class)
                .single();
        int page = Math.min(query.askedPage(), TipList.pages(found));
        var rows = asked("""
                        select number, provider_name, state, incident_type, escalated, opened_at, incident_at,
                            (select count(*) from cybertips_file f where f.report = r.number) as files
                        from cybertips_report r
                        """ + ASKED + " order by " + query.askedSort().sql + " limit :size offset :skipped", query)
                .param("size", TipQuery.SIZE)
                .param("skipped", (page - 1L) * TipQuery.SIZE)
                .query((row, number) -> row(row, now))
                .list();
        return new TipList(rows, found, page, query, listProviders());
    }

    private JdbcClient.StatementSpec asked(String sql, TipQuery query) {
        return db.sql(sql)
                .param("type", query.askedType().map(Enum::name).orElse(null))
                .param("state", query.askedState().map(Enum::name).orElse(null))
                .param("provider", query.askedProvider().orElse(null))
                .param("digits", query.askedNumber().orElse(null));
    }

    private List<TipList.ProviderName> listProviders() {
        return db.sql("""
                        select provider, max(provider_name) as provider_name
                        from cybertips_report group by provider order by 2
                        """)
                .query((row, number) ->
                        new TipList.ProviderName(row.getString("provider"), row.getString("provider_name")))
                .list();
    }

    private static TipList.Row row(ResultSet row, Instant now) throws SQLException {
        return new TipList.Row(
                row.getLong("number"),
                row.getString("provider_name"),
                State.valueOf(row.getString("state")),
                IncidentType.valueOf(row.getString("incident_type")),
                row.getBoolean("escalated"),
                row.getInt("files"),
                Times.said(TipStore.instant(row, "opened_at"), now),
                Times.said(TipStore.instant(row, "incident_at"), now));
    }
}
