package org.homeward.clearinghouse.access;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs twice a second while there is something new, and once more at the end. On a thread of its own: the common scheduler may be busy for
 * longer than the second the trail promises.
 */
@Component
class CheckpointSigner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSigner.class);
    private static final long EVERY_MILLIS = 500;
    private final Checkpoints checkpoints;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("checkpoints").daemon().factory());

    // The trail is a parameter so that it is closed after this: what it writes last is signed too.
    CheckpointSigner(JdbcClient db, Keys keys, Clock clock, GroupCommit trail) {
        this.checkpoints = new Checkpoints(db, keys, clock);
        timer.scheduleWithFixedDelay(this::signOrSay, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Returns how many rows are covered by signatures now. */
    long sign() {
        return checkpoints.sign();
    }

    @Override
    public void close() {
        timer.shutdown();
        signOrSay();
    }

    /** Requests go on when signing fails, the window that nothing speaks for grows: so it is an alarm, not a refusal. */
    private void signOrSay() {
        try {
            checkpoints.sign();
        } catch (RuntimeException e) {
            LOG.error(
                    "The audit trail's checkpoint could not be signed; rows written since the last one are unprotected.",
                    e);
        }
    }
}
