package org.homeward.clearinghouse.posters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.clearinghouse.access.Conflict;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Versions and, of released ones, their parts as they were let out. */
@Component
class VersionStore {
    private final JdbcClient db;
    private final JsonMapper json;

    VersionStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Throws {@link Conflict} when the poster has a draft already. */
    void add(PosterNumber number, int version, Ticks ticks) {
        try {
            db.sql("insert into posters_version (number, version, ticks) values (:number, :version, :ticks::jsonb)")
                    .param("number", number.value())
                    .param("version", version)
                    .param("ticks", json.writeValueAsString(ticks))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Conflict("This poster has a draft already: go on with that one.");
        }
    }

    Optional<Version> findDraft(PosterNumber number) {
        return db.sql("select * from posters_version where number = :number and released_at is null")
                .param("number", number.value())
                .query(this::version)
                .optional();
    }

    /** The draft, kept from others who would change it until the transaction ends. */
    Version lockDraft(PosterNumber number) {
        return db.sql("select * from posters_version where number = :number and released_at is null for update")
                .param("number", number.value())
                .query(this::version)
                .optional()
                .orElseThrow(() -> new Conflict("This poster has no draft any more: look at it again."));
    }

    /** The newest first, a draft among them. */
    List<Version> list(PosterNumber number) {
        return db.sql("select * from posters_version where number = :number order by version desc")
                .param("number", number.value())
                .query(this::version)
                .list();
    }

    Optional<Version> find(PosterNumber number, int version) {
        return db.sql("select * from posters_version where number = :number and version = :version")
                .param("number", number.value())
                .param("version", version)
                .query(this::version)
                .optional();
    }

    void change(PosterNumber number, int version, Ticks ticks) {
        db.sql("update posters_version set ticks = :ticks::jsonb where number = :number and version = :version")
                .param("number", number.value())
                .param("version", version)
                .param("ticks", json.writeValueAsString(ticks))
                .update();
    }

    void consent(PosterNumber number, int version, Version.Consent consent) {
        db.sql("""
                        update posters_version set consent_by = :by, consent_how = :how, consent_at = :at, consent_content = :content
                        where number = :number and version = :version
                        """)
                .param("number", number.value())
                .param("version", version)
                .param("by", consent.by())
                .param("how", consent.how())
                .param("at", consent.at() == null ? null : PosterStore.utc(consent.at()))
                .param("content", consent.content())
                .update();
    }

    void decide(PosterNumber number, int version, Version.Safety safety) {
        db.sql("""
                        update posters_version set safety_by = :by, safety_reason = :reason, safety_revision = :revision
                        where number = :number and version = :version
                        """)
                .param("number", number.value())
                .param("version", version)
                .param("by", safety.by())
                .param("reason", safety.reason())
                .param("revision", safety.revision())
                .update();
    }

    void release(PosterNumber number, int version, int revision, Content content, Instant now, String by) {
        db.sql("""
                        update posters_version set revision = :revision, content = :content::jsonb, released_at = :now,
                            released_by = :by
                        where number = :number and version = :version and released_at is null
                        """)
                .param("number", number.value())
                .param("version", version)
                .param("revision", revision)
                .param("content", json.writeValueAsString(content))
                .param("now", PosterStore.utc(now))
                .param("by", by)
                .update();
    }

    /** A draft nobody wants any more. What was released is never removed. */
    void discard(PosterNumber number, int version) {
        db.sql("delete from posters_version where number = :number and version = :version and released_at is null")
                .param("number", number.value())
                .param("version", version)
                .update();
    }

    void add(PosterNumber number, int version, String name, byte[] bytes, String sha256) {
        db.sql("""
                        insert into posters_document (number, version, name, bytes, sha256)
                        values (:number, :version, :name, :bytes, :sha256)
                        """)
                .param("number", number.value())
                .param("version", version)
                .param("name", name)
                .param("bytes", bytes)
                .param("sha256", sha256)
                .update();
    }

    Optional<byte[]> findDocument(PosterNumber number, int version, String name) {
        return db.sql(
                        "select bytes from posters_document where number = :number and version = :version and name = :name")
                .param("number", number.value())
                .param("version", version)
                .param("name", name)
                .query((row, index) -> row.getBytes("bytes"))
                .optional();
    }

    Map<String, byte[]> documents(PosterNumber number, int version) {
        var documents = new HashMap<String, byte[]>();
        db.sql("select name, bytes from posters_document where number = :number and version = :version")
                .param("number", number.value())
                .param("version", version)
                .query(row -> {
                    documents.put(row.getString("name"), row.getBytes("bytes"));
                });
        return documents;
    }

    private Version version(ResultSet row, int index) throws SQLException {
        var content = row.getString("content");
        return new Version(
                new PosterNumber(row.getString("number")),
                row.getInt("version"),
                json.readValue(row.getString("ticks"), Ticks.class),
                new Version.Consent(
                        row.getString("consent_by"),
                        row.getString("consent_how"),
                        row.getObject("consent_at") == null ? null : PosterStore.instant(row, "consent_at"),
                        row.getString("consent_content")),
                new Version.Safety(
                        row.getString("safety_by"),
                        row.getString("safety_reason"),
                        row.getObject("safety_revision", Integer.class)),
                row.getObject("revision", Integer.class),
                row.getObject("released_at") == null ? null : PosterStore.instant(row, "released_at"),
                row.getString("released_by"),
                content == null ? null : json.readValue(content, Content.class));
    }
}
