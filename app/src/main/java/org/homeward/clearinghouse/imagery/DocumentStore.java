package org.homeward.clearinghouse.imagery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.imagery.darkroom.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of documents, in PostgreSQL. */
@Component
class DocumentStore {
    private static final String THERE_ALREADY = "This document is there already: the very same file was added before.";
    private final JdbcClient db;

    DocumentStore(JdbcClient db) {
        this.db = db;
    }

    /** Throws {@link Conflict} when the same file is there. */
    void add(Document document) {
        try {
            db.sql("""
                            insert into imagery_document (id, of_kind, of_id, title, source, hash, size, form, added_at, added_by)
                            values (:id, :kind, :of, :title, :source, :hash, :size, :form, :at, :by)
                            """)
                    .param("id", document.id().value())
                    .param("kind", document.of().kind().name())
                    .param("of", document.of().id())
                    .param("title", document.title())
                    .param("source", document.source())
                    .param("hash", document.hash())
                    .param("size", document.size())
                    .param("form", document.form().name())
                    .param("at", document.addedAt().atOffset(ZoneOffset.UTC))
                    .param("by", document.addedBy())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Conflict(THERE_ALREADY);
        }
    }

    /** Newest first, those taken back too. */
    List<Document> list(Ref of) {
        return db.sql("""
                        select * from imagery_document where of_kind = :kind and of_id = :of
                        order by added_at desc, id limit 500
                        """)
                .param("kind", of.kind().name())
                .param("of", of.id())
                .query(DocumentStore::document)
                .list();
    }

    Document get(DocumentId id) {
        return db.sql("select * from imagery_document where id = :id")
                .param("id", id.value())
                .query(DocumentStore::document)
                .optional()
                .orElseThrow(() -> new NotFound("There is no such document."));
    }

    /** Null puts it back. Throws {@link Conflict} when somebody was faster, or the same file is there again. */
    void withdraw(DocumentId id, @Nullable Instant at) {
        try {
            int changed = db.sql("""
                            update imagery_document set withdrawn_at = :at
                            where id = :id and (withdrawn_at is null) <> cast(:back as boolean)
                            """)
                    .param("id", id.value())
                    .param(
                            "at",
                            at == null ? null : at.atOffset(ZoneOffset.UTC),
                            java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("back", at == null)
                    .update();
            if (changed == 0) throw new Conflict("Somebody did this already: look at the documents again.");
        } catch (DuplicateKeyException e) {
            throw new Conflict(THERE_ALREADY);
        }
    }

    boolean needs(String hash) {
        return db.sql("select exists (select 1 from imagery_document where hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    Set<String> hashes() {
        return new HashSet<>(db.sql("select distinct hash from imagery_document")
                .query((row, index) -> row.getString("hash"))
                .list());
    }

    private static Document document(ResultSet row, int index) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                new Ref(Ref.Kind.valueOf(row.getString("of_kind")), row.getString("of_id")),
                row.getString("title"),
                row.getString("source"),
                row.getString("hash"),
                row.getLong("size"),
                Form.valueOf(row.getString("form")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
