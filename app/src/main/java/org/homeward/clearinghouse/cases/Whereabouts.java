package org.homeward.clearinghouse.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a child was last seen and where it may have gone, for whoever plans a search.
 *
 * @param owner user name of whoever opened the case
 * @param open whether the child is still looked for
 * @param from when it was last known to be safe; the first of the day when only that is known
 * @param state two letters
 * @param clues addresses of people the child may turn to or be with, and where it was found before
 */
public record Whereabouts(
        CaseNumber number,
        String child,
        String owner,
        boolean open,
        Instant from,
        String zip,
        String city,
        String state,
        List<Clue> clues) {
    public Whereabouts {
        clues = List.copyOf(clues);
    }

    /**
     * @param found whether the child was found there once; else it is somebody's address
     * @param words whose it is: {@code mother}, without a name
     * @param address as typed
     */
    public record Clue(boolean found, String words, String address) {}

    static Whereabouts of(CaseFile file, List<HistoryEntry> history) {
        var answers = file.answers();
        var clues = new ArrayList<Clue>();
        for (var section : List.of("guardian", "companion", "suspect"))
            for (var row : answers.rows(IntakeForm.section(section)))
                if (answers.has(row + "address")) clues.add(clue(answers, section, row));
        history.stream().flatMap(Whereabouts::found).forEach(clues::add);
        return new Whereabouts(
                file.number(),
                file.child(),
                file.owner(),
                file.status().isMissing(),
                MissingSince.of(answers).map(MissingSince::from).orElse(file.openedAt()),
                answers.atScene("zip"),
                answers.atScene("city"),
                answers.atScene("state"),
                clues);
    }

    private static Clue clue(Answers answers, String section, String row) {
        var relation = answers.text(row + "relation");
        var unsafe = answers.has(row + "unsafe") ? ", not safe to contact" : "";
        var who = section.equals("suspect") ? "suspected offender" : section;
        return new Clue(false, (relation.isEmpty() ? who : relation) + unsafe, answers.text(row + "address"));
    }

    private static Stream<Clue> found(HistoryEntry entry) {
        return entry.details().stream()
                .filter(line -> line.startsWith("Found: "))
                .map(line -> new Clue(true, "found here before", line.substring("Found: ".length())));
    }
}
