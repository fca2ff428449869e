package org.homeward.clearinghouse.distribution;

import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.NotFound;
import org.springframework.stereotype.Component;

/** What partners see of what they were given: the poster as it is released now, or that it is recalled. */
@Component
class Handouts {
    private final Marks marks;
    private final DeliveryStore store;
    private final PartnerStore partners;
    private final Sendings sendings;
    private final PosterSource posters;
    private final Proofs proofs;

    Handouts(
            Marks marks,
            DeliveryStore store,
            PartnerStore partners,
            Sendings sendings,
            PosterSource posters,
            Proofs proofs) {
        this.marks = marks;
        this.store = store;
        this.partners = partners;
        this.sendings = sendings;
        this.posters = posters;
        this.proofs = proofs;
    }

    /**
     * The page of one delivery.
     *
     * @param parcel empty once it is recalled
     * @param link the public page, with the mark of this delivery
     */
    record Handout(
            String token,
            Delivery delivery,
            Partner partner,
            Optional<Parcel> parcel,
            Optional<Delivery> recall,
            String link) {
        public boolean isRecalled() {
            return parcel.isEmpty();
        }

        public boolean isTakenDown() {
            return recall.filter(back -> back.endedAt() != null).isPresent();
        }

        public List<Parcel.Item> files() {
            return parcel.map(Parcel::files).orElse(List.of());
        }

        public String headline() {
            return parcel.map(what -> what.headline(partner)).orElse("");
        }
    }

    /** Throws {@link NotFound} for a token that was not made here, or of what never left. */
    Handout get(String token) {
        var delivery = marks.delivery(token)
                .flatMap(store::find)
                .filter(found -> found.kind() == Delivery.Kind.RELEASE)
                .filter(found -> found.attempts() > 0)
                .orElseThrow(() -> new NotFound("There is no such page."));
        boolean recalled = sendings.poster(delivery.poster())
                .filter(Sendings.Known::isRecalled)
                .isPresent();
        var parcel = recalled ? Optional.<Parcel>empty() : posters.released(delivery.poster());
        return new Handout(
                token,
                delivery,
                partners.find(delivery.partner()).orElseThrow(),
                parcel,
                store.recallOf(delivery.number()),
                parcel.map(Parcel::page).orElse("") + "?via=" + marks.via(delivery.number()));
    }

    /** A file of the poster, which counts as downloaded from then on. Throws {@link NotFound} when there is none of that name now. */
    Parcel.Item file(String token, String name) {
        var handout = get(token);
        var file = handout.files().stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such file."));
        if (handout.delivery().downloadedAt() == null)
            proofs.reported(handout.delivery(), "downloaded_at", "POSTER_DOWNLOADED");
        return file;
    }

    void displayed(String token) {
        var handout = get(token);
        if (!handout.isRecalled() && handout.delivery().displayedAt() == null)
            proofs.reported(handout.delivery(), "displayed_at", "POSTER_DISPLAYED");
    }

    /** The partner says that it is down. */
    void takenDown(String token) {
        get(token)
                .recall()
                .filter(recall -> recall.endedAt() == null)
                .ifPresent(recall -> proofs.reported(recall, "ended_at", "POSTER_TAKEN_DOWN"));
    }
}
