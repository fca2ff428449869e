package org.homeward.clearinghouse.entities;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordBytes;
import org.homeward.engine.model.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records and the outbox, in PostgreSQL. */
@Component
class RecordStore {
    private final JdbcClient db;
    private final Clock clock;
    private final Outbox outbox;

    RecordStore(JdbcClient db, Clock clock, Outbox outbox) {
        this.db = db;
        this.clock = clock;
        this.outbox = outbox;
    }

    void save(Record record) {
        int saved = db.sql("""
                        insert into entities_record (id, kind, source, reference, said_at, received_at, bytes)
                        values (:id, :kind, :source, :reference, :saidAt, :receivedAt, :bytes)
                        on conflict (id) do nothing
                        """)
                .param("id", record.id().hex())
                .param("kind", record.kind().name())
                .param("source", record.provenance().source())
                .param("reference", record.provenance().reference())
                .param("saidAt", record.provenance().saidAt().atOffset(ZoneOffset.UTC))
                .param("receivedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("bytes", RecordBytes.write(record))
                .update();
        if (saved == 1) outbox.put(record.id());
    }

    Optional<Record> find(RecordId id) {
        return db.sql("select bytes from entities_record where id = :id")
                .param("id", id.hex())
                .query(byte[].class)
                .optional()
                .map(RecordBytes::read);
    }

    /** Records by id, those there are. */
    List<Record> list(Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        return db
                .sql("select bytes from entities_record where id in (:ids)")
                .param("ids", ids)
                .query(byte[].class)
                .list()
                .stream()
                .map(RecordBytes::read)
                .toList();
    }

    Optional<Instant> receivedAt(RecordId id) {
        return db.sql("select received_at from entities_record where id = :id")
                .param("id", id.hex())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Takes a record back. False when it was taken back before. */
    boolean withdraw(RecordId id, String by, String why) {
        int withdrawn = db.sql("""
                        insert into entities_withdrawal (record, by, at, why) values (:id, :by, :at, :why)
                        on conflict do nothing
                        """)
                .param("id", id.hex())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("why", why)
                .update();
        if (withdrawn == 1) outbox.withdraw(id);
        return withdrawn == 1;
    }

    Optional<String> findWithdrawal(RecordId id) {
        return db.sql("select why from entities_withdrawal where record = :id")
                .param("id", id.hex())
                .query(String.class)
                .optional();
    }
}
