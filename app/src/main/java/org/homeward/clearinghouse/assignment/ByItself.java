package org.homeward.clearinghouse.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.homeward.clearinghouse.cases.CaseOpened;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.homeward.clearinghouse.requests.RequestReceived;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives what nobody gave to anyone: half an hour of the desk's hours after it came in, to the first of the ranking. At night whoever is on
 * call has it in hand, and nobody who sleeps is made its owner.
 */
@Component
class ByItself {
    static final Duration GRACE = Duration.ofMinutes(30);
    private static final Logger LOG = LoggerFactory.getLogger(ByItself.class);
    private static final double RANK = 35;

    private final WaitingStore waiting;
    private final Assignments assignments;
    private final Wants wants;
    private final Cases cases;
    private final Users users;
    private final Access access;
    private final Desk desk;
    private final Clock clock;

    ByItself(
            WaitingStore waiting,
            Assignments assignments,
            Wants wants,
            Cases cases,
            Users users,
            Access access,
            Desk desk,
            Clock clock) {
        this.waiting = waiting;
        this.assignments = assignments;
        this.wants = wants;
        this.cases = cases;
        this.users = users;
        this.access = access;
        this.desk = desk;
        this.clock = clock;
    }

    /** Part of the transaction that opens the case: no case is left out. */
    @EventListener
    void on(CaseOpened opened) {
        cases.listKept().stream()
                .filter(kept -> kept.number().equals(opened.number()))
                .forEach(kept -> waiting.add(opened.number().ref(), kept.owner(), clock.instant()));
    }

    @EventListener
    void on(RequestReceived received) {
        waiting.add(received.request(), received.owner(), clock.instant());
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    synchronized void work() {
        var now = clock.instant();
        if (!Desk.byDay(now).equals(now)) return;
        for (var each : waiting.open()) if (!Assignments.byItself(each).isAfter(now)) give(each, now);
    }

    private void give(WaitingStore.Waiting each, Instant now) {
        try {
            var wanted = wants.find(each.ref());
            // Closed or answered, or somebody took it on: it is decided.
            if (wanted.isEmpty() || !wanted.get().owner().equals(each.owner())) waiting.decide(each.ref(), now);
            else give(assignments.suggest(each.ref()));
        } catch (Conflict faster) {
            LOG.info("{} was given by somebody just now", each.ref().id());
        }
    }

    private void give(Suggestion suggestion) {
        var ref = suggestion.wanted().ref();
        var best = suggestion.best();
        if (best.isEmpty()) {
            // Without any profile nobody plans with teams here, and there is nothing to tell.
            if (!suggestion.candidates().isEmpty()) nobody(ref);
            return;
        }
        var grant = access.open(User.SYSTEM, ref, Purpose.of(Purpose.Reason.SUPERVISION), Act.CHANGE);
        var why = Stream.concat(Stream.of("nobody gave it to anyone for half an hour"), best.get().reasons().stream())
                .toList();
        assignments.give(grant, suggestion.wanted().owner(), best.get().user(), why);
    }

    /** Those who can do something about it are told, once. It stays with whoever has it, and waits. */
    private void nobody(Ref ref) {
        supervisors()
                .forEach(supervisor -> desk.notify(new News(
                        supervisor.name(),
                        ref,
                        ref.id() + " waits: nobody of the teams can have it",
                        "no profile fits, or everyone is away",
                        Assignments.url(ref),
                        RANK,
                        "nobody for " + ref.id())));
    }

    List<User> supervisors() {
        return users.listStaff().stream()
                .filter(user -> user.is(UserRole.SUPERVISOR))
                .toList();
    }
}
