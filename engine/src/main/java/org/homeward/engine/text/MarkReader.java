package org.homeward.engine.text;

import java.util.Set;

/** Reads scars, marks and tattoos. */
final class MarkReader {
    private MarkReader() {}

    static Mark read(String said) {
        return new Mark(said, Mark.Kind.OTHER, Mark.Side.UNKNOWN, "", Set.copyOf(Latin.words(said)));
    }
}
