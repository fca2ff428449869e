package org.homeward.clearinghouse.entities;

import org.homeward.clearinghouse.entities.Index.Generation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills a fresh engine with all settled changes, beside the one that serves. */
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int BATCH = 500;

    private final Generation next;
    private final Outbox outbox;
    private final Feed feed;
    private final Thread thread;
    private volatile boolean caughtUp;
    private volatile boolean failed;
    private volatile boolean abandoned;

    private Rebuild(Generation next, Outbox outbox, Feed feed) {
        this.next = next;
        this.outbox = outbox;
        this.feed = feed;
        this.thread = Thread.ofPlatform().name("index-rebuild").daemon().unstarted(this::run);
    }

    static Rebuild start(Generation next, Outbox outbox, Feed feed) {
        var rebuild = new Rebuild(next, outbox, feed);
        rebuild.thread.start();
        return rebuild;
    }

    boolean hasCaughtUp() {
        return caughtUp;
    }

    /** It met a fault, such as a database that went away, and does not go on. */
    boolean hasFailed() {
        return failed;
    }

    /** The rest, up to where the serving engine is now; called by the thread that applies, so that nothing moves meanwhile. */
    Generation finished(long position) {
        while (next.engine().lastApplied() < position && batch()) {}
        return next;
    }

    /** Stops and forgets: the marker stays, so that it begins again. */
    void abandon() {
        abandoned = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        next.engine().close();
    }

    private void run() {
        try {
            while (!abandoned && batch()) {}
            caughtUp = true;
        } catch (RuntimeException e) {
            LOG.error("The index could not be made again; that begins anew", e);
            failed = true;
        }
    }

    private long cursor;

    private boolean batch() {
        var changes = outbox.after(cursor, BATCH);
        if (changes.isEmpty()) return false;
        feed.apply(next.engine(), changes);
        cursor = changes.getLast().position();
        return true;
    }
}
