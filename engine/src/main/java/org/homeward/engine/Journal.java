package org.homeward.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.resolve.Move;

/** The redirect journal: how entity ids changed their meaning. It is history, so it does depend on the order of arrival. */
final class Journal {
    private final List<Change> changes = new ArrayList<>();
    private final Map<MentionId, MentionId> joined = new HashMap<>();

    /** What these moves would add. */
    List<Change> changes(List<Move> moves) {
        var found = new ArrayList<Change>();
        for (var move : moves) add(move.from(), move.to(), found);
        return found;
    }

    void add(List<Change> more) {
        for (var change : more) {
            changes.add(change);
            if (change.kind() == Change.Kind.JOINED) joined.put(change.from(), change.to());
        }
    }

    long last() {
        return changes.size();
    }

    List<Change> since(long number) {
        int from = (int) Math.clamp(number, 0, changes.size());
        return List.copyOf(changes.subList(from, changes.size()));
    }

    /** Where an id that is no longer held was last redirected to. */
    Optional<MentionId> follow(MentionId id) {
        var seen = new HashSet<MentionId>();
        var at = id;
        for (var next = joined.get(at); next != null && seen.add(at); next = joined.get(at)) at = next;
        return at.equals(id) ? Optional.empty() : Optional.of(at);
    }

    private void add(MentionId from, Set<MentionId> targets, List<Change> found) {
        var kind = targets.size() == 1 ? Change.Kind.JOINED : Change.Kind.SPLIT;
        for (var to : targets)
            if (!to.equals(from)) found.add(new Change(changes.size() + found.size() + 1L, kind, from, to));
    }
}
