package org.homeward.clearinghouse.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.AuditEvent;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is called for urgent work while the desk is closed: rung by rung, until somebody takes it. */
@Component
class Callouts {
    static final int PAGE = 20;

    private final CalloutStore store;
    private final PageStore pages;
    private final Rota rota;
    private final OperationStore operations;
    private final Desk desk;
    private final Users users;
    private final Access access;
    private final OnCallSettings settings;
    private final Clock clock;

    Callouts(
            CalloutStore store,
            PageStore pages,
            Rota rota,
            OperationStore operations,
            Desk desk,
            Users users,
            Access access,
            OnCallSettings settings,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.rota = rota;
        this.operations = operations;
        this.desk = desk;
        this.users = users;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /** Calls the next rung of everything that nobody has taken in time. */
    @Transactional
    void climb() {
        var now = clock.instant();
        store.lockDue(now).forEach(callout -> climb(callout, now));
    }

    /** A rung with nobody who can be reached is kept in the log and left behind at once: minutes matter. */
    private void climb(Callout callout, Instant now) {
        int place = callout.rung();
        while (!call(callout, Rung.at(place), now) && !Rung.at(place).isLast()) place++;
        store.climbed(callout.number(), place + 1, now.plus(settings.within()));
    }

    /** Returns whether anybody could be called. */
    private boolean call(Callout callout, Rung rung, Instant now) {
        var people = people(callout, rung, now);
        if (people.isEmpty() && rung != Rung.OPERATION)
            pages.addNobody(callout.number(), rung, "", "nobody on the rota", now);
        boolean called = false;
        for (var who : people) called |= call(callout, rung, who, now);
        return called;
    }

    private boolean call(Callout callout, Rung rung, String who, Instant now) {
        var reach = users.reach(who);
        if (reach.isNone()) pages.addNobody(callout.number(), rung, who, "no e-mail address or mobile is known", now);
        if (!reach.mobile().isEmpty()) pages.add(callout.number(), rung, who, Channel.SMS, reach.mobile(), now);
        if (!reach.mail().isEmpty()) pages.add(callout.number(), rung, who, Channel.MAIL, reach.mail(), now);
        desk.notify(new News(
                who,
                callout.ref(),
                callout.words(),
                "you are called out",
                "/callouts",
                URGENT,
                "callout " + callout.number() + " " + rung + " " + callout.rung()));
        return !reach.isNone();
    }

    /** Above every match: a match is worth some tens of bits. */
    private static final double URGENT = 1000;

    private List<String> people(Callout callout, Rung rung, Instant now) {
        return switch (rung) {
            case OPERATION ->
                operations.running(callout.about().id(), now).stream()
                        .flatMap(operation -> operation.staff().stream())
                        .distinct()
                        .toList();
            case PRIMARY -> rota.on(Duty.PRIMARY, now).stream().map(Shift::who).toList();
            case BACKUP -> rota.on(Duty.BACKUP, now).stream().map(Shift::who).toList();
            case SUPERVISORS ->
                users.listStaff().stream()
                        .filter(user -> user.is(UserRole.SUPERVISOR))
                        .map(User::name)
                        .toList();
        };
    }

    /** When no message to the rung called last could leave, nobody will answer: the next is called now, if there is one. */
    @Transactional
    void hasten(long number) {
        store.find(number)
                .filter(callout -> !callout.isTaken() && callout.rung() < Rung.values().length)
                .filter(callout -> pages.reachedNobody(number))
                .ifPresent(callout -> store.climbed(number, callout.rung(), clock.instant()));
    }

    /** Throws {@link Conflict}, naming who has it, when it is taken. */
    @Transactional
    void take(Grant grant, long number) {
        take(get(number), grant.user());
        access.record(grant, "CALLOUT_TAKEN", grant.ref());
    }

    /** For the one to whom the message with this token went. Taking twice is harmless. */
    @Transactional
    void take(String token) {
        var page = page(token);
        var callout = get(page.callout());
        if (page.who().equals(callout.takenBy())) return;
        var user = users.find(page.who()).orElseThrow(() -> new NotFound("This link opens nothing."));
        take(callout, user);
        access.record(AuditEvent.of(user, "CALLOUT_TAKEN", callout.ref(), "by the link of a page"));
    }

    private void take(Callout callout, User user) {
        var now = clock.instant();
        if (!store.take(callout.number(), user.name(), now))
            throw new Conflict(name(get(callout.number()).takenBy()) + " has taken it: nothing is left for you to do.");
        pages.spare(callout.number(), now);
        desk.closed(callout.ref());
        desk.notify(new News(
                user.name(),
                callout.ref(),
                callout.words(),
                "you took it while the desk was closed",
                callout.url(),
                URGENT,
                "callout " + callout.number() + " taken " + now));
    }

    /** Whoever took it can't do it after all: the next rung is called at once. */
    @Transactional
    void giveBack(Grant grant, long number) {
        if (!store.giveBack(number, grant.user().name(), clock.instant()))
            throw new Conflict("Only who took a call-out gives it back.");
        desk.closed(grant.ref());
        access.record(grant, "CALLOUT_GIVEN_BACK", grant.ref());
    }

    Callout get(long number) {
        return store.find(number).orElseThrow(() -> new NotFound("Call-out " + number));
    }

    /** What the link of a message is about. Throws {@link NotFound} for one that was never made or has been replaced. */
    Callout byToken(String token) {
        return get(page(token).callout());
    }

    private Paged page(String token) {
        return Optional.of(token)
                .filter(said -> !said.isEmpty())
                .flatMap(said -> pages.findByToken(Pager.kept(said)))
                .orElseThrow(() -> new NotFound("This link opens nothing: sign in and look at the call-outs."));
    }

    List<Callout> listOpen() {
        return store.open();
    }

    CalloutPage page(int page) {
        var taken = store.taken(page * PAGE, PAGE + 1);
        var open = store.open();
        var shown = Stream.concat(open.stream(), taken.stream())
                .map(Callout::number)
                .toList();
        return new CalloutPage(
                open,
                taken.stream().limit(PAGE).toList(),
                pages.of(shown),
                page,
                taken.size() > PAGE,
                settings.within(),
                clock.instant());
    }

    /** How pages name somebody. */
    String name(@Nullable String who) {
        return who == null ? "Somebody" : users.find(who).map(User::displayName).orElse(who);
    }

    static Ref all() {
        return new Ref(Ref.Kind.CALLOUT, "all");
    }
}
