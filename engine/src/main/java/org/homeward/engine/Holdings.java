package org.homeward.engine;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Candidates;
import org.homeward.engine.index.Narratives;
import org.homeward.engine.index.Reading;
import org.homeward.engine.index.Ways;
import org.homeward.engine.match.Statistics;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.LedgerEntry;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.Undo;
import org.homeward.engine.resolve.Ledger;
import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;
import org.homeward.engine.text.Frequencies;

/**
 * What the engine holds in memory, and every change to it. The same methods serve a live change and its replay from the log. Knows
 * nothing of threads, files of the log or sequences: that is {@link LinkEngine}.
 */
final class Holdings implements AutoCloseable {
    final Archive archive;
    final Candidates candidates;
    final Ledger ledger;
    final Journal journal;
    final Narratives narratives;
    /** The last mentions of the archive, which are not linked yet. */
    private final List<Reading> taken = new ArrayList<>();

    private static final String LEDGER = "ledger";

    private Derived derived;
    private boolean deriving = true;
    /** True when the narratives of the records held are to be read again. */
    private final boolean narrativesMissing;

    /** Makes empty ones; what the folder had before is dropped. */
    Holdings(Path folder) {
        this.archive = new Archive(folder);
        this.journal = new Journal(folder);
        this.narratives = Narratives.open(narratives(folder));
        this.narrativesMissing = false;
        this.candidates = new Candidates(archive.outlines(), archive::profile);
        this.ledger = new Ledger();
        this.derived = derive(Statistics.builtIn(Frequencies.builder().seal()));
    }

    private Holdings(
            Archive archive,
            Journal journal,
            Candidates candidates,
            Ledger ledger,
            Derived derived,
            Optional<Narratives> kept,
            Path folder) {
        this.archive = archive;
        this.journal = journal;
        this.candidates = candidates;
        this.ledger = ledger;
        this.derived = derived;
        this.narrativesMissing = kept.isEmpty();
        this.narratives = kept.orElseGet(() -> Narratives.open(narratives(folder)));
    }

    /**
     * Opens what a checkpoint holds, by two threads.
     *
     * @throws RuntimeException when any of it is damaged: then nothing stays open
     */
    static Holdings open(Path folder, Checkpoint in) {
        var open = new ArrayList<AutoCloseable>();
        CompletableFuture<?> beside = CompletableFuture.completedFuture(null);
        try {
            var archive = opened(new Archive(folder, in.state()), open);
            var candidates = opened(new Candidates(archive.outlines(), archive::profile), open);
            var ledger = readLedger(in.state().section(LEDGER));
            var reading = CompletableFuture.runAsync(() -> archive.read(in.state()));
            var deriving = reading.thenApply(read -> derived(archive, candidates, ledger, in));
            beside = deriving;
            candidates.read(in.postings());
            var journal = opened(new Journal(folder, in.state()), open);
            var kept = Narratives.open(narratives(folder), in.head().mark().sequence());
            kept.ifPresent(open::add);
            reading.join();
            Posting.catchUp(archive, candidates, in.head().postings());
            return new Holdings(archive, journal, candidates, ledger, deriving.join(), kept, folder);
        } catch (RuntimeException e) {
            // What is being read must not be closed.
            beside.handle((read, failure) -> true).join();
            for (var each : open) close(each, e);
            throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static <T extends AutoCloseable> T opened(T one, List<AutoCloseable> open) {
        open.add(one);
        return one;
    }

    private static void close(AutoCloseable open, RuntimeException because) {
        try {
            open.close();
        } catch (Exception e) {
            because.addSuppressed(e);
        }
    }

    private static Path narratives(Path folder) {
        return folder.resolve("narratives");
    }

    /** Brings files that only grow up to date, and writes all else but for postings and statistics. */
    void write(StateWriter out, Derived derived, List<Change> more) {
        archive.write(out);
        derived.resolution.write(out, archive.end());
        journal.write(out, more);
        out.begin(LEDGER);
        out.putLong(ledger.last());
        for (var judgement : ledger.standing()) {
            byte[] bytes = LedgerBytes.write(judgement);
            out.putLong(bytes.length);
            out.put(MemorySegment.ofArray(bytes));
        }
    }

    private static Derived derived(Archive archive, Candidates candidates, Ledger ledger, Checkpoint in) {
        var derived = new Derived(Derived.readStatistics(in.frequencies()), archive, candidates, ledger);
        derived.resolution.read(in.state(), archive.mentions());
        return derived;
    }

    private static Ledger readLedger(StateReader.Section in) {
        var ledger = new Ledger();
        long last = in.getLong();
        while (in.hasMore()) {
            var bytes = new byte[in.getCount(1)];
            in.get(MemorySegment.ofArray(bytes));
            ledger.add(LedgerBytes.read(bytes));
        }
        ledger.goOnAfter(last);
        return ledger;
    }

    /** Returns when all files that {@link #write} brought up to date are on the disk; may run beside changes. */
    void force(long sequence) {
        archive.force();
        journal.force();
        narratives.commit(sequence);
    }

    /** Reads the narratives of the records held again, where they were not kept. */
    void readNarratives(Function<Archive.Held, Record> records) {
        if (narrativesMissing) archive.records().forEach(held -> narratives.add(records.apply(held)));
    }

    Derived derived() {
        return derived;
    }

    /**
     * From now on only holds, and derives nothing until the next {@link #swap}: for what the log has before its last snapshot, since all
     * that followed from it was replaced by that snapshot.
     */
    void deriveLater() {
        deriving = false;
    }

    /** A record read, and nothing changed yet. */
    record Read(Record record, List<Reading> mentions) {
        static Read of(Record record) {
            var mentions = new ArrayList<Reading>(record.mentions().size());
            for (var mention : record.mentions()) mentions.add(Reading.of(mention, record.provenance()));
            return new Read(record, mentions);
        }

        /** Adds it to an archive, and its mentions to what they are found by. One that is there already is passed over: false. */
        boolean addTo(Archive archive, Candidates candidates, long offset) {
            if (archive.knows(record.id())) return false;
            int number = archive.add(record, mentions, offset);
            for (var mention : mentions) candidates.add(number++, mention.ways());
            return true;
        }

        /** Reads what {@link #addTo} writes to, of some that are added next. */
        static void bringNear(List<Read> some, Candidates candidates) {
            var ways = new ArrayList<Ways>(some.size());
            for (var read : some) for (var mention : read.mentions) ways.add(mention.ways());
            candidates.bringNear(ways);
        }
    }

    /** Takes a record up, not to be seen before it is linked. False when it is held already: then it is passed over. */
    boolean take(Read read, long offset) {
        if (!read.addTo(archive, candidates, offset)) return false;
        narratives.add(read.record);
        if (deriving) taken.addAll(read.mentions);
        return true;
    }

    /** Compares what was taken up with all that came before it. Changes nothing. */
    Comparer.Found compare() {
        return derived.comparer.compare(archive.end() - taken.size(), taken);
    }

    /** Links what was taken up, by what {@link #compare} found, and lets it be seen. */
    void link(Comparer.Found found) {
        // Record by record, so that the journal tells nothing of batches.
        for (int next = archive.showNext(); next >= 0; next = archive.showNext()) {
            if (!deriving) continue;
            derived.add(found.of(archive.firstMention(next), archive.mentionsOf(next)));
            noteMoves();
        }
        taken.clear();
    }

    void withdraw(RecordId id) {
        var held = archive.find(id);
        if (held == null) return;
        int[] touched = deriving ? derived.remove(held) : new int[0];
        held.numbers().forEach(mention -> candidates.remove(mention, archive.profile(mention)));
        archive.remove(held);
        narratives.remove(id);
        if (!deriving) return;
        derived.resolution.resolve(touched);
        noteMoves();
    }

    void judge(LedgerEntry entry) {
        var judgement = switch (entry) {
            case Judgement made -> made;
            case Undo undo -> ledger.find(undo.undoes()).orElseThrow();
        };
        // Before and after: what a SAME tied together falls apart when it is undone.
        int[] before = derived.resolution.touchedBy(judgement);
        ledger.add(entry);
        if (!deriving) return;
        int[] after = derived.resolution.touchedBy(judgement);
        derived.resolution.resolve(
                IntStream.concat(Arrays.stream(before), Arrays.stream(after)).toArray());
        noteMoves();
    }

    /** New statistics and what they change, not yet in force. */
    record Sealed(Derived derived, List<Change> changes) {}

    /** New statistics from the records now held, and all that follows from them. Changes nothing yet. */
    Sealed seal() {
        var anew = resealed();
        var changes = journal.changes(derived.resolution.movesTo(anew.resolution));
        return new Sealed(anew, changes);
    }

    /** The same without looking for changes. */
    Derived resealed() {
        var anew = derive(Learning.of(archive, candidates));
        anew.addAll(share -> {});
        anew.resolution.takeMoves();
        return anew;
    }

    /** Puts new statistics in force, with the changes to the journal that go with them. */
    void swap(Derived anew, List<Change> changes) {
        derived = anew;
        deriving = true;
        journal.add(changes);
    }

    private Derived derive(Statistics statistics) {
        return new Derived(statistics, archive, candidates, ledger);
    }

    private void noteMoves() {
        journal.add(journal.changes(derived.resolution.takeMoves()));
    }

    @Override
    public void close() {
        narratives.close();
        candidates.close();
        archive.close();
        journal.close();
    }
}
