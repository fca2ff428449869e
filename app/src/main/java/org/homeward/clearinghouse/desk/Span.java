package org.homeward.clearinghouse.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A stretch of time, its end left out. */
record Span(Instant from, Instant to) {

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** What both have in common; empty when that is nothing. */
    Optional<Span> overlap(Span other) {
        var later = from.isAfter(other.from) ? from : other.from;
        var earlier = to.isBefore(other.to) ? to : other.to;
        return later.isBefore(earlier) ? Optional.of(new Span(later, earlier)) : Optional.empty();
    }

    /** What is left of this one without those. */
    List<Span> without(Collection<Span> those) {
        var left = new ArrayList<Span>();
        var start = from;
        for (var other : those.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            new Span(start, other.from).overlap(this).ifPresent(left::add);
            if (other.to.isAfter(start)) start = other.to;
        }
        new Span(start, to).overlap(this).ifPresent(left::add);
        return left;
    }
}
