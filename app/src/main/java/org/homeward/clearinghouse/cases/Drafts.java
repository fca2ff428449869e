package org.homeward.clearinghouse.cases;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is being typed: kept at each pause, seen by the one who types it. */
@Component
class Drafts {
    private final DraftStore store;
    private final Access access;
    private final Clock clock;

    Drafts(DraftStore store, Access access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /** How the audit trail names a draft. */
    static Ref ref(UUID id) {
        return new Ref(Ref.Kind.CASE, "draft " + id);
    }

    /**
     * Keeps what is typed. Returns false, and keeps nothing, when the draft was opened in another window since. Throws
     * {@link NotFound} when the draft is someone else's or a case by now.
     */
    @Transactional
    boolean keep(Grant grant, Draft draft) {
        store.lock(draft.id());
        var kept = store.keep(draft, grant.user(), clock.instant());
        if (!kept && store.find(draft.id(), grant.user()).isEmpty())
            throw new NotFound("This draft was saved as a case, or is not yours.");
        if (kept) access.record(grant, "DRAFT_KEPT", ref(draft.id()));
        return kept;
    }

    /** Keeps what is typed in any event: beside the draft, when that was opened in another window since. Returns what is kept. */
    @Transactional
    Draft keepOrBeside(Grant grant, Draft draft) {
        if (keep(grant, draft)) return draft;
        var beside = draft.beside();
        keep(grant, beside);
        return beside;
    }

    /** Opens a draft in a window: the one of this name when it had it before, else a new one, which keeps it from now on. */
    @Transactional
    Draft open(Grant grant, UUID id, String window) {
        var draft = get(grant, id);
        if (!window.isEmpty() && draft.hand().equals(window)) return draft;
        var hand = Draft.newHand();
        store.take(id, grant.user(), hand);
        return draft.in(hand);
    }

    private Draft get(Grant grant, UUID id) {
        return store.find(id, grant.user()).orElseThrow(() -> new NotFound("There is no such draft of yours."));
    }

    List<Draft> list(Grant grant) {
        return store.list(grant.user());
    }

    @Transactional
    void remove(Grant grant, UUID id) {
        if (grant.act() != Act.CHANGE) throw new IllegalStateException("a draft is removed under a grant to change");
        store.remove(id, grant.user());
        access.record(grant, "DRAFT_REMOVED", ref(id));
    }
}
