package org.homeward.clearinghouse.cybertips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of uploaded files. */
@Component
class TipFileStore {
    private static final String COLUMNS = "id, report, ordinal, received_at, bytes, md5, sha1, sha256, sealed";

    private final JdbcClient db;

    TipFileStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds a file to a report whose row is held, and gives its name. */
    String add(long report, Digests digests, Instant at) {
        var id = FileId.next();
        db.sql("""
                        insert into cybertips_file (id, report, ordinal, received_at, bytes, md5, sha1, sha256)
                        select :id, :report, count(*), :at, :bytes, :md5, :sha1, :sha256
                        from cybertips_file where report = :report
                        """)
                .param("id", id)
                .param("report", report)
                .param("at", TipStore.sql(at))
                .param("bytes", digests.bytes())
                .param("md5", digests.md5())
                .param("sha1", digests.sha1())
                .param("sha256", digests.sha256())
                .update();
        return id;
    }

    /** A file of any report of the provider. */
    Optional<TipFile> find(String provider, String id) {
        return db.sql("""
                        select f.id, f.report, f.ordinal, f.received_at, f.bytes, f.md5, f.sha1, f.sha256, f.sealed
                        from cybertips_file f join cybertips_report r on r.number = f.report
                        where f.id = :id and r.provider = :provider
                        """)
                .param("id", id)
                .param("provider", provider)
                .query(TipFileStore::row)
                .optional();
    }

    List<TipFile> list(long report) {
        return db.sql("select " + COLUMNS + " from cybertips_file where report = :report order by ordinal")
                .param("report", report)
                .query(TipFileStore::row)
                .list();
    }

    void describe(String id, byte[] sealed) {
        db.sql("update cybertips_file set sealed = :sealed where id = :id and sealed is null")
                .param("id", id)
                .param("sealed", sealed)
                .update();
    }

    private static TipFile row(ResultSet row, int number) throws SQLException {
        return new TipFile(
                row.getString("id"),
                row.getLong("report"),
                row.getInt("ordinal"),
                TipStore.instant(row, "received_at"),
                new Digests(row.getLong("bytes"), row.getString("md5"), row.getString("sha1"), row.getString("sha256")),
                row.getBytes("sealed"));
    }
}
