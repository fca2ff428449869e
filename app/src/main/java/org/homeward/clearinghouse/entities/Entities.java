package org.homeward.clearinghouse.entities;

import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.engine.Clue;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records come in here, standing questions are asked here, and what the engine makes of both is told from here. */
@Component
public class Entities {
    private final RecordStore store;
    private final Index index;
    private final Applier applier;
    private final Watches watches;

    Entities(RecordStore store, Index index, Applier applier, Watches watches) {
        this.store = store;
        this.index = index;
        this.applier = applier;
        this.watches = watches;
    }

    /**
     * Stores a record, and its outbox row, in the caller's transaction: the index learns of it only when that commits. Filing the same
     * record again changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordId file(Record record) {
        store.save(record);
        AfterCommit.run(applier::wake);
        return record.id();
    }

    /** True when the index has taken the record in, so that its links are complete. */
    public boolean applied(RecordId record) {
        return index.ask(engine -> engine.record(record).isPresent());
    }

    /**
     * Asks a standing question in the caller's transaction: from its commit on, each new record that answers it becomes a
     * {@link WatchMatched}, once for each piece of evidence. What is already held is not told: a search shows it. One question stands for
     * each {@code ref}; asking again replaces it.
     *
     * @param owner user name of whoever is told
     * @param clues values of one subject
     * @param own the record the question came in with, which never answers it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void watch(String owner, Ref ref, List<Clue> clues, @Nullable RecordId own) {
        watches.watch(owner, ref, clues, own);
    }

    /** Ends the standing question of a case or request that is closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unwatch(Ref ref) {
        watches.unwatch(ref);
    }

    /** A match told by a {@link WatchMatched}. */
    public Optional<WatchMatch> match(long number) {
        return watches.find(number);
    }

    /** Everything that answered the standing question of {@code ref}, strongest first. */
    public List<WatchMatch> matches(Ref ref) {
        return watches.of(ref);
    }
}
