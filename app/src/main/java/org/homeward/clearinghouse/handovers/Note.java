package org.homeward.clearinghouse.handovers;

import java.time.Instant;
import java.util.List;
import org.homeward.clearinghouse.access.Ref;

/**
 * A hand-over note.
 *
 * @param by user name of whoever wrote it
 * @param since when the shift began that it is about
 * @param names the cases and requests it names
 * @param takenBy user name of whoever took it over; empty while nobody has
 * @param takenAt when; {@link Instant#MIN} while nobody has
 */
record Note(
        long number,
        String by,
        Instant since,
        Instant at,
        String words,
        List<Ref> names,
        String takenBy,
        Instant takenAt) {
    Note {
        names = List.copyOf(names);
    }

    static Ref ref(long number) {
        return new Ref(Ref.Kind.HANDOVER, number == 0 ? "new" : String.valueOf(number));
    }

    Ref ref() {
        return ref(number);
    }

    public boolean isTaken() {
        return !takenBy.isEmpty();
    }

    public List<Part> parts() {
        return Part.of(words, names);
    }
}
