package org.homeward.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Frame;
import org.homeward.engine.index.RecordLog;
import org.homeward.engine.index.RecordLog.Mark;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.LedgerEntry;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordBytes;
import org.homeward.engine.model.RecordId;

/**
 * The one front door of the engine: takes records in, finds what belongs together, says why. {@link org.homeward.engine The package's
 * page} shows it in use and tells what it promises.
 *
 * <p>What it answers is a pure function of the set of records, the sealed statistics snapshot and the standing judgements; never of the
 * order in which they came. Every change carries the caller's sequence number, which the index keeps in its own commit: after a crash
 * {@link #lastApplied()} tells where to go on, and a sequence already applied is passed over.
 *
 * <p>Safe for use by many threads: one writer at a time, readers beside it. A reader sees a change whole or not at all, and goes on
 * reading the old state while a new snapshot is being derived.
 */
public final class LinkEngine implements AutoCloseable {
    /** Growth since the statistics were sealed that leaves rare and common out of date. */
    private static final int OUT_OF_DATE = 4;
    /** So many records are taken up before readers are let in between. */
    private static final int TAKEN_AT_ONCE = 64;

    private static final int REPLAYED_AT_ONCE = 4_096;

    private final Clock clock;
    private final Holdings holdings;
    private final Watches watches = new Watches();
    private final RecordLog log;
    private final Checkpoints checkpoints;
    private final List<String> mended = Collections.synchronizedList(new ArrayList<>());
    private final Lock writing = new ReentrantLock();
    private final ReentrantReadWriteLock state = new ReentrantReadWriteLock();
    private volatile long lastApplied;
    /** True when a change is in the log and failed to be applied: what is held must not be kept then, and opening again makes it good. */
    private boolean behind;
    /** Frames read and not applied yet, while the log is being opened. */
    private final List<Frame> replayed = new ArrayList<>();
    /** How much of the journal is in the snapshots of the log. */
    private long journalled;
    /** Sequence of the last snapshot that was in the log when it was opened; 0 when there was none. */
    private final long lastSnapshot;

    private LinkEngine(Path folder, Clock clock, long growth) {
        this.clock = clock;
        this.log = RecordLog.open(log(folder));
        try {
            this.checkpoints = new Checkpoints(folder, log, growth, mended::add);
            var opened = checkpoints.open();
            this.holdings = opened.holdings();
            this.journalled = opened.journalled();
            this.lastApplied = opened.mark().sequence();
            this.lastSnapshot = log.lastSnapshot(opened.mark());
            replay(opened.mark());
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private void replay(Mark from) {
        try {
            holdings.readNarratives(this::load);
            if (lastSnapshot > 0) holdings.deriveLater();
            log.replay(from, this::replay);
            takeReplayed();
        } catch (RuntimeException e) {
            holdings.close();
            throw e;
        }
    }

    /**
     * Opens the index in {@code folder}, making it when it is not there: its last checkpoint, and what the log has since.
     *
     * @throws IllegalStateException when the index is already open, or damaged: then {@link #check} says where
     */
    public static LinkEngine open(Path folder, Clock clock) {
        return new LinkEngine(folder, clock, Checkpoints.LEAST_GROWTH);
    }

    /** @param growth so many bytes of log at least are between two checkpoints */
    static LinkEngine open(Path folder, Clock clock, long growth) {
        return new LinkEngine(folder, clock, growth);
    }

    /** The sequence of the last change applied and kept; 0 when there is none. */
    public long lastApplied() {
        return lastApplied;
    }

    /** Takes a record in, links it and matches it against the watches, which it may answer. One already there answers none. */
    public List<WatchHit> put(long sequence, Record record) {
        return putAll(List.of(new Arrival(sequence, record)));
    }

    /**
     * The same for records in a row, by all processors. What comes of it is the same as if they came one by one.
     *
     * @param arrivals with ascending sequences
     * @return the watches answered, of each record the strongest first
     */
    public List<WatchHit> putAll(List<Arrival> arrivals) {
        return write(() -> {
            var due = arrivals.stream()
                    .filter(arrival -> arrival.sequence() > lastApplied)
                    .toList();
            if (due.isEmpty()) return List.of();
            var taken = new ArrayList<Record>();
            ReadAhead.each(due, TAKEN_AT_ONCE, Arriving::of, piece -> {
                long[] offsets =
                        log.appendAll(piece.stream().map(Arriving::draft).toList());
                take(piece.stream().map(Arriving::read).toList(), offsets, taken);
            });
            boolean many = due.size() > TAKEN_AT_ONCE;
            if (many) log.beginToForce();
            link(due.getLast().sequence());
            keepIfDue(many);
            return taken.stream().flatMap(this::answered).toList();
        });
    }

    /** A record read, and what is kept of it in the log. */
    private record Arriving(Holdings.Read read, Frame.Draft draft) {
        static Arriving of(Arrival arrival) {
            var bytes = RecordBytes.write(arrival.record());
            return new Arriving(
                    Holdings.Read.of(arrival.record()), new Frame.Draft(arrival.sequence(), Frame.Kind.PUT, bytes));
        }
    }

    /** Takes up what is in the log already, and notes which records weren't held. Readers wait only while something is changed. */
    private void take(List<Holdings.Read> readings, long[] offsets, List<Record> taken) {
        Holdings.Read.bringNear(readings, holdings.candidates);
        change(() -> {
            for (int i = 0; i < offsets.length; i++)
                if (holdings.take(readings.get(i), offsets[i]))
                    taken.add(readings.get(i).record());
        });
    }

    /** Links what was taken up and shows it. */
    private void link(long last) {
        var found = holdings.compare();
        change(() -> {
            holdings.link(found);
            lastApplied = last;
        });
    }

    private Stream<WatchHit> answered(Record record) {
        if (watches.isEmpty()) return Stream.of();
        return watches.match(find(record.id()).orElseThrow(), holdings, this::load).stream();
    }

    /** The watches a record held answers: what {@link #put} brought, for a caller that went down before it could keep it. */
    public List<WatchHit> watchHits(RecordId record) {
        return write(() -> find(record)
                .map(held -> watches.match(held, holdings, this::load))
                .orElse(List.of()));
    }

    /** Takes a record out, as if it had never been. One that isn't there is passed over. */
    public void withdraw(long sequence, RecordId record) {
        write(() -> {
            keep(
                    sequence,
                    Frame.Kind.WITHDRAW,
                    HexFormat.of().parseHex(record.hex()),
                    offset -> holdings.withdraw(record));
            return true;
        });
    }

    /** Why this judgement can't stand, or empty when it can. Ask before {@link #judge}. */
    public Optional<Contradiction> contradiction(LedgerEntry entry) {
        if (!(entry instanceof Judgement judgement)) return Optional.empty();
        return read(() -> {
            var chain = holdings.ledger.against(judgement);
            return chain.isEmpty() ? Optional.empty() : Optional.of(new Contradiction(judgement, chain));
        });
    }

    /**
     * Applies a judgement or takes one back. It may speak of mentions that aren't held (yet, or any more).
     *
     * @throws IllegalStateException naming the chain when it contradicts, or when what it takes back doesn't stand
     */
    public void judge(long sequence, LedgerEntry entry) {
        write(() -> {
            if (sequence > lastApplied) holdings.ledger.refuseUnlessPossible(entry);
            keep(sequence, Frame.Kind.JUDGE, LedgerBytes.write(entry), offset -> holdings.judge(entry));
            return true;
        });
    }

    /** Seals new statistics from the records now held and derives every link anew. Returns the version, a digest of its content. */
    public String snapshot(long sequence) {
        return write(() -> {
            if (sequence > lastApplied) {
                var sealed = holdings.seal();
                var journal = new ArrayList<>(holdings.journal.since(journalled));
                journal.addAll(sealed.changes());
                var bytes = new SnapshotBytes(sealed.derived().version(), journal).write();
                var draft = new Frame.Draft(sequence, Frame.Kind.SNAPSHOT, bytes);
                if (!behind) checkpoints.writeAhead(holdings, sealed, draft, journalled + journal.size());
                keep(sequence, Frame.Kind.SNAPSHOT, bytes, offset -> holdings.swap(sealed.derived(), sealed.changes()));
                journalled = holdings.journal.last();
                checkpoints.settle();
            }
            return holdings.derived().version();
        });
    }

    /**
     * True when the archive has grown to more than four times what it was when its statistics were sealed: then rare and common are out of date, answers get
     * slower and worse, and the caller should take a {@link #snapshot}. The engine never takes one of itself, for when it is taken is
     * part of what answers depend on.
     */
    public boolean snapshotDue() {
        return read(() -> holdings.archive.size() > 1_000
                && holdings.archive.mentionCount()
                        > OUT_OF_DATE
                                * holdings.derived()
                                        .scorer
                                        .statistics()
                                        .frequencies()
                                        .total());
    }

    /**
     * Returns when every change applied so far is on the disk. A change survives the end of the process at once, but a power cut only
     * after this; {@link #lastApplied} of the reopened engine says what was kept. Run it at the end of a batch.
     */
    public void flush() {
        log.force();
    }

    /**
     * Mentions that answer the query, best first, grouped by nothing: each hit names its entity. Whoever shares too little to be shown as a link, less
     * likely than one in 128, answers only a question that itself says little. The parts of a score are read from the
     * record's own words when they are first asked for, which works while the engine is open.
     */
    public List<Hit> search(Query query) {
        return read(() -> new Finder(holdings, clock.instant(), this::load).search(query));
    }

    /** Why, and why not: the score of any two mentions, with its parts, left what {@code a} says. Empty when one is unknown. */
    public Optional<Score> explain(MentionId a, MentionId b) {
        return read(() -> {
            int left = holdings.archive.number(a);
            int right = holdings.archive.number(b);
            if (left < 0 || right < 0) return Optional.empty();
            return Optional.of(new Links(holdings, this::load).score(left, right));
        });
    }

    /** The links of every mention of a record, accepted and near misses, strongest first. */
    public List<Link> links(RecordId record) {
        return read(() -> find(record).map(new Links(holdings, this::load)::of).orElse(List.of()));
    }

    public Optional<Record> record(RecordId id) {
        return read(() -> find(id).map(this::load));
    }

    /** The entity that holds the mention; of a mention held no more, the one its id was last redirected to. */
    public Optional<Entity> entity(MentionId id) {
        return read(() -> number(id).map(new Links(holdings, this::load)::entity));
    }

    /** The id of that entity alone, which costs no more than a look. */
    public Optional<MentionId> entityId(MentionId id) {
        return read(() -> number(id).map(holdings.derived()::entity));
    }

    /** The neighbours of a node on the chart. */
    public Expansion expand(Node node, int limit) {
        return read(() -> new Chart(holdings, this::load).expand(node, limit));
    }

    /** A shortest path between two nodes that uses no hub; empty when there is none within {@code maxEdges}. */
    public List<Edge> path(Node from, Node to, int maxEdges) {
        return read(() -> new Chart(holdings, this::load).path(from, to, maxEdges));
    }

    /** Adds a standing question, or replaces the one of the same id. Watches are the caller's to keep: they are not in the log. */
    public void watch(Watch watch) {
        write(() -> {
            watches.add(watch, clock.instant());
            return true;
        });
    }

    public void unwatch(String id) {
        write(() -> {
            watches.remove(id);
            return true;
        });
    }

    /** Joins and splits after the given journal number, oldest first. */
    public List<Change> changesSince(long number) {
        return read(() -> holdings.journal.since(number));
    }

    /** Number of records held. */
    public long size() {
        return read(holdings.archive::size);
    }

    /**
     * A digest of the derived state: records, accepted links and entities. Two engines with the same records, snapshot and judgements
     * answer the same, whatever the order they came in.
     */
    public String fingerprint() {
        return read(() -> Digests.of(holdings));
    }

    /**
     * What was found wrong and cost time only: files that follow from the log and were put aside when the engine was opened, or could not
     * be written since. To be told to whoever looks after the machine.
     */
    public List<String> mended() {
        return List.copyOf(mended);
    }

    /** What is wrong with the files on disk, or empty when they are sound. Reads them all. */
    public static List<String> check(Path folder) {
        return Stream.concat(RecordLog.check(log(folder)).stream(), Checkpoints.faults(folder).stream())
                .toList();
    }

    /** Keeps what opening again would otherwise have to work out, and closes. */
    @Override
    public void close() {
        write(() -> {
            try {
                if (!behind) checkpoints.writeNow(holdings, journalled);
                checkpoints.await();
            } finally {
                log.close();
                holdings.close();
            }
            return true;
        });
    }

    private static Path log(Path folder) {
        return folder.resolve("records.log");
    }

    /** Applies a frame of the log that is being opened; records in a row together. */
    private void replay(Frame frame) {
        if (frame.kind() == Frame.Kind.PUT) {
            replayed.add(frame);
            if (replayed.size() == REPLAYED_AT_ONCE) takeReplayed();
            return;
        }
        takeReplayed();
        switch (frame.kind()) {
            case WITHDRAW -> holdings.withdraw(new RecordId(HexFormat.of().formatHex(frame.payload())));
            case JUDGE -> holdings.judge(LedgerBytes.read(frame.payload()));
            case SNAPSHOT -> replaySnapshot(frame);
            case PUT -> throw new AssertionError("records were taken above");
        }
        lastApplied = frame.sequence();
    }

    private void takeReplayed() {
        if (replayed.isEmpty()) return;
        ReadAhead.each(
                replayed,
                TAKEN_AT_ONCE,
                Replayed::of,
                piece -> take(
                        piece.stream().map(Replayed::read).toList(),
                        piece.stream().mapToLong(Replayed::offset).toArray(),
                        new ArrayList<>()));
        link(replayed.getLast().sequence());
        replayed.clear();
    }

    private record Replayed(Holdings.Read read, long offset) {
        static Replayed of(Frame frame) {
            return new Replayed(Holdings.Read.of(RecordBytes.read(frame.payload())), frame.offset());
        }
    }

    /** Only the last snapshot of a log is derived again; of those before it, what is left is the journal. */
    private void replaySnapshot(Frame frame) {
        var journal = SnapshotBytes.read(frame.payload()).journal();
        if (frame.sequence() == lastSnapshot) holdings.swap(holdings.resealed(), holdings.journal.missing(journal));
        else holdings.journal.add(holdings.journal.missing(journal));
        journalled = holdings.journal.last();
    }

    /** Logs a change, then applies it; one already applied is passed over. The log goes first, so that memory is never ahead of it. */
    private void keep(long sequence, Frame.Kind kind, byte[] payload, LongConsumer apply) {
        if (sequence <= lastApplied) return;
        long offset = log.append(sequence, kind, payload);
        change(() -> {
            apply.accept(offset);
            lastApplied = sequence;
        });
        keepIfDue(false);
    }

    private void keepIfDue(boolean amidMany) {
        if (!behind) checkpoints.writeIfDue(holdings, journalled, amidMany);
    }

    /** Changes what readers see. */
    private void change(Runnable change) {
        state.writeLock().lock();
        try {
            change.run();
        } finally {
            state.writeLock().unlock();
        }
    }

    private Optional<Archive.Held> find(RecordId id) {
        return Optional.ofNullable(holdings.archive.find(id));
    }

    private Record load(Archive.Held held) {
        return RecordBytes.read(log.payload(held.offset()));
    }

    /** The number of a mention held, or of one that its id was redirected to. */
    private Optional<Integer> number(MentionId id) {
        int number = holdings.archive.number(id);
        if (number >= 0) return Optional.of(number);
        return holdings.journal.follow(id).map(holdings.archive::number).filter(found -> found >= 0);
    }

    private <T> T write(Supplier<T> change) {
        writing.lock();
        try {
            return change.get();
        } catch (RuntimeException | Error e) {
            behind |= log.mark().sequence() != lastApplied;
            throw e;
        } finally {
            writing.unlock();
        }
    }

    private <T> T read(Supplier<T> question) {
        state.readLock().lock();
        try {
            return question.get();
        } finally {
            state.readLock().unlock();
        }
    }
}
