package org.homeward.clearinghouse.cases;

import java.util.List;
import java.util.Optional;

/**
 * A part of the intake, which can be filled at any time before or after the others.
 *
 * @param one what one row is called, {@code companion}
 * @param repeats whether there can be several rows
 */
record Section(String id, String title, String one, String hint, boolean repeats, List<Field> fields) {
    /** More rows than a case has ever needed, and few enough to draw. */
    static final int MOST_ROWS = 12;

    Section {
        fields = List.copyOf(fields);
    }

    String row(int number) {
        return id + "." + number + ".";
    }

    /** The number of the row with this prefix, counted from 0. */
    static int number(String prefix) {
        return Integer.parseInt(prefix.split("\\.")[1]);
    }

    Optional<Field> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** How a message names a field of the row with this prefix: {@code Companion 2, birth date}. */
    String place(String prefix, Field field) {
        if (!repeats) return title + ", " + field.label().toLowerCase(java.util.Locale.ROOT);
        var noun = Character.toUpperCase(one.charAt(0)) + one.substring(1);
        return noun + " " + (number(prefix) + 1) + ", " + field.label().toLowerCase(java.util.Locale.ROOT);
    }
}
