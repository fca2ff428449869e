package org.homeward.clearinghouse.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Refused;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Withheld;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.engine.model.Property;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for information. Which one is meant is in the {@link Grant}, so that nobody opens one request and changes another. A
 * requester sees and makes only those of the own agency and changes none; the rest is for staff.
 */
@Component
public class Requests {
    /** Where a new request is opened. */
    static final Ref NEW = new Ref(Ref.Kind.REQUEST, "new");

    private final RequestStore store;
    private final AgencyStore agencies;
    private final HistoryStore history;
    private final Entities entities;
    private final StandingQuestions questions;
    private final Desk desk;
    private final ApplicationEventPublisher events;
    private final Access access;
    private final Clock clock;

    Requests(
            RequestStore store,
            AgencyStore agencies,
            HistoryStore history,
            Entities entities,
            StandingQuestions questions,
            Desk desk,
            ApplicationEventPublisher events,
            Access access,
            Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.history = history;
        this.entities = entities;
        this.questions = questions;
        this.desk = desk;
        this.events = events;
        this.access = access;
        this.clock = clock;
    }

    /** Takes a request in: its record, its watch and its deadline with it, in one transaction. The same once more is the same request. */
    @Transactional
    RequestNumber create(Grant grant, NewRequest asked, Once once) {
        mustBe(grant, Act.CHANGE);
        var before = store.lockAndFind(once);
        if (before.isPresent()) return before.get();
        var user = grant.user();
        if (isOutside(user) && !user.agency().ori().equals(asked.person().ori()))
            throw new Refused(
                    "You can ask for your own agency only (" + user.agency().ori() + ").");
        var now = clock.instant();
        var number = store.next(now.atZone(ZoneOffset.UTC).getYear());
        var requester = keep(asked.person());
        var record = AskedRecord.of(number, requester.agency(), asked.asked(), now);
        var due = asked.due() == null ? now.plus(asked.urgency().time()) : asked.due();
        var request = new Request(
                number,
                requester,
                asked.theirCase(),
                asked.urgency(),
                asked.purpose(),
                State.RECEIVED,
                isOutside(user) ? "" : user.name(),
                user.name(),
                now,
                due,
                asked.asked(),
                entities.file(record),
                new Request.Finding("", "", null));
        store.add(request, once);
        history.add(number, user.name(), "received");
        questions.open(request, request.owner(), due);
        questions.received(request);
        access.record(grant, "REQUEST_CREATED", number.ref());
        events.publishEvent(new RequestReceived(number.ref(), request.owner()));
        return number;
    }

    /** The request the grant was opened for. Throws {@link NotFound} when there is none the user may know of. */
    Request get(Grant grant) {
        var request = store.find(numberOf(grant)).orElseThrow(() -> new NotFound(notFound(grant)));
        if (isOutside(grant.user())
                && !grant.user()
                        .agency()
                        .ori()
                        .equals(request.requester().agency().ori())) throw new Withheld(notFound(grant));
        return request;
    }

    /** The same, for staff who are about to change it. Every changing method of this module begins here. */
    Request toWork(Grant grant) {
        mustBeStaff(grant.user());
        if (grant.act() == Act.READ) throw new IllegalStateException("a change under a grant to read only");
        return get(grant);
    }

    /** Moves a request a step and keeps it in history and audit trail. */
    @Transactional
    Request move(Grant grant, State to, String what) {
        var request = toWork(grant);
        store.move(request, request.state().to(to));
        if (to == State.CLOSED) questions.close(request);
        if (to == State.SENT) questions.answered(request);
        if (to == State.SEARCHING && request.state() != State.RECEIVED) reopen(request);
        history.add(request.number(), grant.user().name(), what);
        access.record(grant, "REQUEST_" + to, request.number().ref());
        return get(grant);
    }

    /** A request that is worked anew gets its urgency's time anew. */
    private void reopen(Request request) {
        var due = clock.instant().plus(request.urgency().time());
        store.due(request.number(), due);
        questions.open(request, request.owner(), due);
    }

    /**
     * Who has a request that waits for its answer, and what it asks about.
     *
     * @param owner user name; empty while nobody has it
     * @param weight 1 for a routine one, 2 for an urgent one, 3 in an emergency
     * @param ori of the agency that asked; its first letters are a state
     */
    public record Kept(Ref ref, String owner, int weight, String ori, Set<Property> about) {
        public Kept {
            about = Set.copyOf(about);
        }
    }

    /** For sharing work out: nothing that was asked is told, so there is no grant. */
    public List<Kept> listKept() {
        return store.listKept();
    }

    /** Whether there is such a request: nothing of it is told, so there is no grant. */
    public boolean isThere(String number) {
        return store.find(new RequestNumber(number)).isPresent();
    }

    /**
     * Something that was done about a request.
     *
     * @param state in words
     */
    public record Happened(Ref ref, String state, Instant at, String what) {}

    /** What was done since then about requests that are open, by request, in its order. {@code grant} is one of staff to list requests. */
    public List<Happened> listHappened(Grant grant, Instant since) {
        if (grant.ref().kind() != Ref.Kind.REQUEST) throw new IllegalStateException("a grant for " + grant.ref());
        mustBeStaff(grant.user());
        return store.happened(since);
    }

    /** Gives a request from one to another. Throws {@link Conflict} when somebody else has it by now. */
    @Transactional
    public void give(Grant grant, String from, User to, List<String> why) {
        var request = toWork(grant);
        store.give(request.number(), from, to.name());
        if (request.state().isOpen() && request.state() != State.SENT)
            questions.open(request, to.name(), request.dueAt());
        if (!from.isEmpty()) desk.handedOver(grant.ref(), from, to.name());
        history.add(
                request.number(),
                grant.user().name(),
                "given to " + to.displayName() + (why.isEmpty() ? "" : ": " + String.join("; ", why)));
        access.record(grant, "REQUEST_GIVEN", request.number().ref());
    }

    /** Takes a request on, from whoever was shown to have it. Throws {@link Conflict} when somebody else took it on meanwhile. */
    @Transactional
    void own(Grant grant, @Nullable String seen) {
        var request = toWork(grant);
        store.give(
                request.number(),
                seen == null ? request.owner() : seen,
                grant.user().name());
        if (request.state().isOpen()) questions.open(request, grant.user().name(), request.dueAt());
        if (!request.owner().isEmpty()) desk.needless(grant.ref(), request.owner());
        history.add(
                request.number(),
                grant.user().name(),
                "taken on by " + grant.user().displayName());
        access.record(grant, "REQUEST_TAKEN_ON", request.number().ref());
    }

    List<HistoryStore.Entry> history(Grant grant) {
        return history.list(get(grant).number());
    }

    static boolean isOutside(User user) {
        return !user.is(UserRole.ANALYST, UserRole.CASE_MANAGER, UserRole.SPECIALIST, UserRole.SUPERVISOR)
                && user != User.SYSTEM;
    }

    static void mustBeStaff(User user) {
        if (isOutside(user)) throw new Refused("Only the clearinghouse's own staff work on requests.");
    }

    private static void mustBe(Grant grant, Act act) {
        if (grant.act() != act) throw new IllegalStateException("a change under a grant to read only");
    }

    private Requester keep(NewRequest.Person person) {
        if (agencies.find(person.ori()).isEmpty())
            agencies.save(new ListedAgency(person.ori(), person.agencyName(), "", ""));
        return agencies.getRequester(
                agencies.saveRequester(person.ori(), person.name(), person.phone(), person.email()));
    }

    private static RequestNumber numberOf(Grant grant) {
        return new RequestNumber(grant.ref().id());
    }

    private static String notFound(Grant grant) {
        return "There is no request " + grant.ref().id() + ".";
    }
}
