package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Places;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who show posters. */
@Component
class Partners {
    private final PartnerStore store;
    private final Places places;
    private final Atlas atlas;
    private final Access access;
    private final Clock clock;
    private volatile Known known = new Known("", null);

    Partners(PartnerStore store, Places places, Atlas atlas, Access access, Clock clock) {
        this.store = store;
        this.places = places;
        this.atlas = atlas;
        this.access = access;
        this.clock = clock;
    }

    private record Known(
            String mark, @org.jspecify.annotations.Nullable Coverage coverage) {}

    /** What all partners cover, made anew after any of them changed. */
    Coverage coverage() {
        var mark = store.mark();
        var now = known;
        if (now.coverage() == null || !now.mark().equals(mark)) {
            now = new Known(mark, new Coverage(store.listAll(), places));
            known = now;
        }
        return Objects.requireNonNull(now.coverage());
    }

    /** Returns the number of the new partner. Throws {@link Conflict} when the name is taken. */
    @Transactional
    long add(Grant grant, Partner partner) {
        mustBe(grant, 0);
        var now = clock.instant();
        long number = store.add(partner, now)
                .orElseThrow(() -> new Conflict("Name: there is a partner of this name; take another one."));
        store.note(number, now, grant.user().displayName(), "Added", "");
        access.record(grant, "PARTNER_ADDED", Partner.ref(number));
        return number;
    }

    /** Throws {@link Conflict} when somebody else changed it meanwhile, or the name is taken. */
    @Transactional
    void change(Grant grant, Partner partner) {
        mustBe(grant, partner.number());
        var before = get(partner.number());
        var now = clock.instant();
        try {
            if (!store.change(partner, now))
                throw new Conflict(
                        "Somebody else changed this partner meanwhile. What you typed is kept below: look at the history"
                                + " and save again.");
        } catch (DuplicateKeyException taken) {
            throw new Conflict("Name: there is a partner of this name; take another one.");
        }
        var changes = changes(before, partner);
        store.note(partner.number(), now, grant.user().displayName(), "Changed", String.join("\n", changes));
        access.record(grant, "PARTNER_CHANGED", grant.ref());
    }

    private List<String> changes(Partner before, Partner now) {
        var changes = new ArrayList<String>();
        changed(changes, "Name", before.name(), now.name());
        changed(changes, "Kind", before.kind().words(), now.kind().words());
        changed(changes, "Covers", words(before.covers()), words(now.covers()));
        changed(changes, "Languages", String.valueOf(before.languages()), String.valueOf(now.languages()));
        changed(changes, "Formats", String.valueOf(before.formats()), String.valueOf(now.formats()));
        changed(changes, "Channel", before.channel().words(), now.channel().words());
        changed(changes, "Address", before.address(), now.address());
        changed(changes, "Host key", before.hostKey(), now.hostKey());
        changed(changes, "Weekly limit", String.valueOf(before.weeklyLimit()), String.valueOf(now.weeklyLimit()));
        changed(changes, "Contact", before.contact(), now.contact());
        return changes;
    }

    private static void changed(List<String> changes, String field, String before, String now) {
        if (!before.equals(now))
            changes.add(field + ": " + (now.isEmpty() ? "nothing" : now) + " (was "
                    + (before.isEmpty() ? "nothing" : before) + ")");
    }

    private String words(List<Area> covers) {
        return String.join(
                "; ", covers.stream().map(area -> area.words(places, atlas)).toList());
    }

    @Transactional
    void pause(Grant grant, long number, String why) {
        mustBe(grant, number);
        if (why.isBlank() || why.length() > 300)
            throw new Conflict("Say in at most 300 characters why the partner is paused: a later reader will ask.");
        if (get(number).isPaused()) throw new Conflict("This partner is paused already.");
        var now = clock.instant();
        store.pause(number, now, why.strip(), now);
        store.note(number, now, grant.user().displayName(), "Paused", why.strip());
        access.record(grant, "PARTNER_PAUSED", grant.ref());
    }

    @Transactional
    void resume(Grant grant, long number) {
        mustBe(grant, number);
        var now = clock.instant();
        get(number);
        store.pause(number, null, "", now);
        store.note(number, now, grant.user().displayName(), "Resumed", "");
        access.record(grant, "PARTNER_RESUMED", grant.ref());
    }

    /** Makes the old secret for signatures worthless. */
    @Transactional
    void turnSecret(Grant grant, long number) {
        mustBe(grant, number);
        get(number);
        var now = clock.instant();
        store.turnSecret(number, now);
        store.note(number, now, grant.user().displayName(), "New secret", "");
        access.record(grant, "PARTNER_SECRET_TURNED", grant.ref());
    }

    Partner get(long number) {
        return store.find(number).orElseThrow(() -> new NotFound("There is no partner of that number."));
    }

    List<PartnerChange> history(long number) {
        return store.history(number);
    }

    PartnerList list(Grant grant, PartnerFilter filter) {
        if (grant.ref().kind() != Ref.Kind.PARTNER) throw new IllegalStateException("a grant for " + grant.ref());
        return new PartnerList(filter, store.list(filter), store.count(filter), places, atlas);
    }

    private static void mustBe(Grant grant, long number) {
        if (!grant.ref().equals(Partner.ref(number))) throw new IllegalStateException("a grant for " + grant.ref());
    }
}
