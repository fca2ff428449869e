package org.homeward.clearinghouse.cases;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was typed into the intake, as typed: one text for each name, {@code child.given} or {@code companion.0.name}. A draft, a saved
 * case and each earlier state of it are all kept in this one form, so nothing typed can get lost on the way between them.
 *
 * <p>Beside the fields it holds {@code sure.<name>}: the questions about that field which the call-taker answered with yes, one on a
 * line.
 */
record Answers(SortedMap<String, String> values) {
    static final Answers NONE = new Answers(Collections.emptySortedMap());
    private static final String SURE = "sure.";
    /** What ends up in a database and on paper: no control characters but the line's end. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    private static final Pattern SEVERAL = Pattern.compile("[;\\n]");

    Answers {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Keeps what the form asks for and drops every other name; several values of one name become lines. */
    static Answers typed(Map<String, String[]> parameters) {
        var values = new TreeMap<String, String>();
        parameters.forEach((name, said) -> {
            var text = clean(String.join("\n", said));
            if (!text.isEmpty() && isAsked(name)) values.put(name, text);
        });
        return new Answers(values);
    }

    private static boolean isAsked(String name) {
        return IntakeForm.find(name.startsWith(SURE) ? name.substring(SURE.length()) : name)
                .isPresent();
    }

    private static String clean(String text) {
        return CONTROL.matcher(text.replace("\r\n", "\n").replace('\t', ' '))
                .replaceAll("")
                .strip();
    }

    /** Whether it is a child who was found and whose name isn't known, rather than one who is missed. */
    boolean isUnidentified() {
        return text("missing.type").equals(CaseType.UNIDENTIFIED_CHILD.name());
    }

    /** The section that says when and where: where a missing child was last known to be, where an unidentified one was found. */
    String scene() {
        return isUnidentified() ? "found" : "missing";
    }

    /** What was typed into a field of the {@link #scene}. */
    String atScene(String field) {
        return text(scene() + "." + field);
    }

    /** What was typed, or the empty text. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Each of several values in one field, which stand on lines of their own or between semicolons. */
    List<String> several(String name) {
        return SEVERAL.splitAsStream(text(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    Answers with(String name, String value) {
        var changed = new TreeMap<>(values);
        if (value.isBlank()) changed.remove(name);
        else changed.put(name, value);
        return new Answers(changed);
    }

    /** What was changed here since {@code before}, done to {@code now} as well. */
    Answers onto(Answers before, Answers now) {
        var changed = new TreeMap<>(now.values);
        var names = new TreeSet<>(before.values.keySet());
        names.addAll(values.keySet());
        for (var name : names) {
            if (text(name).equals(before.text(name))) continue;
            if (has(name)) changed.put(name, text(name));
            else changed.remove(name);
        }
        return new Answers(changed);
    }

    boolean isSure(String name, String question) {
        return text(SURE + name).lines().anyMatch(question::equals);
    }

    /** The prefixes of a section's filled rows, {@code companion.0.}; of a section that doesn't repeat, {@code child.}. */
    List<String> rows(Section section) {
        if (!section.repeats()) return List.of(section.id() + ".");
        var rows = new TreeSet<Integer>();
        names(section.id() + ".").forEach(name -> rows.add(Integer.valueOf(name.split("\\.")[1])));
        return rows.stream().map(section::row).toList();
    }

    private Stream<String> names(String prefix) {
        return values.keySet().stream().filter(name -> name.startsWith(prefix));
    }

    /** The same without one row; later rows keep their numbers. */
    Answers withoutRow(String prefix) {
        var left = new TreeMap<>(values);
        left.keySet().removeIf(name -> name.startsWith(prefix) || name.startsWith(SURE + prefix));
        return new Answers(left);
    }
}
