package org.homeward.engine;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.resolve.Move;
import org.homeward.engine.store.Mapped;
import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;

/** The redirect journal: how entity ids changed their meaning. It is history, so it does depend on the order of arrival. */
final class Journal implements AutoCloseable {
    private static final String FILE = "journal";

    private final List<Change> changes = new ArrayList<>();
    private final Map<MentionId, MentionId> joined = new HashMap<>();
    /** The changes there were when the journal was last written. */
    private final Mapped file;

    private int kept;

    /** Makes an empty journal; what the folder had of one is dropped. */
    Journal(Path folder) {
        file = Mapped.empty(folder.resolve(FILE));
    }

    /** Opens the journal as {@link #write} left it. */
    Journal(Path folder, StateReader in) {
        var section = in.section(FILE);
        file = Mapped.open(folder.resolve(FILE), Mapped.Extent.read(section));
        try {
            var read = new ArrayList<Change>();
            for (long at = 0; at < file.end(); at = file.after(at + ChangeBytes.LENGTH))
                read.add(ChangeBytes.read(file.get(at, ChangeBytes.LENGTH)));
            kept = read.size();
            while (section.hasMore()) {
                var bytes = new byte[ChangeBytes.LENGTH];
                section.get(MemorySegment.ofArray(bytes));
                read.add(ChangeBytes.read(bytes));
            }
            add(read);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Brings the file up to date, and writes what it doesn't tell.
     *
     * @param more changes that come next, and are not in the journal yet
     */
    void write(StateWriter out, List<Change> more) {
        for (; kept < changes.size(); kept++) file.append(ChangeBytes.write(changes.get(kept)), ChangeBytes.LENGTH);
        out.begin(FILE);
        file.extent().write(out);
        for (var change : more) out.put(MemorySegment.ofArray(ChangeBytes.write(change)));
    }

    /** Returns when the file is on the disk as far as {@link #write} told of it. */
    void force() {
        file.force();
    }

    /** What is wrong with the journal that was written so, in words; changes nothing. */
    static Optional<String> fault(Path folder, StateReader in) {
        return Mapped.fault(folder.resolve(FILE), Mapped.Extent.read(in.section(FILE)));
    }

    @Override
    public void close() {
        file.close();
    }

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

    /** Those that come after what is here: a checkpoint may have some that the next snapshot in the log has too. */
    List<Change> missing(List<Change> more) {
        return more.stream().filter(change -> change.number() > last()).toList();
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
