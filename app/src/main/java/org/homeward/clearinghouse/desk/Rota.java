package org.homeward.clearinghouse.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on call while the desk is closed: shifts, hand-overs, and the gaps nobody has taken. */
@Component
class Rota {
    private static final Duration LONGEST = Duration.ofDays(14);

    private final RotaStore store;
    private final Users users;
    private final Access access;
    private final Clock clock;

    Rota(RotaStore store, Users users, Access access, Clock clock) {
        this.store = store;
        this.users = users;
        this.access = access;
        this.clock = clock;
    }

    /** A stretch in which the desk is closed and nobody has the duty. */
    record Gap(Duty duty, Span span) {}

    /** Whose duty it is at that moment; empty in a gap. */
    Optional<Shift> on(Duty duty, Instant at) {
        return list(new Span(at, at.plusNanos(1000))).stream()
                .filter(shift -> shift.duty() == duty)
                .findFirst();
    }

    Standby standby() {
        var now = clock.instant();
        boolean open = Hours.isOpen(now);
        var at = open ? Hours.closing(now) : now;
        return new Standby(
                open,
                Arrays.stream(Duty.values())
                        .map(duty -> new Standby.Line(
                                duty,
                                on(duty, at).map(shift -> name(shift.who())).orElse("")))
                        .toList());
    }

    private String name(String who) {
        return users.find(who).map(User::displayName).orElse(who);
    }

    List<Shift> list(Span within) {
        return store.list(within);
    }

    /** In the order of their beginnings. */
    List<Gap> gaps(Span within) {
        var shifts = list(within);
        return Arrays.stream(Duty.values())
                .flatMap(duty -> Hours.closed(within).stream()
                        .flatMap(closed -> closed.without(spans(shifts, duty)).stream())
                        .map(span -> new Gap(duty, span)))
                .sorted(Comparator.comparing((Gap gap) -> gap.span().from()).thenComparing(Gap::duty))
                .toList();
    }

    private static List<Span> spans(List<Shift> shifts, Duty duty) {
        return shifts.stream()
                .filter(shift -> shift.duty() == duty)
                .map(Shift::span)
                .toList();
    }

    /** Those who can be on call. */
    List<User> staff() {
        return users.listStaff();
    }

    /** Throws {@link Conflict} in words for the form when it can't be. */
    @Transactional
    void add(Grant grant, Shift shift) {
        mustBeStaff(shift.who());
        if (!shift.span().from().isBefore(shift.span().to()))
            throw new Conflict("A shift ends after it starts: make the end later.");
        if (Duration.between(shift.span().from(), shift.span().to()).compareTo(LONGEST) > 0)
            throw new Conflict("A shift lasts two weeks at most: end it sooner and add another one.");
        mustBeFree(shift);
        store.add(shift);
        access.record(grant, "SHIFT_ADDED", grant.ref());
    }

    @Transactional
    void give(Grant grant, long number, String who) {
        get(number);
        mustBeStaff(who);
        store.give(number, who);
        access.record(grant, "SHIFT_HANDED_OVER", grant.ref());
    }

    @Transactional
    void withdraw(Grant grant, long number) {
        get(number);
        store.withdraw(number, clock.instant());
        access.record(grant, "SHIFT_WITHDRAWN", grant.ref());
    }

    /** Puts a withdrawn shift back. Throws {@link Conflict} when its time was given to another meanwhile. */
    @Transactional
    void restore(Grant grant, long number) {
        mustBeFree(get(number));
        store.withdraw(number, null);
        access.record(grant, "SHIFT_RESTORED", grant.ref());
    }

    static Ref ref(long number) {
        return new Ref(Ref.Kind.ROTA, number == 0 ? "shifts" : "shift " + number);
    }

    Shift get(long number) {
        return store.find(number).orElseThrow(() -> new NotFound("Shift " + number));
    }

    private void mustBeStaff(String who) {
        if (staff().stream().noneMatch(user -> user.name().equals(who)))
            throw new Conflict("Choose somebody of the clearinghouse's staff to be on call.");
    }

    private void mustBeFree(Shift shift) {
        store.lock();
        var taken = list(shift.span()).stream()
                .filter(other -> other.duty() == shift.duty() && other.number() != shift.number())
                .findFirst();
        if (taken.isPresent())
            throw new Conflict(shift.duty().words() + " is taken from "
                    + RotaWords.moment(taken.get().span().from()) + " to "
                    + RotaWords.moment(taken.get().span().to())
                    + ": choose other times, or hand that shift over.");
    }
}
