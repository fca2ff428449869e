package org.homeward.clearinghouse.requests;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.engine.Clue;
import org.homeward.engine.Query;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.RecordKind;

/** The searches a request calls for: one for all that is asked together, one for each thing alone. */
record Plan(List<Step> steps) {
    static final int MOST = 100;

    Plan {
        steps = List.copyOf(steps);
    }

    /** A search, and what it looks for in words. */
    record Step(String what, Query query) {}

    static Plan of(List<Asked> asked) {
        var steps = new ArrayList<Step>();
        if (asked.size() > 1) together(asked).ifPresent(all -> steps.add(new Step("Everything asked, together", all)));
        for (var item : asked) together(List.of(item)).ifPresent(one -> steps.add(new Step(item.toString(), one)));
        return new Plan(steps);
    }

    /** Everywhere but among requests: what other agencies ask is no hit. */
    static Optional<Query> together(List<Asked> asked) {
        return query(asked, EnumSet.complementOf(EnumSet.of(RecordKind.REQUEST)));
    }

    /** What finds other agencies' requests about the same subject. */
    static Optional<Query> interests(List<Asked> asked) {
        return query(asked, EnumSet.of(RecordKind.REQUEST));
    }

    private static Optional<Query> query(List<Asked> asked, Set<RecordKind> within) {
        var clues = asked.stream().flatMap(Asked::clues).distinct().toList();
        var text = asked.stream()
                .filter(item -> item.kind() == Asked.Kind.POSTING_TEXT)
                .map(Asked::said)
                .collect(Collectors.joining("\n"));
        if (clues.isEmpty() && text.isBlank()) return Optional.empty();
        return Optional.of(new Query(clues, text, within, EnumSet.allOf(EntityType.class), MOST));
    }

    static List<Clue> clues(List<Asked> asked) {
        return asked.stream().flatMap(Asked::clues).distinct().toList();
    }
}
