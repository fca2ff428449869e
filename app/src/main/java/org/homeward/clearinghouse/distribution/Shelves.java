package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The standing page of a partner: every poster that it was given and that is active, under a secret of its own. */
@Component
class Shelves {
    private static final int MOST = 300;
    private final ShelfStore store;
    private final DeliveryStore deliveries;
    private final PartnerStore partners;
    private final PosterSource posters;
    private final Marks marks;
    private final DistributionSettings settings;
    private final Access access;
    private final Clock clock;

    Shelves(
            ShelfStore store,
            DeliveryStore deliveries,
            PartnerStore partners,
            PosterSource posters,
            Marks marks,
            DistributionSettings settings,
            Access access,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.partners = partners;
        this.posters = posters;
        this.marks = marks;
        this.settings = settings;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What stands on it.
     *
     * @param posters the newest given first
     * @param takeDown recalled ones that the partner did not confirm, without anything of the child
     */
    record Shelf(Partner partner, List<Standing> posters, List<Down> takeDown) {}

    /** @param token of the page of its delivery, from which files are fetched and reports made */
    record Standing(String token, Delivery delivery, String headline, List<Parcel.Item> files) {}

    record Down(String token, String poster) {}

    /** Throws {@link NotFound} for a secret that was turned or closed, and for one that was never made. */
    Shelf get(String token) {
        long number = marks.shelfOf(token).orElseThrow(Shelves::none);
        var state = store.state(number);
        if (state.isClosed() || !marks.isShelf(token, number, state.turn())) throw none();
        var partner = partners.find(number).orElseThrow(Shelves::none);
        return new Shelf(partner, standing(partner), takeDown(number));
    }

    private static NotFound none() {
        return new NotFound("There is no such page.");
    }

    private List<Standing> standing(Partner partner) {
        return store.given(partner.number(), MOST).stream()
                .flatMap(number -> deliveries.find(number).stream())
                .flatMap(delivery -> posters.listed(delivery.poster()).stream()
                        .map(parcel -> new Standing(
                                marks.token(delivery.number()),
                                delivery,
                                parcel.headline(partner),
                                parcel.filesFor(partner))))
                .toList();
    }

    private List<Down> takeDown(long partner) {
        return store.takeDown(partner, MOST).stream()
                .flatMap(number -> deliveries.find(number).stream())
                .map(delivery -> new Down(marks.token(delivery.number()), delivery.poster()))
                .toList();
    }

    /** Where the partner finds it; empty while it is closed. */
    String address(long partner) {
        var state = store.state(partner);
        return state.isClosed() ? "" : settings.address() + "/handouts/of/" + marks.shelf(partner, state.turn());
    }

    /** Opens it under a new secret: the one before opens nothing from now on. */
    @Transactional
    void turn(Grant grant, long partner) {
        change(grant, partner, true, "New address of its page", "PARTNER_PAGE_TURNED");
    }

    /** Nobody can open it until it is given a new secret. */
    @Transactional
    void close(Grant grant, long partner) {
        change(grant, partner, false, "Its page was closed", "PARTNER_PAGE_CLOSED");
    }

    private void change(Grant grant, long partner, boolean open, String words, String verb) {
        if (!grant.ref().equals(Partner.ref(partner))) throw new IllegalStateException("a grant for " + grant.ref());
        var now = clock.instant();
        store.turn(partner, open ? null : now);
        partners.note(partner, now, grant.user().displayName(), words, "");
        access.record(grant, verb, grant.ref());
    }
}
