package org.homeward.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * One value about a mention, as said. Its normal form is derived from it, never stored in its place.
 *
 * @param happened when the value held or the event took place; null when the record doesn't say
 */
public record Fact(Property property, String said, @Nullable When happened, Grade grade, Handling handling) {
    public Fact {
        if (said.isBlank()) throw new IllegalArgumentException("a fact needs a value: " + property);
    }

    /** A value without a time of its own, ungraded, that law enforcement may be given. */
    public static Fact of(Property property, String said) {
        return new Fact(property, said, null, Grade.UNKNOWN, Handling.LAW_ENFORCEMENT);
    }

    public Fact happened(@Nullable When when) {
        return new Fact(property, said, when, grade, handling);
    }

    public Fact graded(Grade grade) {
        return new Fact(property, said, happened, grade, handling);
    }

    public Fact handled(Handling handling) {
        return new Fact(property, said, happened, grade, handling);
    }
}
