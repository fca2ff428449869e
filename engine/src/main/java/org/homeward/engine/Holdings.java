package org.homeward.engine;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Candidates;
import org.homeward.engine.index.Narratives;
import org.homeward.engine.index.Ways;
import org.homeward.engine.match.Statistics;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.LedgerEntry;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.Undo;
import org.homeward.engine.resolve.Ledger;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.ProfileBytes;

/**
 * What the engine holds in memory, and every change to it. The same methods serve a live change and its replay from the log. Knows
 * nothing of threads, files of the log or sequences: that is {@link LinkEngine}.
 */
final class Holdings implements AutoCloseable {
    final Archive archive;
    final Candidates candidates;
    final Ledger ledger = new Ledger();
    final Journal journal = new Journal();
    final Narratives narratives;
    private Derived derived;
    private boolean deriving = true;

    Holdings(Path folder) {
        this.narratives = Narratives.open(folder.resolve("narratives"));
        this.archive = new Archive(folder.resolve("profiles"));
        this.candidates = new Candidates(archive::profile);
        this.derived = derive(Statistics.builtIn(Frequencies.builder().seal()));
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

    /** A record made ready to be taken up: read and compared, nothing changed yet. */
    record Prepared(Record record, List<Read> mentions) {
        List<List<Derived.Compared>> comparisons() {
            return mentions.stream().map(Read::compared).toList();
        }
    }

    /** A mention read: its values, the ways to it, and whom it is likely one with. */
    record Read(Profile profile, Ways ways, List<Derived.Compared> compared) {}

    Prepared prepare(Record record) {
        return new Prepared(
                record,
                IntStream.range(0, record.mentions().size())
                        .mapToObj(ordinal -> read(record, ordinal))
                        .toList());
    }

    private Read read(Record record, int ordinal) {
        var profile = Profile.of(record.mention(ordinal), record.provenance());
        var ways = Ways.of(profile);
        return new Read(profile, ways, deriving ? derived.compare(profile, ways) : List.of());
    }

    /** Takes a record up; one already held is passed over. */
    void put(Prepared prepared, long offset) {
        if (archive.find(prepared.record.id()) != null) return;
        var bytes = prepared.mentions.stream()
                .map(read -> ProfileBytes.write(read.profile))
                .toList();
        var held = archive.add(prepared.record, bytes, offset);
        int number = held.first();
        for (var read : prepared.mentions) candidates.add(number++, read.profile, read.ways);
        narratives.add(prepared.record);
        if (!deriving) return;
        derived.add(held, prepared.comparisons());
        noteMoves();
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
        var frequencies = Frequencies.builder();
        archive.mentions().mapToObj(archive::profile).forEach(frequencies::add);
        var anew = derive(Statistics.builtIn(frequencies.seal()));
        anew.addAll();
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
    }
}
