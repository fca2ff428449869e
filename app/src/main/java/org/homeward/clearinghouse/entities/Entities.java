package org.homeward.clearinghouse.entities;

import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Withheld;
import org.homeward.engine.Clue;
import org.homeward.engine.Query;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.Verdict;
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
    private final Searches searches;
    private final Judgements judgements;
    private final Shelf shelf;
    private final Access access;

    Entities(
            RecordStore store,
            Index index,
            Applier applier,
            Watches watches,
            Searches searches,
            Judgements judgements,
            Shelf shelf,
            Access access) {
        this.store = store;
        this.index = index;
        this.applier = applier;
        this.watches = watches;
        this.searches = searches;
        this.judgements = judgements;
        this.shelf = shelf;
        this.access = access;
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
        watches.watch(owner, ref, List.of(new Question("", "", clues)), own);
    }

    /** The same of several subjects, each with a question of its own: what {@code ref} asked before and is not among these ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void watchEach(String owner, Ref ref, List<Question> questions, @Nullable RecordId own) {
        watches.watch(owner, ref, questions, own);
    }

    /** Ends the standing questions of a case or request that is closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unwatch(Ref ref) {
        watches.unwatch(ref);
    }

    /** A match told by a {@link WatchMatched}. */
    public Optional<WatchMatch> match(long number) {
        return watches.find(number);
    }

    /** Everything that answered the standing questions of {@code ref}, strongest first. */
    public List<WatchMatch> matches(Ref ref) {
        return watches.of(ref);
    }

    /**
     * Searches what the holder of the grant may see: kinds of record closed to them are left out before anything is limited or counted.
     * Call it inside {@link org.homeward.clearinghouse.access.Access#search}, which keeps what was shown.
     */
    public List<Finding> search(Grant grant, Query query) {
        return searches.find(grant, query);
    }

    /** The record, for pages and reports of other modules that hold a grant to it. Throws {@link NotFound}. */
    public Record get(Grant grant, RecordId id) {
        var record = shelf.find(id).orElseThrow(() -> new NotFound("Record " + id));
        if (!shelf.readable(grant.user()).contains(record.kind())) throw new Withheld("Record " + id);
        return record;
    }

    /**
     * Decides about two mentions, and returns the number of the judgement. Throws {@link org.homeward.clearinghouse.access.Conflict},
     * naming the chain, when it contradicts what stands.
     */
    @Transactional
    public long judge(Grant grant, MentionId a, MentionId b, Verdict verdict, String why) {
        return judgements.judge(grant, a, b, verdict, why);
    }

    /** Takes a judgement back. Throws {@link org.homeward.clearinghouse.access.Conflict} when it was taken back already. */
    @Transactional
    public long undo(Grant grant, long judgement, String why) {
        return judgements.undo(grant, judgement, why);
    }

    /** Whether a judgement was not taken back. */
    public boolean stands(long judgement) {
        return judgements.stands(judgement);
    }

    /** Takes a record back: it stays provable in the database, and the index forgets it. */
    @Transactional
    public void withdraw(Grant grant, RecordId id, String why) {
        if (!store.withdraw(id, grant.user().name(), why))
            throw new Conflict("Record " + id + " was taken back already.");
        access.record(grant, "RECORD_WITHDRAWN", new Ref(Ref.Kind.RECORD, id.hex()));
        AfterCommit.run(applier::wake);
    }

    /** Whether a record was taken back: it can be read as it was said, and nothing of it is to be passed on. */
    public boolean isWithdrawn(RecordId id) {
        return store.findWithdrawal(id).isPresent();
    }

    /** How many standing questions there are, and the last match of any. */
    public Standing standing() {
        return watches.standing();
    }

    /** What a match is news of: equal evidence on the same page, of a case before and after a correction, is no news. */
    public String newsOf(WatchMatch match) {
        var page = shelf.find(match.mention().record())
                .map(record -> shelf.page(record).url())
                .orElse("/records/" + match.mention().record());
        return match.ref() + " " + page + " " + match.evidence();
    }

    /** What sort of record answered, in words. */
    public String kindOf(WatchMatch match) {
        return shelf.find(match.mention().record())
                .map(record -> Words.of(record.kind()))
                .orElse("A record");
    }
}
