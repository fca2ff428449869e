package org.homeward.clearinghouse.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Refused;
import org.homeward.clearinghouse.access.UserRole;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When people are away: entered by themselves or by a supervisor. Looks serve planning only, so they need no grant. */
@Component
public class Absences {
    /** Whoever stays away longer is no longer planned with: the account is disabled. */
    private static final int LONGEST = 366;

    /** Somebody falls ill and it is entered when they are missed. */
    private static final int LATE = 7;

    private final AbsenceStore store;
    private final Staff staff;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(AbsenceStore store, Staff staff, Access access, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    public static Ref ref(long number) {
        return new Ref(Ref.Kind.ABSENCE, number == 0 ? "new" : String.valueOf(number));
    }

    /** Whether somebody is away at that moment. */
    public Optional<Absence> find(String who, Instant at) {
        return store.at(Absence.today(at)).stream()
                .filter(absence -> absence.who().equals(who))
                .findFirst();
    }

    /** Those that stand; empty when it was taken back. */
    public Optional<Absence> find(long number) {
        return store.find(number);
    }

    /** Those who are away now. */
    public List<Absence> listNow() {
        return store.at(Absence.today(clock.instant()));
    }

    /** All that end after that moment, by their first day. */
    public List<Absence> listFrom(Instant at) {
        return store.after(Absence.today(at));
    }

    List<Absence> listOf(String who) {
        return listFrom(clock.instant()).stream()
                .filter(absence -> absence.who().equals(who))
                .toList();
    }

    /** Throws {@link Conflict} in words for the form when it can't be. */
    @Transactional
    public long add(Grant grant, String who, LocalDate first, LocalDate back) {
        mustBeOwn(grant, who);
        if (!staff.has(who)) throw new Conflict("Who: choose somebody of the clearinghouse's staff.");
        if (!back.isAfter(first)) throw new Conflict("Back on: choose a day after the first day away.");
        if (ChronoUnit.DAYS.between(first, back) > LONGEST) throw new Conflict("Back on: a year at most. Check it.");
        mustBeNear(first);
        store.lock();
        store.after(first).stream()
                .filter(other -> other.who().equals(who) && other.first().isBefore(back))
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict(staff.name(who) + " is away from " + other.since() + " until " + other.until()
                            + " already: choose other days, or end that one.");
                });
        long number = store.add(who, first, back, grant.user().name(), clock.instant());
        access.record(grant, "ABSENCE_ENTERED", ref(number));
        events.publishEvent(new AbsenceChanged(number));
        return number;
    }

    /** Ends it today when it has begun, else takes it back whole. */
    @Transactional
    void end(Grant grant) {
        store.lock();
        var absence = get(grant);
        mustBeOwn(grant, absence.who());
        var today = Absence.today(clock.instant());
        if (!absence.back().isAfter(today)) throw new Conflict("This absence is over.");
        if (absence.first().isBefore(today)) store.end(absence.number(), today);
        else store.withdraw(absence.number(), clock.instant());
        access.record(grant, "ABSENCE_ENDED", grant.ref());
        events.publishEvent(new AbsenceChanged(absence.number()));
    }

    private Absence get(Grant grant) {
        var id = grant.ref().id();
        return Optional.of(id)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .flatMap(digits -> store.find(Long.parseLong(digits)))
                .orElseThrow(() -> new NotFound("There is no such absence."));
    }

    private void mustBeNear(LocalDate first) {
        var today = Absence.today(clock.instant());
        if (first.isBefore(today.minusDays(LATE)) || first.isAfter(today.plusDays(2L * LONGEST)))
            throw new Conflict("First day away: a week ago at the earliest, two years ahead at most. Check it.");
    }

    private static void mustBeOwn(Grant grant, String who) {
        if (!who.equals(grant.user().name()) && !grant.user().is(UserRole.SUPERVISOR))
            throw new Refused("Only a supervisor enters or ends the absence of somebody else.");
    }
}
