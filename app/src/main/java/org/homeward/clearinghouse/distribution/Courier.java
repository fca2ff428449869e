package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Dissemination;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries what is due: a few dozen partners at once, never two things to one partner at a time. Each delivery is claimed before and marked
 * after it is carried; one whose server stopped between is claimed again when its time is over, with the same key.
 */
@Component
class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int BATCH = 64;
    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(15);

    private final DeliveryStore store;
    private final Deliveries weeks;
    private final SendingStore sendings;
    private final PartnerStore partners;
    private final PosterSource posters;
    private final Proofs proofs;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final Marks marks;
    private final Outside outside;
    private final DistributionSettings settings;
    private final Access access;
    private final Clock clock;

    Courier(
            DeliveryStore store,
            Deliveries weeks,
            SendingStore sendings,
            PartnerStore partners,
            PosterSource posters,
            Proofs proofs,
            List<Carrier> carriers,
            Marks marks,
            Outside outside,
            DistributionSettings settings,
            Access access,
            Clock clock) {
        this.store = store;
        this.weeks = weeks;
        this.sendings = sendings;
        this.partners = partners;
        this.posters = posters;
        this.proofs = proofs;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        this.marks = marks;
        this.outside = outside;
        this.settings = settings;
        this.access = access;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${homeward.distribution.every:2s}")
    void round() {
        try {
            run();
        } catch (RuntimeException e) {
            // The next round is in a moment; what was claimed is free again when its time is over.
            LOG.warn("A round of sending broke off: {}", e.toString());
        }
    }

    /** Carries all that is due now; returns how many were tried. */
    int run() {
        int carried = 0;
        for (var due = claim(); !due.isEmpty(); due = claim()) carried += carry(due);
        return carried;
    }

    private List<Delivery> claim() {
        return store.claim(BATCH, clock.instant(), HOLD);
    }

    private int carry(List<Delivery> due) {
        var confirmed = new HashMap<Long, Confirmed>();
        var parcels = new HashMap<String, Optional<Parcel>>();
        for (var delivery : due) {
            confirmed.computeIfAbsent(delivery.sending(), this::confirmed);
            parcels.computeIfAbsent(delivery.poster(), posters::released);
        }
        try (var threads = Executors.newFixedThreadPool(
                settings.together(), Thread.ofVirtual().factory())) {
            var all = due.stream()
                    .map(delivery -> threads.submit(() -> carry(
                            delivery,
                            Objects.requireNonNull(confirmed.get(delivery.sending())),
                            parcels.getOrDefault(delivery.poster(), Optional.empty()))))
                    .toList();
            all.forEach(Courier::join);
        }
        return due.size();
    }

    private static void join(Future<?> carried) {
        try {
            carried.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // It stays claimed, and is tried again when its time is over.
            LOG.warn("A delivery broke off: {}", String.valueOf(e.getCause()));
        }
    }

    /** What leaves is in the dissemination log under the sending that somebody confirmed. */
    private record Confirmed(Sending sending, Grant grant) {}

    private Confirmed confirmed(long number) {
        var sending = sendings.find(number).orElseThrow();
        var purpose = new Purpose(Purpose.Reason.MISSING_CHILD, "sending " + number);
        return new Confirmed(sending, access.open(User.SYSTEM, Targets.ref(sending.caseNumber()), purpose, Act.CHANGE));
    }

    private void carry(Delivery delivery, Confirmed confirmed, Optional<Parcel> parcel) {
        var partner = partners.find(delivery.partner()).orElseThrow();
        var hindrance = hindrance(delivery, partner, confirmed.sending(), parcel);
        if (hindrance.isPresent()) {
            store.later(delivery, hindrance.get().until(), hindrance.get().why(), false);
            return;
        }
        boolean simulated = outside.isSimulated() && partner.channel() != Channel.DOWNLOAD;
        var outcome = simulated
                ? new Outcome.Took(false, "SIMULATED: nothing left this computer.")
                : carrier(partner).carry(errand(delivery, partner, parcel));
        switch (outcome) {
            case Outcome.Took took -> {
                if (simulated) proofs.simulated(delivery, took);
                else
                    proofs.took(
                            confirmed.grant(), delivery, took, given(delivery, partner, confirmed.sending(), parcel));
            }
            case Outcome.NotYet notYet -> retry(delivery, notYet);
        }
    }

    private static Dissemination given(Delivery delivery, Partner partner, Sending sending, Optional<Parcel> parcel) {
        var files = parcel.map(what -> what.filesFor(partner)).orElse(List.of()).stream()
                .map(Parcel.Item::name)
                .toList();
        return new Dissemination(
                partner.name(),
                partner.kind().words(),
                "poster " + delivery.poster() + " version " + delivery.version() + ": " + String.join(", ", files)
                        + "; confirmed by " + sending.byName(),
                sending.caseNumber().ref(),
                partner.channel().words(),
                "");
    }

    private Carrier carrier(Partner partner) {
        var carrier = carriers.get(partner.channel());
        if (carrier == null) throw new IllegalStateException("nobody carries " + partner.channel());
        return carrier;
    }

    private Carrier.Errand errand(Delivery delivery, Partner partner, Optional<Parcel> parcel) {
        var released = delivery.recalls() == null ? delivery.number() : delivery.recalls();
        var page = settings.address() + "/handouts/" + marks.token(released);
        var link = parcel.map(Parcel::page).orElse("") + "?via=" + marks.via(released);
        return new Carrier.Errand(
                delivery,
                partner,
                parcel.orElseGet(() -> Parcel.recalled(delivery.poster(), delivery.version())),
                page,
                link);
    }

    private record Hindrance(Instant until, String why) {}

    /** Why a release is not even tried now. Recalls always are. */
    private Optional<Hindrance> hindrance(
            Delivery delivery, Partner partner, Sending sending, Optional<Parcel> parcel) {
        if (delivery.kind() == Delivery.Kind.RECALL) return Optional.empty();
        var soon = clock.instant().plus(LOOK_AGAIN);
        if (partner.isPaused()) return Optional.of(new Hindrance(soon, "The partner is paused."));
        if (parcel.isEmpty() || parcel.get().version() != delivery.version())
            return Optional.of(new Hindrance(soon, "Version " + delivery.version() + " is not what is released now."));
        if (sending.despite()) return Optional.empty();
        var room = weeks.roomAt(partner);
        return room.isAfter(clock.instant())
                ? Optional.of(new Hindrance(
                        room,
                        "Its week is full (" + partner.weeklyLimit() + " posters): room again " + Words.moment(room)
                                + "."))
                : Optional.empty();
    }

    private void retry(Delivery delivery, Outcome.NotYet notYet) {
        var now = clock.instant();
        boolean givesUp = delivery.kind() == Delivery.Kind.RELEASE
                && delivery.queuedAt().plus(settings.patience()).isBefore(now);
        if (givesUp) proofs.failed(delivery, notYet.why());
        else store.later(delivery, now.plus(pause(delivery, notYet)), notYet.why(), true);
    }

    /** 1, 2, 4 … minutes, an hour at most; what the partner asked for when it asked. */
    private static Duration pause(Delivery delivery, Outcome.NotYet notYet) {
        if (notYet.after() != null) return notYet.after();
        var doubled = Duration.ofMinutes(1L << Math.min(6, Math.max(0, delivery.attempts() - 1)));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
