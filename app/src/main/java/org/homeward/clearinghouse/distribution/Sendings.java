package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody confirmed to send, and to whom. What is queued here, the {@link Courier} carries. */
@Component
class Sendings {
    private final SendingStore store;
    private final DeliveryStore deliveries;
    private final Deliveries weeks;
    private final Targets targets;
    private final Places places;
    private final Atlas atlas;
    private final Desk desk;
    private final Access access;
    private final Clock clock;

    Sendings(
            SendingStore store,
            DeliveryStore deliveries,
            Deliveries weeks,
            Targets targets,
            Places places,
            Atlas atlas,
            Desk desk,
            Access access,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.weeks = weeks;
        this.targets = targets;
        this.places = places;
        this.atlas = atlas;
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A poster as distribution knows it.
     *
     * @param recalledAt null while it stands
     */
    record Known(
            String poster,
            CaseNumber caseNumber,
            int version,
            Instant releasedAt,
            @Nullable Instant recalledAt) {
        public boolean isRecalled() {
            return recalledAt != null;
        }
    }

    /**
     * Who would get what, before it is confirmed.
     *
     * @param now those who get it at once
     * @param later those whose week is full, with when it has room
     * @param had those who have this version already
     * @param paused those who take nothing at present
     */
    record Proposal(
            Known poster,
            Targets.Plan plan,
            List<Partner> now,
            Map<Partner, Instant> later,
            List<Partner> had,
            List<Partner> paused) {
        public boolean isEmpty() {
            return now.isEmpty() && later.isEmpty();
        }
    }

    /** Throws {@link Conflict} when the case has no poster to send. */
    Proposal propose(Grant grant, Grant opened, CaseNumber number) {
        var poster = poster(number)
                .orElseThrow(() -> new Conflict(
                        "No poster of this case is released yet: two people release one, then it can be sent."));
        if (poster.isRecalled()) throw new Conflict("The poster of this case was recalled: nothing of it is sent.");
        var plan = targets.plan(grant, opened, number);
        var had = new HashSet<>(deliveries.partnersOf(poster.poster(), poster.version()));
        var used = weeks.used();
        var going = plan.going().stream().map(Targets.Reached::partner).toList();
        var fresh = going.stream()
                .filter(partner -> !had.contains(partner.number()))
                .toList();
        return new Proposal(
                poster,
                plan,
                fresh.stream().filter(partner -> hasRoom(partner, used)).toList(),
                fresh.stream()
                        .filter(partner -> !hasRoom(partner, used))
                        .collect(Collectors.toMap(
                                partner -> partner, weeks::roomAt, (a, b) -> a, java.util.LinkedHashMap::new)),
                going.stream().filter(partner -> had.contains(partner.number())).toList(),
                plan.reached().stream()
                        .map(Targets.Reached::partner)
                        .filter(Partner::isPaused)
                        .toList());
    }

    private static boolean hasRoom(Partner partner, Map<Long, Integer> used) {
        return used.getOrDefault(partner.number(), 0) < partner.weeklyLimit();
    }

    /**
     * Queues what was proposed; the same confirmation a second time gives the number of the first.
     *
     * @param once drawn when the question was asked
     * @param revision of the target that was shown
     * @param version of the poster that was shown
     * @param despite whether partners whose week is full get it all the same
     */
    @Transactional
    long send(Grant grant, Grant opened, CaseNumber number, String once, int revision, int version, boolean despite) {
        var before = store.findOnce(once);
        if (before.isPresent()) return before.get();
        var proposal = propose(grant, opened, number);
        if (proposal.plan().target().revision() != revision || proposal.poster().version() != version)
            throw new Conflict("The target or the poster was changed meanwhile: look again at who gets what.");
        if (proposal.isEmpty()) throw new Conflict("Nobody would get it: choose areas or partners first.");
        var now = clock.instant();
        long sending = store.add(sending(grant, number, proposal, despite, now), once)
                .orElseGet(() -> store.findOnce(once).orElseThrow());
        for (var partner : proposal.now()) queue(sending, partner, proposal.poster(), now, "", now);
        proposal.later().forEach((partner, room) -> {
            if (despite) queue(sending, partner, proposal.poster(), now, "", now);
            else queue(sending, partner, proposal.poster(), room, "Its week is full.", now);
        });
        access.record(grant, "POSTER_SENT", grant.ref());
        return sending;
    }

    private Sending sending(Grant grant, CaseNumber number, Proposal proposal, boolean despite, Instant now) {
        var areas = proposal.plan().target().areas().stream()
                .map(chosen -> chosen.area().words(places, atlas))
                .collect(Collectors.joining("\n"));
        return new Sending(
                0,
                number,
                proposal.poster().poster(),
                proposal.poster().version(),
                grant.user().name(),
                grant.user().displayName(),
                now,
                areas,
                proposal.plan().people(),
                despite,
                Map.of());
    }

    private void queue(long sending, Partner partner, Known poster, Instant due, String why, Instant now) {
        deliveries.queue(sending, partner.number(), poster.poster(), poster.version(), due, why, now);
    }

    /** A version is out: what still waits of an older one goes out as this one. */
    @Transactional
    void released(String poster, CaseNumber number, int version, Instant at) {
        store.released(poster, number, version, at);
        deliveries.raise(poster, version);
        int behind = deliveries.countOlder(poster, version);
        if (behind > 0)
            store.list(number).stream()
                    .findFirst()
                    .ifPresent(last -> desk.notify(new News(
                            last.by(),
                            Targets.ref(number),
                            "Version " + version + " of the poster of " + number + " is out",
                            behind + " partners have an earlier one: send it to them",
                            "/distribution/" + number,
                            4,
                            "poster " + poster + " version " + version)));
    }

    /** Takes back what has not left, and queues a recall to exactly those who got it or may have. */
    @Transactional
    int recalled(String poster, Instant at) {
        store.recalled(poster, at);
        return deliveries.recall(poster, clock.instant());
    }

    Optional<Known> poster(CaseNumber number) {
        return store.poster(number);
    }

    Optional<Known> poster(String poster) {
        return store.find(poster);
    }

    List<Known> posters(CaseNumber number) {
        return store.posters(number);
    }

    List<Sending> list(CaseNumber number) {
        return store.list(number);
    }

    Sending get(long number) {
        return store.find(number).orElseThrow(() -> new NotFound("There is no sending of that number."));
    }

    List<DeliveryLine> deliveries(Sending sending) {
        return deliveries.ofSending(sending.number());
    }

    /** Tries a failed delivery again from the beginning. */
    @Transactional
    void retry(Grant grant, Sending sending, long delivery) {
        if (deliveries
                .find(delivery)
                .filter(found -> found.sending() == sending.number())
                .isEmpty()) throw new NotFound("There is no such delivery.");
        if (!deliveries.retry(delivery, clock.instant()))
            throw new Conflict("This delivery is not failed: there is nothing to try again.");
        access.record(grant, "DELIVERY_RETRIED", grant.ref());
    }
}
