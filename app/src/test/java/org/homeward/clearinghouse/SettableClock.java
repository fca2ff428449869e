package org.homeward.clearinghouse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands until a test moves it. Import {@link Use} to give it to the product. */
public final class SettableClock extends Clock {
    /** Tests that share a clock set it before they begin: the one before may have left it in another year. */
    public static final Instant START = Instant.parse("2026-11-12T08:00:00Z");

    private volatile Instant now = START;

    @TestConfiguration(proxyBeanMethods = false)
    public static class Use {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    public void set(Instant moment) {
        now = moment;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
