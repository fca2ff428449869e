package org.homeward.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;

@HomewardTest
class TimersTests {
    @Autowired
    private TaskScheduler timers;

    /** A mailbox whose server never answers must not keep anybody from being called out. */
    @Test
    void whatHangsHoldsUpNothingElse() throws Exception {
        var over = new CountDownLatch(1);
        var hangs = new CountDownLatch(1);
        var goesOn = new CountDownLatch(3);
        var hanging = timers.scheduleWithFixedDelay(
                () -> {
                    hangs.countDown();
                    try {
                        over.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                Duration.ofMillis(1));
        assertThat(hangs.await(30, TimeUnit.SECONDS)).isTrue();
        var going = timers.scheduleWithFixedDelay(goesOn::countDown, Duration.ofMillis(1));
        assertThat(goesOn.await(30, TimeUnit.SECONDS)).isTrue();
        going.cancel(true);
        over.countDown();
        hanging.cancel(true);
    }
}
