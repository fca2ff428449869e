package org.homeward.clearinghouse.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What needs whom now. Modules that own work say so here; people see it on their home page, most urgent first. */
@Component
public class Desk {
    /** How long before a deadline it is marked as near. */
    private static final Duration NEAR = Duration.ofHours(4);

    /** A provider may escalate hundreds of reports in an hour: those that come while somebody is being called join that call-out. */
    private static final Set<Ref.Kind> IN_SWARMS = EnumSet.of(Ref.Kind.TIP);

    /** The mark of news that a thing is somebody's begins so. */
    public static final String GIVEN = "given ";

    private final DeskStore store;
    private final CalloutStore callouts;
    private final Clock clock;

    Desk(DeskStore store, CalloutStore callouts, Clock clock) {
        this.store = store;
        this.callouts = callouts;
        this.clock = clock;
    }

    /** Tells someone something, once: telling the same news again changes nothing, even after it was marked done. */
    @Transactional
    public void notify(News news) {
        store.save(news, clock.instant());
    }

    /**
     * Something that can't wait for the morning: while the desk is closed, whoever is on call is called out for it. Part of the caller's
     * transaction. While the desk is open nothing is done: it stands in the lists of those who are there.
     *
     * @param words without anybody's data: {@code New missing-child case NCM-2026-0142}
     */
    @Transactional
    public void urgent(Ref ref, String words) {
        var now = clock.instant();
        if (Hours.isOpen(now) || callouts.isOpen(ref, words)) return;
        if (IN_SWARMS.contains(ref.kind()) && callouts.join(ref)) return;
        callouts.add(ref, words, DeskStore.url(ref), now);
    }

    /** That moment when the desk is staffed then, else when it is next: what need not be done at night is due by day. */
    public static Instant byDay(Instant at) {
        return Hours.opening(at);
    }

    /**
     * Sets, or moves, a deadline.
     *
     * @param ref what it belongs to
     * @param owner user name of whoever must meet it
     * @param words what must be done, without anybody's data: {@code Answer to the request}
     */
    @Transactional
    public void deadline(Ref ref, Instant due, String owner, String words) {
        store.save(ref, due, owner, words);
    }

    /** What was due is done, or need not be any more. */
    @Transactional
    public void met(Ref ref, String words) {
        store.meet(ref, words, clock.instant());
    }

    /** Somebody else has it now: what is due about it, and what was told and is open, goes from one to the other. */
    @Transactional
    public void handedOver(Ref ref, String from, String to) {
        if (!from.equals(to)) store.handOver(ref, from, to, clock.instant());
    }

    /** It concerns somebody no more: what they were told about it and is open is done. What is due is not. */
    @Transactional
    public void needless(Ref ref, String owner) {
        store.closeFor(ref, owner, clock.instant());
    }

    /** What was told under that mark needs nobody any more, whoever was told. */
    @Transactional
    public void settled(String once) {
        store.settle(once, clock.instant());
    }

    /** Everything about {@code ref} is done: it is closed. */
    @Transactional
    public void closed(Ref ref) {
        store.close(ref, clock.instant());
    }

    /** What is overdue or due soon, then what is told, strongest first, then what is due later. */
    List<Task> listOpen(User user) {
        var now = clock.instant();
        return store.open(user.name()).stream()
                .map(task -> task.dated(now, NEAR))
                .sorted(Task.MOST_URGENT_FIRST)
                .toList();
    }

    List<Task> listDone(User user) {
        return store.done(user.name());
    }

    int count(User user) {
        return store.count(user.name());
    }

    @Transactional
    public void done(User user, long notification) {
        if (!store.mark(user.name(), notification, clock.instant())) throw new NotFound("Alert " + notification);
    }

    @Transactional
    public void undone(User user, long notification) {
        if (!store.mark(user.name(), notification, null)) throw new NotFound("Alert " + notification);
    }
}
