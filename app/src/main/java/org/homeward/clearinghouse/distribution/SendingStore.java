package org.homeward.clearinghouse.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Acts of sending, and the posters that can be sent. */
@Component
class SendingStore {
    private final JdbcClient db;

    SendingStore(JdbcClient db) {
        this.db = db;
    }

    /** Empty when the same was confirmed before. */
    Optional<Long> add(Sending sending, String once) {
        return db.sql("""
                        insert into distribution_sending
                            (case_number, poster, version, by, by_name, at, areas, people, despite, once)
                        values (:case, :poster, :version, :by, :byName, :at, :areas, :people, :despite, :once)
                        on conflict (once) do nothing returning number
                        """)
                .param("case", sending.caseNumber().value())
                .param("poster", sending.poster())
                .param("version", sending.version())
                .param("by", sending.by())
                .param("byName", sending.byName())
                .param("at", sending.at().atOffset(ZoneOffset.UTC))
                .param("areas", sending.areas())
                .param("people", sending.people())
                .param("despite", sending.despite())
                .param("once", once)
                .query(Long.class)
                .optional();
    }

    Optional<Long> findOnce(String once) {
        return db.sql("select number from distribution_sending where once = :once")
                .param("once", once)
                .query(Long.class)
                .optional();
    }

    Optional<Sending> find(long number) {
        return db.sql("select * from distribution_sending where number = :number")
                .param("number", number)
                .query(SendingStore::row)
                .optional()
                .map(this::counted);
    }

    /** The newest first. */
    List<Sending> list(CaseNumber number) {
        return db
                .sql("select * from distribution_sending where case_number = :case order by number desc limit 50")
                .param("case", number.value())
                .query(SendingStore::row)
                .list()
                .stream()
                .map(this::counted)
                .toList();
    }

    /** Asked for afterwards, never while the row is read: that would take a second connection for each one held. */
    private Sending counted(Sending sending) {
        var counts = new EnumMap<DeliveryState, Integer>(DeliveryState.class);
        db.sql("""
                        select state, count(*) as deliveries from distribution_delivery
                        where sending = :number and kind = 'RELEASE' group by state
                        """).param("number", sending.number()).query(count -> {
            counts.put(DeliveryState.valueOf(count.getString("state")), count.getInt("deliveries"));
        });
        return sending.with(counts);
    }

    private static Sending row(ResultSet row, int index) throws SQLException {
        return new Sending(
                row.getLong("number"),
                new CaseNumber(row.getString("case_number")),
                row.getString("poster"),
                row.getInt("version"),
                row.getString("by"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("areas"),
                row.getLong("people"),
                row.getBoolean("despite"),
                Map.of());
    }

    void released(String poster, CaseNumber number, int version, Instant at) {
        db.sql("""
                        insert into distribution_poster (poster, case_number, version, released_at)
                        values (:poster, :case, :version, :at)
                        on conflict (poster) do update set released_at = :at, recalled_at = null,
                            version = greatest(distribution_poster.version, :version)
                        """)
                .param("poster", poster)
                .param("case", number.value())
                .param("version", version)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void recalled(String poster, Instant at) {
        db.sql("update distribution_poster set recalled_at = :at where poster = :poster")
                .param("poster", poster)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The case's newest poster, recalled or not. */
    Optional<Sendings.Known> poster(CaseNumber number) {
        return db.sql("""
                        select * from distribution_poster where case_number = :case order by released_at desc limit 1
                        """)
                .param("case", number.value())
                .query(SendingStore::known)
                .optional();
    }

    /** All of the case, the newest first: an earlier episode had its own. */
    List<Sendings.Known> posters(CaseNumber number) {
        return db.sql("select * from distribution_poster where case_number = :case order by released_at desc")
                .param("case", number.value())
                .query(SendingStore::known)
                .list();
    }

    Optional<Sendings.Known> find(String poster) {
        return db.sql("select * from distribution_poster where poster = :poster")
                .param("poster", poster)
                .query(SendingStore::known)
                .optional();
    }

    private static Sendings.Known known(ResultSet row, int index) throws SQLException {
        var recalled = row.getObject("recalled_at", OffsetDateTime.class);
        return new Sendings.Known(
                row.getString("poster"),
                new CaseNumber(row.getString("case_number")),
                row.getInt("version"),
                row.getObject("released_at", OffsetDateTime.class).toInstant(),
                recalled == null ? null : recalled.toInstant());
    }
}
