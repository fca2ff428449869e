package org.homeward.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Candidates;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;
import org.homeward.engine.resolve.Ledger;

/**
 * Links whole tables at once: what the {@link LinkEngine} derives from records, without its log, texts, watches and judgements. The same
 * records in an engine, with a snapshot taken when all are in, come out the same. Works in a folder of its own, which goes when it is
 * closed, or else when Java ends.
 */
public final class Linkage implements AutoCloseable {
    /** What is read ahead lies in memory. */
    private static final int AT_ONCE = 1 << 11;

    private static final int PIECE = 64;

    private static final double READ = 0.3;
    private static final double LEARNT = 0.5;

    final Path folder;
    private final Thread atEnd;
    private final Archive archive;
    private final Candidates candidates;
    private final Derived derived;
    /** Of each table, the number behind that of its last mention. */
    private final List<Integer> ends = new ArrayList<>();

    /** Told what is being done and how much of the whole is behind it, 0 to 1. */
    @FunctionalInterface
    public interface Progress {
        void at(String doing, double share);
    }

    /**
     * Finds duplicates within one table; or in several the same people, of whom only links across tables are told. Each record is read
     * once and let go, so a table whose records are made as they are asked for may be larger than memory.
     *
     * @throws UncheckedIOException when there is no room for its files
     */
    public static Linkage of(List<? extends Collection<Record>> tables, Progress progress) {
        return new Linkage(tables, progress);
    }

    private Linkage(List<? extends Collection<Record>> tables, Progress progress) {
        folder = temporary();
        atEnd = new Thread(this::deleteAtEnd);
        Runtime.getRuntime().addShutdownHook(atEnd);
        archive = new Archive(folder);
        candidates = new Candidates(archive.outlines(), archive::profile);
        try {
            read(tables, progress);
            progress.at("learning weights", READ);
            derived = new Derived(Learning.of(archive, candidates), archive, candidates, new Ledger());
            derived.addAll(share -> progress.at("linking", LEARNT + (1 - LEARNT) * share));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private void read(List<? extends Collection<Record>> tables, Progress progress) {
        long all = tables.stream().mapToLong(Collection::size).sum();
        var some = new ArrayList<Record>(AT_ONCE);
        long read = 0;
        for (var table : tables) {
            for (var record : table) {
                some.add(record);
                if (some.size() < AT_ONCE) continue;
                read += some.size();
                take(some);
                progress.at("reading values", READ * read / all);
            }
            read += some.size();
            take(some);
            ends.add(archive.end());
        }
        archive.show();
    }

    private void take(List<Record> records) {
        ReadAhead.each(records, PIECE, Holdings.Read::of, piece -> {
            Holdings.Read.bringNear(piece, candidates);
            for (var read : piece) read.addTo(archive, candidates, 0);
        });
        records.clear();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("homeward-link");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder to work in", e);
        }
    }

    /** Log2 of the odds that a pair drawn blindly is one entity, as learnt; negative. */
    public double prior() {
        return derived.scorer.statistics().prior();
    }

    /** How many pairs share enough to be worth comparing. */
    public long compared() {
        return archive.mentions()
                .parallel()
                .mapToLong(mention -> IntStream.of(derived.comparer.candidates(mention))
                        .filter(other -> isTold(other, mention))
                        .count())
                .sum();
    }

    /** True when the two share enough to be worth comparing. */
    public boolean isCompared(MentionId a, MentionId b) {
        int left = place(a);
        int right = place(b);
        return isTold(left, right) && derived.comparer.areWorthComparing(left, right);
    }

    /** How many of them are more likely one entity than two. */
    public long accepted() {
        return archive.mentions()
                .parallel()
                .mapToLong(mention -> accepted(mention).size())
                .sum();
    }

    private boolean isTold(int a, int b) {
        return ends.size() == 1 || table(a) != table(b);
    }

    private int table(int mention) {
        int table = 0;
        while (ends.get(table) <= mention) table++;
        return table;
    }

    /**
     * The pairs that were compared, with their scores, in the order of the records; accepted ones only unless {@code all}. Why they
     * score so is worked out when it is read, which must be before this is closed.
     */
    public Stream<Link> links(boolean all) {
        return archive.mentions()
                .boxed()
                .flatMap(mention ->
                        (all ? compared(mention) : accepted(mention)).stream().map(other -> link(other, mention)));
    }

    private List<Comparer.Compared> compared(int mention) {
        return derived.comparer.compare(mention, mention, Integer.MIN_VALUE).stream()
                .filter(other -> isTold(other.mention(), mention))
                .toList();
    }

    /** What was accepted is kept, and needs no second comparison. */
    private List<Comparer.Compared> accepted(int mention) {
        var accepted = new ArrayList<Comparer.Compared>(0);
        derived.resolution.edges().each(mention, (other, units) -> {
            if (other < mention && isTold(other, mention)) accepted.add(new Comparer.Compared(other, units));
        });
        accepted.sort(Comparator.comparingInt(Comparer.Compared::mention));
        return accepted;
    }

    private Link link(Comparer.Compared compared, int b) {
        int a = compared.mention();
        var score = derived.scorer.score(
                compared.units() - derived.units(0), () -> derived.score(archive.profile(a), archive.profile(b)));
        return new Link(archive.id(a), archive.id(b), score, compared.accepted());
    }

    /** Why two mentions are likely one, or not, whether they were compared or not. */
    public Score explain(MentionId a, MentionId b) {
        return derived.score(archive.profile(place(a)), archive.profile(place(b)));
    }

    /** The mention that was read as the so manieth, counted from 0; what was given before is passed over. */
    public MentionId mention(int place) {
        return archive.id(place);
    }

    /** Which mention it was in the order they were read: see {@link #mention}. */
    public int place(MentionId mention) {
        int number = archive.number(mention);
        if (number < 0) throw new IllegalArgumentException("of none of the records: " + mention);
        return number;
    }

    /** The entity that holds the mention: all that are in one have one id. */
    public MentionId entity(MentionId mention) {
        return derived.entity(place(mention));
    }

    @Override
    public void close() {
        candidates.close();
        archive.close();
        try {
            if (Runtime.getRuntime().removeShutdownHook(atEnd)) delete();
        } catch (IllegalStateException e) {
            // Java is ending: it goes with that.
        }
    }

    private void deleteAtEnd() {
        try {
            delete();
        } catch (UncheckedIOException e) {
            // It was in use to the last, and nobody is left to be told.
        }
    }

    private void delete() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder it worked in can't be deleted: " + folder, e);
        }
    }
}
