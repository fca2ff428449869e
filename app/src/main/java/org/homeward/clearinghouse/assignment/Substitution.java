package org.homeward.clearinghouse.assignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Refused;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.homeward.clearinghouse.leads.Leads;
import org.homeward.clearinghouse.requests.Requests;
import org.homeward.clearinghouse.staff.Absence;
import org.homeward.clearinghouse.staff.Absences;
import org.homeward.clearinghouse.staff.Member;
import org.homeward.clearinghouse.staff.Staff;
import org.homeward.clearinghouse.tasks.Tasks;
import org.homeward.clearinghouse.tasks.ToDo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** While somebody is away, others have what was theirs: from the first day, and until they take it back. */
@Component
class Substitution {
    private static final Logger LOG = LoggerFactory.getLogger(Substitution.class);
    private static final double RANK = 30;

    private final SubstitutionStore store;
    private final Assignments assignments;
    private final Wants wants;
    private final ByItself byItself;
    private final Absences absences;
    private final Staff staff;
    private final Cases cases;
    private final Requests requests;
    private final Leads leads;
    private final Tasks tasks;
    private final Access access;
    private final Desk desk;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Substitution(
            SubstitutionStore store,
            Assignments assignments,
            Wants wants,
            ByItself byItself,
            Absences absences,
            Staff staff,
            Cases cases,
            Requests requests,
            Leads leads,
            Tasks tasks,
            Access access,
            Desk desk,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.assignments = assignments;
        this.wants = wants;
        this.byItself = byItself;
        this.absences = absences;
        this.staff = staff;
        this.cases = cases;
        this.requests = requests;
        this.leads = leads;
        this.tasks = tasks;
        this.access = access;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What has begun is given away, what has ended is told. A stop between leaves the rest for the next time. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    synchronized void work() {
        absences.listNow().stream()
                .filter(absence -> !store.hasBegun(absence.number()))
                .forEach(this::begin);
        store.running().stream()
                .filter(run -> absences.find(run.absence())
                        .filter(absence -> absence.holds(clock.instant()))
                        .isEmpty())
                .forEach(this::end);
    }

    private void begin(Absence absence) {
        for (var ref : theirs(absence)) {
            try {
                transaction.executeWithoutResult(status -> give(absence, ref));
            } catch (Conflict | NotFound faster) {
                LOG.info("{} was given by somebody just now", ref.id());
            }
        }
        store.begun(absence.number(), absence.who(), clock.instant());
    }

    /** Cases first: whoever gets one gets what is about it. A task that is due after they are back stays. */
    private List<Ref> theirs(Absence absence) {
        var who = absence.who();
        return Stream.of(
                        cases.listKept().stream()
                                .filter(kept -> kept.owner().equals(who))
                                .map(kept -> kept.number().ref()),
                        requests.listKept().stream()
                                .filter(kept -> kept.owner().equals(who))
                                .map(Requests.Kept::ref),
                        leads.listKept(who).stream(),
                        tasks.listOpen(who).stream()
                                .filter(task -> task.due().isBefore(absence.to()))
                                .map(ToDo::ref))
                .flatMap(list -> list)
                .toList();
    }

    private void give(Absence absence, Ref ref) {
        var away = staff.name(absence.who()) + " is away until " + absence.until();
        var best = best(absence, ref);
        if (best.isEmpty()) {
            nobody(ref, away);
            return;
        }
        var reasons = new ArrayList<>(List.of(away));
        reasons.addAll(best.get().reasons());
        give(opened(User.SYSTEM, ref), absence.who(), best.get().user(), reasons);
        store.add(absence.number(), ref, best.get().user().name(), String.join(" · ", reasons), clock.instant());
    }

    private Grant opened(User by, Ref ref) {
        return access.open(by, ref, Purpose.of(Purpose.Reason.SUPERVISION), Act.CHANGE);
    }

    private Optional<Candidate> best(Absence absence, Ref ref) {
        var wanted = wants.find(ref).orElseGet(() -> new Wanted(ref, absence.who(), "", "", List.of(), Set.of()));
        var team = staff.list().stream()
                .filter(member -> member.user().name().equals(absence.who()))
                .map(Member::profile)
                .findFirst();
        // Leads and tasks go to people of the same kind of team as whoever had them.
        boolean ofCases = ref.kind() == Ref.Kind.CASE
                || ref.kind() != Ref.Kind.REQUEST
                        && team.map(profile ->
                                        profile.team() == null || profile.team().isForCases())
                                .orElse(true);
        return assignments.ranking().of(wanted, ofCases).stream()
                .filter(candidate ->
                        !candidate.out() && !candidate.user().name().equals(absence.who()))
                .findFirst();
    }

    private void give(Grant grant, String from, User to, List<String> reasons) {
        switch (grant.ref().kind()) {
            case CASE, REQUEST -> assignments.give(grant, from, to, reasons);
            case LEAD -> leads.assign(grant, to);
            default -> tasks.give(grant, to.name(), String.join("; ", reasons));
        }
    }

    private void nobody(Ref ref, String away) {
        byItself.supervisors()
                .forEach(supervisor -> desk.notify(new News(
                        supervisor.name(),
                        ref,
                        "Nobody can have it meanwhile: " + words(ref),
                        away,
                        Assignments.url(ref),
                        RANK,
                        "nobody for " + ref.id() + " " + clock.instant())));
    }

    /** {@code NCM-2026-0142}, {@code lead 7}. */
    static String words(Ref ref) {
        return switch (ref.kind()) {
            case LEAD, TASK -> ref.kind().name().toLowerCase(Locale.ROOT) + " " + ref.id();
            default -> ref.id();
        };
    }

    private void end(SubstitutionStore.Run run) {
        transaction.executeWithoutResult(status -> {
            if (!store.end(run.absence(), clock.instant())) return;
            int given = store.moves(run.absence()).size();
            if (given > 0)
                desk.notify(new News(
                        run.who(),
                        Absences.ref(run.absence()),
                        "While you were away",
                        (given == 1 ? "1 thing of yours was" : given + " things of yours were") + " given to others",
                        "/away/" + run.absence(),
                        RANK,
                        "back " + run.absence()));
        });
    }

    /** What was given away in an absence: for whoever was away, and supervisors. */
    List<SubstitutionStore.Move> list(Grant grant, long absence) {
        mustBeTheirs(grant, absence);
        return store.moves(absence);
    }

    SubstitutionStore.Run get(long absence) {
        return store.find(absence).orElseThrow(() -> new NotFound("Nothing was given away in this absence."));
    }

    /** Takes one back. Throws {@link Conflict} when it has gone on to somebody else meanwhile, or is closed. */
    void takeBack(Grant grant, long absence, long number) {
        var run = mustBeTheirs(grant, absence);
        var move = store.moves(absence).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("That was not given away."));
        transaction.executeWithoutResult(status -> {
            if (!store.takeBack(number, clock.instant())) throw new Conflict("This is taken back already.");
            var to = staff.get(run.who()).user();
            mustStillHave(move);
            give(opened(grant.user(), move.ref()), move.to(), to, List.of(to.displayName() + " is back"));
        });
    }

    private void mustStillHave(SubstitutionStore.Move move) {
        boolean has = switch (move.ref().kind()) {
            case CASE, REQUEST ->
                wants.find(move.ref())
                        .filter(wanted -> wanted.owner().equals(move.to()))
                        .isPresent();
            case LEAD -> leads.listKept(move.to()).contains(move.ref());
            default ->
                tasks.listOpen(move.to()).stream().anyMatch(task -> task.ref().equals(move.ref()));
        };
        if (!has)
            throw new Conflict(
                    move.ref().id() + " is closed, or has gone on to somebody else: look at it, and ask them.");
    }

    private SubstitutionStore.Run mustBeTheirs(Grant grant, long absence) {
        var user = grant.user();
        // Asked first: nobody learns by trying who was away.
        if (!user.is(UserRole.SUPERVISOR)
                && store.find(absence)
                        .filter(run -> run.who().equals(user.name()))
                        .isEmpty()) throw new Refused("Only they and a supervisor see what was given away.");
        return get(absence);
    }
}
