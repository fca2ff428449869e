package org.homeward.clearinghouse.entities;

import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records come in here, and what the engine makes of them is asked for here. */
@Component
public class Entities {
    private final RecordStore store;

    Entities(RecordStore store) {
        this.store = store;
    }

    /**
     * Stores a record, and its outbox row, in the caller's transaction: the index learns of it only when that commits. Filing the same
     * record again changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordId file(Record record) {
        store.save(record);
        return record.id();
    }
}
