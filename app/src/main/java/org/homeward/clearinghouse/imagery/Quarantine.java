package org.homeward.clearinghouse.imagery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.AuditEvent;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.imagery.darkroom.Order;
import org.homeward.clearinghouse.imagery.darkroom.Print;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files from the public, which may themselves be abuse material. They are kept encrypted and never decoded, not even for a thumbnail, until
 * somebody of a permitted role opens one; then it is shown grey and blurred, and clearly only when that person asks a second time and says why.
 * Whoever thinks that it may be abuse material destroys the bytes; hash, person, time and reason stay.
 */
@Component
public class Quarantine {
    private static final int MOST_LISTED = 200;
    private static final int VEILED_FROM = 480;
    private static final int CLEAR = 1200;

    private final HeldStore store;
    private final HeldFiles held;
    private final Darkroom darkroom;
    private final Access access;
    private final ImagerySettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Quarantine(
            HeldStore store,
            HeldFiles held,
            Darkroom darkroom,
            Access access,
            ImagerySettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.held = held;
        this.darkroom = darkroom;
        this.access = access;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Takes a file in, whatever it is. Content that was destroyed before is not kept again: what comes back says so. In a transaction of the
     * caller its row commits with that. Throws {@link PictureRefused} above the limit, with nothing kept.
     *
     * @param limit in bytes; never more than the operator allows
     */
    public Held hold(InputStream bytes, long limit) {
        try {
            var kept = held.files()
                    .keep(bytes, Math.min(limit, settings.heldLimit().toBytes()));
            dropIfRolledBack(kept.hash());
            return Objects.requireNonNull(transaction.execute(status -> hold(kept)));
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be held", e);
        }
    }

    /** The caller's transaction may end otherwise long after this returned. */
    private void dropIfRolledBack(String hash) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) held.dropUnneeded(hash);
            }
        });
    }

    private Held hold(SealedFiles.Kept kept) {
        var id = new HeldId(UUID.randomUUID());
        store.lock(kept.hash());
        boolean known = store.wasDestroyed(kept.hash());
        store.add(id, kept, clock.instant());
        if (known) destroy(kept.hash(), User.SYSTEM.displayName(), "The same as a file that was destroyed before.");
        access.record(AuditEvent.of(User.SYSTEM, known ? "FILE_NOT_HELD_AGAIN" : "FILE_HELD", id.ref(), ""));
        return find(id);
    }

    /** Newest first, the last 200. */
    List<Held> list(Grant grant) {
        if (grant.act() != Act.READ) throw new IllegalStateException("a list is read");
        return store.list(MOST_LISTED);
    }

    /** What is known about it. Throws {@link NotFound}. */
    public Held get(Grant grant, HeldId id) {
        mustBeFor(grant, id);
        return find(id);
    }

    /**
     * Grey, and blurred beyond recognition by the process that reads it, so that no clear byte comes even into Homeward. Throws
     * {@link PictureRefused} when it is no picture that can be read, {@link Conflict} when it was destroyed.
     */
    public Picture veiled(Grant grant, HeldId id) {
        mustBeFor(grant, id);
        return develop(id, new Order(VEILED_FROM, null, true));
    }

    /**
     * Clearly, for who has seen it veiled and asks again. Throws as {@link #veiled}.
     *
     * @param grant to change it, which only a permitted role gets
     * @param why must not be empty; the audit trail keeps that it was shown
     */
    public Picture clear(Grant grant, HeldId id, String why) {
        mustBeToChange(grant, id);
        mustSay(why, "Say why you have to see it clearly.");
        var picture = develop(id, new Order(CLEAR, null, false));
        transaction.executeWithoutResult(status -> {
            store.note(id, grant.user().displayName(), why.strip(), clock.instant());
            access.record(grant, "HELD_FILE_SHOWN_CLEARLY", id.ref());
        });
        return picture;
    }

    private Picture develop(HeldId id, Order order) {
        var file = mustBeThere(id);
        try (var bytes = held.files().open(file.hash())) {
            Print print = darkroom.develop(bytes, order);
            return new Picture(print.jpeg(), print.width(), print.height());
        } catch (IOException e) {
            throw new UncheckedIOException("a held file could not be read", e);
        }
    }

    /**
     * Removes the bytes of this file, and of every other of the same content, for good.
     *
     * @param grant to change it
     * @param reason must not be empty
     */
    public void destroy(Grant grant, HeldId id, String reason) {
        mustBeToChange(grant, id);
        mustSay(reason, "Say why it is destroyed, such as: may be abuse material.");
        transaction.executeWithoutResult(status -> {
            var file = mustBeThere(id);
            store.lock(file.hash());
            destroy(file.hash(), grant.user().displayName(), reason.strip());
            access.record(grant, "HELD_FILE_DESTROYED", id.ref());
        });
    }

    /** Before the commit: a row that says destroyed while the bytes are there would be the worse lie. */
    private void destroy(String hash, String by, String reason) {
        try {
            held.files().destroy(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes could not be destroyed", e);
        }
        store.destroy(hash, new Held.Destruction(clock.instant(), by, reason));
    }

    /** What the operator asks staff to do once a file was destroyed as possible abuse material. */
    public String procedure() {
        return settings.procedure();
    }

    private Held find(HeldId id) {
        return store.find(id).orElseThrow(() -> new NotFound("There is no such file."));
    }

    private Held mustBeThere(HeldId id) {
        var file = find(id);
        if (file.destroyed() != null)
            throw new Conflict("The bytes of this file were destroyed: there is nothing to see.");
        return file;
    }

    private static void mustSay(String words, String otherwise) {
        if (words.isBlank()) throw new Conflict(otherwise);
        if (words.length() > 1000) throw new Conflict("The reason is longer than 1000 letters: shorten it.");
    }

    private static void mustBeFor(Grant grant, HeldId id) {
        if (!grant.ref().equals(id.ref()) && !grant.ref().equals(id.veiled()))
            throw new IllegalStateException("a grant for " + grant.ref());
    }

    private static void mustBeToChange(Grant grant, HeldId id) {
        if (!grant.ref().equals(id.ref()) || grant.act() != Act.CHANGE)
            throw new IllegalStateException("a grant to " + grant.act() + " " + grant.ref());
    }
}
