package org.homeward.clearinghouse.distribution;

import java.time.Duration;

/**
 * How a child may be travelling, and how far that can have taken it. The speeds are estimates of our own, rounded up: of the miles
 * travelled three quarters lead away from where one started, and nobody is on the way all day. They bound what is suggested; any area can
 * be added by hand.
 */
enum Means {
    UNKNOWN("not known", 50, 12),
    ON_FOOT("on foot", 3, 8),
    BICYCLE("by bicycle", 10, 8),
    CAR("by car", 55, 14),
    BUS("by bus", 45, 16),
    TRAIN("by train", 50, 20);

    private static final double STRAIGHT = 0.75;
    private final String words;
    private final double milesPerHour;
    private final double hoursPerDay;

    Means(String words, double milesPerHour, double hoursPerDay) {
        this.words = words;
        this.milesPerHour = milesPerHour;
        this.hoursPerDay = hoursPerDay;
    }

    public String words() {
        return words;
    }

    /** As a reason says it: {@code by car or the like} when it is not known. */
    String inWords() {
        return this == UNKNOWN ? "by car at most" : words;
    }

    /** Straight miles within which the child is after that time; 0 before anything has passed. */
    double milesIn(Duration time) {
        double hours = Math.max(0, time.toMinutes() / 60.0);
        double days = Math.floor(hours / 24);
        double moving = days * hoursPerDay + Math.min(hours - days * 24, hoursPerDay);
        return STRAIGHT * milesPerHour * moving;
    }

    /** How long it takes at least to come that far. */
    Duration timeFor(double miles) {
        double moving = miles / STRAIGHT / milesPerHour;
        double days = Math.floor(moving / hoursPerDay);
        return Duration.ofMinutes(Math.round((days * 24 + (moving - days * hoursPerDay)) * 60));
    }
}
