package org.homeward.clearinghouse.entities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.homeward.engine.LinkEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the index up with the database: one thread, woken by each commit that filed something, and looking by itself as a fallback.
 *
 * <p>The index remembers the last position it applied, the database the last one whose matches are kept. After a crash it goes on from
 * the lower of the two: what is already applied is passed over, and what it answered is asked again, so no alert is lost.
 */
@Component
class Applier implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Applier.class);
    private static final int BATCH = 500;
    private static final Duration IDLE = Duration.ofMillis(500);
    /** While changes wait for an open transaction, or after a fault. */
    private static final Duration SOON = Duration.ofMillis(40);

    private final Outbox outbox;
    private final Index index;
    private final Feed feed;
    private final Watches watches;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private volatile long cursor;
    private final ReentrantLock judging = new ReentrantLock();
    private final Condition judged = judging.newCondition();
    private long lastJudgement;
    private @Nullable Rebuild rebuild;

    Applier(Outbox outbox, Index index, Feed feed, Watches watches) {
        this.outbox = outbox;
        this.index = index;
        this.feed = feed;
        this.watches = watches;
    }

    /** Something was committed. */
    void wake() {
        woken.release();
    }

    /** Asks for the index to be made again from the database, while the old one serves. */
    void askForRebuild() {
        try {
            Files.write(index.rebuildMarker(), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        wake();
    }

    /** Waits until the judgement of this number is in the index; false when it took longer than {@code patience}. */
    boolean awaitJudgement(long number, Duration patience) {
        wake();
        judging.lock();
        try {
            long left = patience.toNanos();
            while (lastJudgement < number && left > 0) left = judged.awaitNanos(left);
            return lastJudgement >= number;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            judging.unlock();
        }
    }

    private void judged(long number) {
        judging.lock();
        try {
            lastJudgement = Math.max(lastJudgement, number);
            judged.signalAll();
        } finally {
            judging.unlock();
        }
    }

    @Override
    public void start() {
        // A database brought back from a backup may be behind the index: what the index knows beyond it never happened.
        if (index.ask(LinkEngine::lastApplied) > outbox.position()) index.swap(index.next(), engine -> {});
        index.ask(watches::loadInto);
        cursor = Math.min(outbox.heard(), index.ask(LinkEngine::lastApplied));
        judged(outbox.lastJudgement(cursor));
        running = true;
        thread = Thread.ofPlatform().name("index").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            if (thread != null) thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (rebuild != null) rebuild.abandon();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            Duration pause;
            try {
                pause = step();
            } catch (RuntimeException e) {
                if (running) LOG.error("The index could not take a change in; it tries again", e);
                pause = IDLE;
            }
            pause(pause);
        }
    }

    private void pause(Duration pause) {
        try {
            if (!pause.isZero() && woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) woken.drainPermits();
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** Applies what has settled, and says how long to wait before looking again. */
    private Duration step() {
        boolean waiting = outbox.isWaiting();
        if (waiting) outbox.settle();
        var changes = outbox.after(cursor, BATCH);
        if (!changes.isEmpty()) apply(changes);
        rebuild();
        if (!changes.isEmpty()) return Duration.ZERO;
        return waiting ? SOON : IDLE;
    }

    private void apply(List<Outbox.Change> changes) {
        var hits = index.ask(engine -> {
            var found = feed.apply(engine, changes);
            engine.flush();
            return found;
        });
        watches.keep(hits, changes.getLast().position());
        cursor = changes.getLast().position();
        changes.stream()
                .filter(change -> change.kind() == Outbox.Kind.JUDGE)
                .forEach(change -> judged(Long.parseLong(change.subject())));
    }

    private void abandon(Rebuild going) {
        rebuild = null;
        going.abandon();
    }

    /** Starts a rebuild that is asked for, and finishes one that has caught up. */
    private void rebuild() {
        var going = rebuild;
        if (going == null) {
            if (Files.exists(index.rebuildMarker())) rebuild = Rebuild.start(index.next(), outbox, feed);
            return;
        }
        if (going.hasFailed()) abandon(going);
        if (going.hasCaughtUp()) finish(going);
    }

    private void finish(Rebuild going) {
        try {
            index.swap(going.finished(cursor), watches::loadInto);
        } catch (RuntimeException e) {
            abandon(going);
            throw e;
        }
        rebuild = null;
        try {
            Files.deleteIfExists(index.rebuildMarker());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info("The index was made again from the database, up to change {}", cursor);
    }
}
