package org.homeward.clearinghouse.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.homeward.clearinghouse.requests.Requests;
import org.homeward.clearinghouse.staff.Absences;
import org.homeward.clearinghouse.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suggests who should have a case or a request, and gives it. Which one is meant is in the {@link Grant}. */
@Component
class Assignments {
    private static final double RANK = 25;

    private final Wants wants;
    private final Loads loads;
    private final Staff staff;
    private final Absences absences;
    private final WaitingStore waiting;
    private final Cases cases;
    private final Requests requests;
    private final Desk desk;
    private final Clock clock;

    Assignments(
            Wants wants,
            Loads loads,
            Staff staff,
            Absences absences,
            WaitingStore waiting,
            Cases cases,
            Requests requests,
            Desk desk,
            Clock clock) {
        this.wants = wants;
        this.loads = loads;
        this.staff = staff;
        this.absences = absences;
        this.waiting = waiting;
        this.cases = cases;
        this.requests = requests;
        this.desk = desk;
        this.clock = clock;
    }

    /** Throws {@link NotFound} for what nobody needs to have: it is closed, or not there. */
    Suggestion suggest(Ref ref) {
        var wanted =
                wants.find(ref).orElseThrow(() -> new NotFound("There is no open case or request of that number."));
        return new Suggestion(wanted, ranking().of(wanted), waiting.isWaiting(ref));
    }

    Ranking ranking() {
        var now = clock.instant();
        return new Ranking(staff.list(), absences.listFrom(now), loads.all(), now);
    }

    /** A person's choice, of the first suggested or of anybody who may work on it. Throws {@link Conflict} in words for the form. */
    @Transactional
    void choose(Grant grant, String from, String who, String why) {
        var to = staff.get(who);
        if (!Doable.by(to.user(), grant.ref()))
            throw new Conflict(to.user().displayName() + " may not work on this: choose somebody else.");
        if (who.equals(from) && !waiting.isWaiting(grant.ref()))
            throw new Conflict(to.user().displayName() + " has it already: choose somebody else.");
        var reasons = Stream.concat(
                        Stream.of(why).filter(said -> !said.isBlank()),
                        suggest(grant.ref()).candidates().stream()
                                .filter(candidate -> candidate.user().name().equals(who))
                                .flatMap(candidate -> candidate.reasons().stream()))
                .toList();
        give(grant, from, to.user(), reasons);
    }

    /** Gives it, tells whoever gets it and ends the waiting: all of it, or nothing when somebody was faster. */
    @Transactional
    void give(Grant grant, String from, User to, List<String> reasons) {
        if (grant.ref().kind() == Ref.Kind.CASE)
            cases.give(grant, new CaseNumber(grant.ref().id()), from, to, reasons);
        else requests.give(grant, from, to, reasons);
        waiting.decide(grant.ref(), clock.instant());
        if (!to.name().equals(grant.user().name())) tell(grant, to, from.equals(to.name()), reasons);
    }

    private void tell(Grant grant, User to, boolean stays, List<String> reasons) {
        desk.notify(new News(
                to.name(),
                grant.ref(),
                grant.ref().id() + (stays ? " stays yours" : " is yours"),
                "given by " + grant.user().displayName()
                        + (reasons.isEmpty() ? "" : ": " + String.join(" · ", reasons)),
                url(grant.ref()),
                RANK,
                Desk.GIVEN + grant.ref().id() + (stays ? " stays " : " to ") + to.name() + " " + clock.instant()));
    }

    /** Those nobody has decided about, the oldest first. */
    List<WaitingStore.Waiting> listWaiting() {
        return waiting.open();
    }

    /** When it is given by itself. */
    static Instant byItself(WaitingStore.Waiting waiting) {
        return Desk.byDay(waiting.since()).plus(ByItself.GRACE);
    }

    static String url(Ref ref) {
        return switch (ref.kind()) {
            case CASE -> "/cases/" + ref.id();
            case REQUEST -> "/requests/" + ref.id();
            case LEAD -> "/leads/" + ref.id();
            default -> "/tasks/" + ref.id();
        };
    }
}
