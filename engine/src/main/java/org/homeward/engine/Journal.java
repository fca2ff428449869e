package org.homeward.engine;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.engine.index.Ids;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.resolve.Move;
import org.homeward.engine.store.Mapped;
import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;

/**
 * The redirect journal: how entity ids changed their meaning. It is history, so it does depend on the order of arrival. Kept in a file, of
 * which an entry is made an object when somebody asks for it.
 */
final class Journal implements AutoCloseable {
    private static final String FILE = "journal";
    private static final int NOTED_AT_ONCE = 64;

    private final Mapped file;
    /** From the id that was joined with another to the last change that says so, counted from 0. */
    private final Ids joined = new Ids();

    private int size;

    /** Makes an empty journal; what the folder had of one is dropped. */
    Journal(Path folder) {
        file = Mapped.empty(folder.resolve(FILE));
    }

    /** Opens the journal as {@link #write} left it. */
    Journal(Path folder, StateReader in) {
        var section = in.section(FILE);
        file = Mapped.open(folder.resolve(FILE), Mapped.Extent.read(section));
        try {
            noteAll();
            while (section.hasMore()) {
                var bytes = new byte[ChangeBytes.LENGTH];
                section.get(MemorySegment.ofArray(bytes));
                add(bytes);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Writes how much of the file counts, and what it doesn't tell.
     *
     * @param more changes that come next, and are not in the journal yet
     */
    void write(StateWriter out, List<Change> more) {
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
        joined.close();
        file.close();
    }

    /** What these moves would add. */
    List<Change> changes(List<Move> moves) {
        var found = new ArrayList<Change>();
        for (var move : moves) add(move.from(), move.to(), found);
        return found;
    }

    void add(List<Change> more) {
        for (var change : more) add(ChangeBytes.write(change));
    }

    private void add(byte[] change) {
        note(file.append(change, change.length));
    }

    /** Takes up the entry there, which is the next. */
    private void note(long at) {
        if (ChangeBytes.isJoin(file, at)) {
            long hash = ChangeBytes.hashOfFrom(file, at);
            int before = joined.find(hash, change -> ChangeBytes.haveSameFrom(file, at, place(change)));
            if (before >= 0) joined.remove(hash, before);
            joined.add(hash, size);
        }
        size++;
    }

    /** Takes up all that is in the file: the places of so many joins are looked for together, in a table of the size they need. */
    private void noteAll() {
        int joins = 0;
        for (long at = 0; at < file.end(); at = next(at)) if (ChangeBytes.isJoin(file, at)) joins++;
        joined.expect(joins);
        long[] hashes = new long[NOTED_AT_ONCE];
        for (long at = 0; at < file.end(); ) {
            int count = 0;
            long end = at;
            for (; count < hashes.length && end < file.end(); end = next(end))
                hashes[count++] = ChangeBytes.hashOfFrom(file, end);
            joined.bringNear(hashes, count);
            for (; at < end; at = next(at)) note(at);
        }
    }

    private long next(long at) {
        return file.after(at + ChangeBytes.LENGTH);
    }

    private static long place(int change) {
        return Mapped.place(change, ChangeBytes.LENGTH);
    }

    private Change change(int change) {
        return ChangeBytes.read(file.get(place(change), ChangeBytes.LENGTH));
    }

    /** Those that come after what is here: a checkpoint may have some that the next snapshot in the log has too. */
    List<Change> missing(List<Change> more) {
        return more.stream().filter(change -> change.number() > last()).toList();
    }

    long last() {
        return size;
    }

    List<Change> since(long number) {
        return IntStream.range((int) Math.clamp(number, 0, size), size)
                .mapToObj(this::change)
                .toList();
    }

    /** Where an id that is no longer held was last redirected to. */
    Optional<MentionId> follow(MentionId id) {
        var seen = new HashSet<MentionId>();
        var at = id;
        for (int join = lastJoin(at); join >= 0 && seen.add(at); join = lastJoin(at))
            at = change(join).to();
        return at.equals(id) ? Optional.empty() : Optional.of(at);
    }

    private int lastJoin(MentionId from) {
        return joined.find(
                ChangeBytes.hash(from), change -> change(change).from().equals(from));
    }

    private void add(MentionId from, Set<MentionId> targets, List<Change> found) {
        var kind = targets.size() == 1 ? Change.Kind.JOINED : Change.Kind.SPLIT;
        for (var to : targets) if (!to.equals(from)) found.add(new Change(size + found.size() + 1L, kind, from, to));
    }
}
