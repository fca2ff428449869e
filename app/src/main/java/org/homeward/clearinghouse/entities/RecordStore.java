package org.homeward.clearinghouse.entities;

import java.time.Clock;
import java.time.ZoneOffset;
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

    RecordStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
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
        if (saved == 1)
            db.sql("insert into entities_outbox (change, record) values ('PUT', :id)")
                    .param("id", record.id().hex())
                    .update();
    }

    Optional<Record> find(RecordId id) {
        return db.sql("select bytes from entities_record where id = :id")
                .param("id", id.hex())
                .query(byte[].class)
                .optional()
                .map(RecordBytes::read);
    }
}
