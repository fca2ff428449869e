package org.homeward.clearinghouse.requests;

import java.time.Duration;

/** How soon an answer is needed, and the deadline that follows when none is given. */
enum Urgency {
    ROUTINE("routine", Duration.ofDays(5)),
    URGENT("urgent", Duration.ofHours(8)),
    EMERGENCY("emergency", Duration.ofHours(2));

    private final String words;
    private final Duration time;

    Urgency(String words, Duration time) {
        this.words = words;
        this.time = time;
    }

    public String words() {
        return words;
    }

    public Duration time() {
        return time;
    }

    /** Name and deadline, as the form offers it. */
    public String offer() {
        var hours = time.toHours();
        return words + ", within " + (hours < 24 ? hours + " hours" : time.toDays() + " days");
    }
}
