package org.homeward.engine.model;

import java.time.Instant;

/** When something happened: a moment when {@code from} equals {@code to}, otherwise somewhere in between, both ends included. */
public record When(Instant from, Instant to) {
    public When {
        from = from.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        to = to.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        if (to.isBefore(from)) throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
    }

    public static When at(Instant moment) {
        return new When(moment, moment);
    }
}
