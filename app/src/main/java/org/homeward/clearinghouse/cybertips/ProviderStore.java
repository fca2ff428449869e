package org.homeward.clearinghouse.cybertips;

import org.homeward.clearinghouse.access.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The terms of each provider. */
@Component
class ProviderStore {
    private final JdbcClient db;
    private final CybertipsSettings settings;

    ProviderStore(JdbcClient db, CybertipsSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    Provider get(User user) {
        return db.sql("select mode, report_limit, file_limit from cybertips_provider where name = :name")
                .param("name", user.name())
                .query((row, number) -> new Provider(
                        user,
                        Mode.valueOf(row.getString("mode")),
                        row.getLong("report_limit"),
                        row.getLong("file_limit")))
                .optional()
                .orElseGet(() -> new Provider(
                        user,
                        settings.mode(),
                        settings.reportLimit().toBytes(),
                        settings.fileLimit().toBytes()));
    }

    /** Gives a provider terms of its own. */
    void save(Provider provider) {
        db.sql("""
                        insert into cybertips_provider (name, mode, report_limit, file_limit)
                        values (:name, :mode, :reportLimit, :fileLimit)
                        on conflict (name) do update
                        set mode = excluded.mode, report_limit = excluded.report_limit, file_limit = excluded.file_limit
                        """)
                .param("name", provider.name())
                .param("mode", provider.mode().name())
                .param("reportLimit", provider.reportLimit())
                .param("fileLimit", provider.fileLimit())
                .update();
    }
}
