package org.homeward.clearinghouse.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The intake as the page draws it.
 *
 * @param trouble why a save failed; empty when none did
 * @param stopping what to change or confirm before it can be saved
 * @param kept when the draft was last kept; empty when it never was
 */
record FormPage(Draft draft, String trouble, List<Problem> stopping, String kept, List<Part> sections) {

    /** What the box at the top says when a save failed. */
    public String summary() {
        if (stopping.isEmpty()) return "Not saved yet";
        return "Not saved yet: " + stopping.size()
                + (stopping.size() == 1 ? " answer needs a look" : " answers need a look");
    }

    public String title() {
        if (draft.corrects() != null) return "Correct case " + draft.corrects();
        return isUnidentified() ? "New case of an unidentified child" : "New missing-child case";
    }

    /** Whether it asks of a child whose name isn't known: the type of such a case is no question of the form. */
    public boolean isUnidentified() {
        return draft.answers().isUnidentified();
    }

    /** A section with its rows. */
    record Part(Section section, List<Row> rows) {
        public String anchor() {
            return "s-" + section.id();
        }
    }

    /**
     * A row of fields.
     *
     * @param prefix of its names, {@code companion.0.}
     * @param filled whether there is something to remove
     */
    record Row(String prefix, String title, boolean filled, List<Box> boxes) {}

    /** A field with what was typed and what there is to say about it. */
    record Box(String name, Field field, String value, List<Problem> problems) {
        public String anchor() {
            return Problem.anchor(name);
        }

        public String input() {
            return field.input().name().toLowerCase(Locale.ROOT);
        }

        public boolean isWrong() {
            return problems.stream().anyMatch(Problem::stops);
        }

        /** The ids of what describes the input, for a screen reader. */
        public String describedBy() {
            var ids = new ArrayList<String>();
            if (!field.hint().isEmpty()) ids.add(anchor() + "-hint");
            for (int i = 0; i < problems.size(); i++) ids.add(anchor() + "-problem-" + i);
            return String.join(" ", ids);
        }

        /** The codes to choose from, and what was typed when it is none of them. */
        public Map<String, String> options() {
            if (value.isEmpty() || field.codes().containsKey(value)) return field.codes();
            var options = new LinkedHashMap<>(field.codes());
            options.put(value, value);
            return options;
        }

        /** The part of the form it is in. */
        public String part() {
            return name.substring(0, name.indexOf('.'));
        }

        public boolean looksUpPlace() {
            return name.endsWith(".zip");
        }
    }

    /** A page on which everything that stops a save is shown. */
    static FormPage tried(Draft draft, Review review, String trouble) {
        return of(draft, review, trouble);
    }

    /** A page still being filled: what is empty is not yet complained about. */
    static FormPage filling(Draft draft, Review review) {
        var typed = review.problems().stream()
                .filter(problem -> draft.answers().has(problem.name()))
                .toList();
        var page = of(draft, new Review(typed), "");
        return new FormPage(draft, "", List.of(), page.kept(), page.sections());
    }

    private static FormPage of(Draft draft, Review review, String trouble) {
        var parts = IntakeForm.sections(draft.answers()).stream()
                .map(section -> new Part(section, rows(section, draft.answers(), review)))
                .toList();
        var kept = draft.keptAt() == null ? "" : Words.moment(draft.keptAt());
        return new FormPage(draft, trouble, review.stopping(), kept, parts);
    }

    /** The filled rows and, in a section that repeats, an empty one to go on with. */
    private static List<Row> rows(Section section, Answers answers, Review review) {
        var filled = answers.rows(section);
        var rows = new ArrayList<Row>();
        for (var prefix : filled) rows.add(row(section, prefix, true, answers, review));
        if (section.repeats()) emptyRow(section, filled, answers, review).ifPresent(rows::add);
        return rows;
    }

    private static Optional<Row> emptyRow(Section section, List<String> filled, Answers answers, Review review) {
        int next = filled.isEmpty() ? 0 : Section.number(filled.getLast()) + 1;
        return next < Section.MOST_ROWS
                ? Optional.of(row(section, section.row(next), false, answers, review))
                : Optional.empty();
    }

    private static Row row(Section section, String prefix, boolean filled, Answers answers, Review review) {
        var title = section.repeats() ? section.one() + " " + (Section.number(prefix) + 1) : section.title();
        return new Row(prefix, title, filled, boxes(section, prefix, answers, review));
    }

    private static List<Box> boxes(Section section, String prefix, Answers answers, Review review) {
        return section.fields().stream()
                .map(field -> box(prefix + field.name(), field, answers, review))
                .toList();
    }

    private static Box box(String name, Field field, Answers answers, Review review) {
        return new Box(name, field, answers.text(name), review.of(name));
    }

    /** The fields that a ZIP fills, drawn alone. */
    static List<Box> placeBoxes(Answers answers) {
        var section = IntakeForm.section(answers.scene());
        return Stream.of("city", "state", "county", "zone")
                .map(name ->
                        box(answers.scene() + "." + name, section.find(name).orElseThrow(), answers, Review.NONE))
                .toList();
    }
}
