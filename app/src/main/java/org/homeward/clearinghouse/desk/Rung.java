package org.homeward.clearinghouse.desk;

/** Who is called for urgent work, in this order, until somebody takes it. The last is called again and again. */
enum Rung {
    /** Those who answer for a running operation that the work belongs to; most work belongs to none. */
    OPERATION("Operation"),
    PRIMARY("Primary"),
    BACKUP("Backup"),
    SUPERVISORS("Supervisors");

    private final String words;

    Rung(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Rung at(int place) {
        return values()[Math.min(place, values().length - 1)];
    }

    boolean isLast() {
        return this == SUPERVISORS;
    }
}
