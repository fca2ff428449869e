package org.homeward.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.homeward.engine.Checkpoint.Head;
import org.homeward.engine.Checkpoint.Part;
import org.homeward.engine.Checkpoint.Posted;
import org.homeward.engine.index.Frame;
import org.homeward.engine.index.RecordLog;
import org.homeward.engine.index.RecordLog.Mark;
import org.homeward.engine.store.Damaged;
import org.homeward.engine.store.StateWriter;

/**
 * When all that follows from the log is written to files of its own, so that opening need not live through the log again, and which of
 * those files count.
 *
 * <p>A checkpoint is written between two changes, by the thread that makes them and while others read; it is forced to the disk, renamed
 * and so made valid by a thread of its own. One that is damaged, of another format or of another log is put aside, and the log is
 * replayed instead: nothing depends on it but time.
 */
final class Checkpoints {
    /** So much of the log is replayed in seconds at most, in bytes. */
    static final long LEAST_GROWTH = 8 << 20;
    /**
     * How much is left to be done again when it is opened: what changes all the time is written when the log has grown by one part in so
     * many, the postings, which are twenty-five times as much, when the archive has.
     */
    private enum Pace {
        USUAL(512, 64),
        /** While many records come in a row, which writing would hold up: a kill amid that is the one that opening takes longer after. */
        AMID_MANY(128, 8);

        private final int log;
        private final int postings;

        Pace(int log, int postings) {
            this.log = log;
            this.postings = postings;
        }
    }

    private static final String UNFINISHED = "unfinished";
    private static final String ASIDE = "checkpoint-put-aside";

    private final Path folder;
    private final RecordLog log;
    private final long growth;
    /** Told in words what went wrong, by any thread. */
    private final Consumer<String> fault;
    /** Where the log ended when a checkpoint was written last, or tried to be. */
    private long tried;

    private Pace pace = Pace.USUAL;
    /** False until the first change since it was opened. */
    private boolean changed;

    private CompletableFuture<Optional<Kept>> finishing = CompletableFuture.completedFuture(Optional.empty());

    /** @param growth so many bytes of log at least are between two checkpoints */
    Checkpoints(Path folder, RecordLog log, long growth, Consumer<String> fault) {
        this.growth = growth;
        this.folder = folder;
        this.log = log;
        this.fault = fault;
    }

    /** A checkpoint on the disk, and the statistics whose frequencies it has. */
    private record Kept(Head head, Derived derived) {}

    /** Holdings as they were at the mark. */
    record Opened(Holdings holdings, Mark mark, long journalled) {}

    /** Opens what the last checkpoint holds, or nothing, from the beginning of the log. */
    Opened open() {
        for (var name : names(folder)) {
            var opened = open(name);
            if (opened.isPresent()) return opened.get();
        }
        keepOnly(Set.of());
        return new Opened(new Holdings(folder), Mark.START, 0);
    }

    private Optional<Opened> open(String name) {
        try (var checkpoint = Checkpoint.open(folder, name)) {
            var head = checkpoint.head();
            // It was written for a snapshot that a crash kept out of the log.
            if (log.endsWithin(head.mark())) return Optional.empty();
            if (!log.holds(head.mark())) throw new Damaged("it is of another log");
            var holdings = Holdings.open(folder, checkpoint);
            finishing = CompletableFuture.completedFuture(Optional.of(new Kept(head, holdings.derived())));
            tried = head.mark().end();
            keepOnly(files(head));
            return Optional.of(new Opened(holdings, head.mark(), head.journalled()));
        } catch (RuntimeException e) {
            fault.accept(name + " is put aside and the log replayed: " + e.getMessage());
            // One is kept, so that it can be looked at.
            move(name, ASIDE);
            return Optional.empty();
        }
    }

    /**
     * Writes a checkpoint when the log has grown enough since the last, or opening had much to replay: so that who is killed again and again
     * has not ever more of it. It is valid a little later.
     *
     * @param amidMany true while many records come in a row
     */
    void writeIfDue(Holdings holdings, long journalled, boolean amidMany) {
        pace = amidMany ? Pace.AMID_MANY : Pace.USUAL;
        long least = changed ? Math.max(growth, tried / pace.log) : growth;
        changed = true;
        if (log.mark().end() - tried < least || !finishing.isDone()) return;
        write(holdings, holdings.derived(), List.of(), log.mark(), journalled, false);
    }

    /** Writes a checkpoint unless the last has all, its postings too as far as they are due, and returns when it is valid. */
    void writeNow(Holdings holdings, long journalled) {
        pace = Pace.USUAL;
        boolean whole = kept().filter(kept -> kept.head.mark().equals(log.mark()))
                .filter(kept -> !isDue(holdings, kept.head.postings()))
                .isPresent();
        if (!whole) write(holdings, holdings.derived(), List.of(), log.mark(), journalled, false);
        kept();
    }

    /**
     * Writes a checkpoint as of a snapshot that is to come next into the log, and returns when it is on the disk. It is valid from the
     * moment the log has the snapshot: so no crash makes the snapshot be derived again.
     */
    void writeAhead(Holdings holdings, Holdings.Sealed snapshot, Frame.Draft draft, long journalled) {
        write(holdings, snapshot.derived(), snapshot.changes(), log.markAfter(draft), journalled, true);
        kept();
    }

    /** Drops what the last checkpoint has made needless, once the log has come to it. */
    void settle() {
        kept().ifPresent(kept -> keepOnly(files(kept.head)));
    }

    /** Returns when none is on its way to the disk any more. */
    void await() {
        kept();
    }

    /** The last checkpoint on the disk, when none is on its way there any more. */
    private Optional<Kept> kept() {
        return finishing.join();
    }

    private void write(
            Holdings holdings, Derived derived, List<Change> more, Mark mark, long journalled, boolean ahead) {
        var before = kept();
        tried = mark.end();
        var written = new ArrayList<StateWriter>();
        try {
            var postings = postings(holdings, mark, before, written);
            var frequencies = frequencies(derived, mark, before, written);
            var head = new Head(mark, journalled, postings, frequencies);
            var state = begin(UNFINISHED, written);
            head.write(state);
            holdings.write(state, derived, more);
            state.finish();
            finishing = CompletableFuture.supplyAsync(
                            () -> finish(holdings, new Kept(head, derived), written, ahead),
                            task -> Thread.ofPlatform()
                                    .name("checkpoint")
                                    .daemon()
                                    .start(task))
                    .exceptionally(failure -> failed(failure, before));
        } catch (UncheckedIOException | InternalError e) {
            // The latter is what a full disk does to a file that is written through memory.
            written.forEach(StateWriter::close);
            failed(e, before);
        }
    }

    private Posted postings(Holdings holdings, Mark mark, Optional<Kept> before, List<StateWriter> written) {
        var held = before.map(kept -> kept.head.postings()).filter(postings -> !isDue(holdings, postings));
        if (held.isPresent()) return held.get();
        var out = begin(Checkpoint.POSTINGS + mark.sequence(), written);
        holdings.candidates.write(out);
        var part = new Part(Checkpoint.POSTINGS, mark.sequence(), out.finish());
        return new Posted(
                part, holdings.archive.recordEnd(), holdings.archive.withdrawn().size());
    }

    private boolean isDue(Holdings holdings, Posted postings) {
        long added = holdings.archive.recordEnd() - postings.records();
        long withdrawn = holdings.archive.withdrawn().size() - postings.withdrawn();
        return (added + withdrawn) * pace.postings > holdings.archive.size();
    }

    private Part frequencies(Derived derived, Mark mark, Optional<Kept> before, List<StateWriter> written) {
        var held = before.filter(kept -> kept.derived == derived);
        if (held.isPresent()) return held.get().head.frequencies();
        var out = begin(Checkpoint.FREQUENCIES + mark.sequence(), written);
        derived.writeStatistics(out);
        return new Part(Checkpoint.FREQUENCIES, mark.sequence(), out.finish());
    }

    private StateWriter begin(String name, List<StateWriter> written) {
        var out = new StateWriter(folder.resolve(name));
        written.add(out);
        return out;
    }

    /** The log first, so that it is never behind a checkpoint. */
    private Optional<Kept> finish(Holdings holdings, Kept kept, List<StateWriter> written, boolean ahead) {
        try {
            log.force();
            holdings.force(kept.head.mark().sequence());
            written.forEach(StateWriter::force);
        } finally {
            written.forEach(StateWriter::close);
        }
        move(UNFINISHED, kept.head.file());
        if (!ahead) keepOnly(files(kept.head));
        return Optional.of(kept);
    }

    private Optional<Kept> failed(Throwable failure, Optional<Kept> before) {
        fault.accept("no checkpoint could be written, and opening will take longer: " + failure.getMessage());
        return before;
    }

    /** Of the checkpoints there are, the newest first. */
    private static List<String> names(Path folder) {
        return files(folder, Checkpoint.STATE)
                .map(file -> file.getFileName().toString())
                .sorted(Comparator.comparingLong(Checkpoints::sequence).reversed())
                .toList();
    }

    private static long sequence(String name) {
        return Long.parseLong(name.substring(Checkpoint.STATE.length()));
    }

    private static Stream<Path> files(Path folder, String kind) {
        try (var files = Files.newDirectoryStream(folder, kind + "*")) {
            var found = new ArrayList<Path>();
            for (var file : files)
                if (file.getFileName().toString().substring(kind.length()).matches("\\d{1,18}")) found.add(file);
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException("looking for checkpoints in " + folder, e);
        }
    }

    private static Set<String> files(Head head) {
        return Set.of(
                head.file(), head.postings().part().file(), head.frequencies().file());
    }

    private void keepOnly(Set<String> names) {
        Stream.of(Checkpoint.STATE, Checkpoint.POSTINGS, Checkpoint.FREQUENCIES)
                .flatMap(kind -> files(folder, kind))
                .filter(file -> !names.contains(file.getFileName().toString()))
                .forEach(Checkpoints::delete);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It goes with the next one: what is valid doesn't name it.
        }
    }

    private void move(String from, String to) {
        try {
            Files.move(
                    folder.resolve(from),
                    folder.resolve(to),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            // The name is on the disk when its folder is.
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("renaming " + from, e);
        }
    }

    /** What is wrong with the checkpoints in the folder, in words, or empty; changes nothing. */
    static List<String> faults(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        return names(folder).stream()
                .flatMap(name -> Checkpoint.faults(folder, name).stream())
                .toList();
    }
}
