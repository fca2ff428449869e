package org.homeward.clearinghouse.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.engine.model.Property;
import org.jspecify.annotations.Nullable;

/**
 * One question of the intake: how it is asked, what is checked, and which fact the answer becomes.
 *
 * @param name within its section
 * @param codes code to words; empty for free text
 * @param property null when the answer stays in the case and is no fact to link by
 * @param several whether the answer holds several values
 */
record Field(
        String name,
        String label,
        String hint,
        Input input,
        boolean required,
        Map<String, String> codes,
        List<Check> checks,
        @Nullable Property property,
        boolean several) {
    static Field line(String name, String label) {
        return new Field(name, label, "", Input.LINE, false, Map.of(), List.of(Check.noLongerThan(200)), null, false);
    }

    static Field text(String name, String label) {
        return new Field(
                name, label, "", Input.TEXT, false, Map.of(), List.of(Check.noLongerThan(10_000)), null, false);
    }

    static Field choice(String name, String label, Map<String, String> codes) {
        return line(name, label).coded(Input.CHOICE, codes);
    }

    static Field suggest(String name, String label, Map<String, String> codes) {
        return line(name, label).coded(Input.SUGGEST, codes);
    }

    static Field check(String name, String label) {
        return new Field(name, label, "", Input.CHECK, false, Map.of(), List.of(), null, false);
    }

    Field hint(String words) {
        return new Field(name, label, words, input, required, codes, checks, property, several);
    }

    Field needed() {
        return new Field(name, label, hint, input, true, codes, checks, property, several);
    }

    Field says(Property fact) {
        return new Field(name, label, hint, input, required, codes, checks, fact, several);
    }

    Field checked(Check... more) {
        var all = new ArrayList<>(checks);
        all.addAll(List.of(more));
        return new Field(name, label, hint, input, required, codes, List.copyOf(all), property, several);
    }

    /** Takes several values, each of which is checked and becomes a fact. */
    Field each() {
        return new Field(
                name,
                label,
                hint.isEmpty() ? "Several: put ; between" : hint,
                input,
                required,
                codes,
                checks,
                property,
                true);
    }

    private Field coded(Input shown, Map<String, String> table) {
        return new Field(name, label, hint, shown, required, table, checks, property, several)
                .checked(Check.known(table));
    }
}
