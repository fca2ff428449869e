package org.homeward.clearinghouse.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.homeward.clearinghouse.staff.Absence;
import org.homeward.clearinghouse.staff.Absences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on call while the desk is closed: shifts, hand-overs, and the gaps nobody has taken. */
@Component
class Rota {
    /** Nobody plans further ahead, or looks further back. */
    static final int YEARS = 20;

    private static final Duration LONGEST = Duration.ofDays(14);

    private final RotaStore store;
    private final Users users;
    private final Absences absences;
    private final Access access;
    private final Clock clock;

    Rota(RotaStore store, Users users, Absences absences, Access access, Clock clock) {
        this.store = store;
        this.users = users;
        this.absences = absences;
        this.access = access;
        this.clock = clock;
    }

    /** A stretch in which the desk is closed and nobody has the duty. */
    record Gap(Duty duty, Span span) {}

    /** Whose duty it is at that moment; empty in a gap. */
    Optional<Shift> on(Duty duty, Instant at) {
        return store.find(duty, at);
    }

    /** A shift of somebody who is away while it lasts: someone must take it over, or nobody comes. */
    record Away(Shift shift, Absence absence) {}

    /** In the order of the shifts. */
    List<Away> away(Span within) {
        var absent = absences.listFrom(within.from());
        return list(within).stream()
                .flatMap(shift -> absent.stream()
                        .filter(absence -> absence.who().equals(shift.who()))
                        .filter(absence -> absence.overlaps(
                                shift.span().from(), shift.span().to()))
                        .limit(1)
                        .map(absence -> new Away(shift, absence)))
                .toList();
    }

    /** Who is on call now, or once the desk closes. */
    Standby standby() {
        var staff = staff();
        var now = clock.instant();
        boolean open = Hours.isOpen(now);
        var at = open ? Hours.closing(now) : now;
        return new Standby(
                open,
                Arrays.stream(Duty.values())
                        .map(duty -> on(duty, at)
                                .map(shift -> new Standby.Line(
                                        duty,
                                        name(shift.who(), staff),
                                        absences.find(shift.who(), at).isPresent()))
                                .orElse(new Standby.Line(duty, "", false)))
                        .toList());
    }

    /** Their display name, or that they are gone, which whoever looks for help at night must see. */
    static String name(String who, List<User> staff) {
        return staff.stream()
                .filter(user -> user.name().equals(who))
                .map(User::displayName)
                .findFirst()
                .orElse(who + " (no longer on the staff)");
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

    /** Names of those of the staff who gave no address to call them out at. */
    Set<String> unreachable() {
        return staff().stream()
                .map(User::name)
                .filter(name -> users.reach(name).isNone())
                .collect(Collectors.toSet());
    }

    /** Throws {@link Conflict} in words for the form when it can't be. */
    @Transactional
    void add(Grant grant, Shift shift) {
        mustBeStaff(shift.who());
        if (!shift.span().from().isBefore(shift.span().to()))
            throw new Conflict("A shift ends after it starts: make the end later.");
        if (Duration.between(shift.span().from(), shift.span().to()).compareTo(LONGEST) > 0)
            throw new Conflict("A shift lasts two weeks at most: end it sooner and add another one.");
        mustBeNear(shift.span());
        mustBeFree(shift);
        store.add(shift);
        access.record(grant, "SHIFT_ADDED", grant.ref());
    }

    @Transactional
    void give(Grant grant, long number, String who) {
        mustBeStaff(who);
        store.lock();
        var shift = get(number);
        mustStand(shift);
        mustHaveNoOther(new Shift(number, shift.duty(), who, shift.span()));
        store.give(number, who);
        access.record(grant, "SHIFT_HANDED_OVER", grant.ref());
    }

    @Transactional
    void withdraw(Grant grant, long number) {
        mustStand(get(number));
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

    /** A shift that was taken out is changed once it has been put back. */
    private void mustStand(Shift shift) {
        if (list(shift.span()).stream().noneMatch(other -> other.number() == shift.number()))
            throw new Conflict("This shift was taken out: put it back, or add another one.");
    }

    private void mustBeNear(Span span) {
        int year = span.from().atZone(Hours.EASTERN).getYear();
        if (Math.abs(year - clock.instant().atZone(Hours.EASTERN).getYear()) > YEARS)
            throw new Conflict("Starts is more than " + YEARS + " years away: check its year.");
    }

    /** Whoever is called when the primary doesn't answer must be somebody else. */
    private void mustHaveNoOther(Shift shift) {
        list(shift.span()).stream()
                .filter(other -> other.who().equals(shift.who()) && other.number() != shift.number())
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict(name(shift.who(), staff()) + " is "
                            + other.duty().words().toLowerCase(Locale.ROOT) + " from "
                            + RotaWords.moment(other.span().from()) + " to "
                            + RotaWords.moment(other.span().to()) + ": choose somebody else.");
                });
    }

    private void mustBeFree(Shift shift) {
        store.lock();
        mustHaveNoOther(shift);
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
