package org.homeward.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;

/**
 * Links whole tables at once: the {@link LinkEngine} without its log, watches and questions. The same records in an engine, with a
 * snapshot taken when all are in, come out the same. Works in a folder of its own, which goes when it is closed.
 */
public final class Linkage implements AutoCloseable {
    /** What is read ahead lies in memory. */
    private static final int AT_ONCE = 1 << 13;

    private static final int PIECE = 64;

    private final Path folder;
    private final Holdings holdings;
    /** Of each table, the number behind that of its last mention. */
    private final List<Integer> ends = new ArrayList<>();

    /** Told what is being done and how much of the whole is behind it, 0 to 1. */
    @FunctionalInterface
    public interface Progress {
        void at(String doing, double share);
    }

    private Linkage(Path folder) {
        this.folder = folder;
        this.holdings = new Holdings(folder);
        holdings.deriveLater();
    }

    /**
     * Finds duplicates within one table; or in several the same people, of whom only links across tables are told. Each record is read
     * once and let go, so a table may be larger than memory.
     */
    public static Linkage of(List<? extends Iterable<Record>> tables, Progress progress) {
        var linkage = new Linkage(temporary());
        try {
            linkage.link(tables, progress);
            return linkage;
        } catch (RuntimeException | Error e) {
            linkage.close();
            throw e;
        }
    }

    private void link(List<? extends Iterable<Record>> tables, Progress progress) {
        progress.at("reading values", 0);
        for (var table : tables) {
            var some = new ArrayList<Record>();
            for (var record : table) {
                some.add(record);
                if (some.size() == AT_ONCE) take(some);
            }
            take(some);
            ends.add(holdings.archive.end());
        }
        holdings.archive.show();
        progress.at("learning weights", 0.3);
        var statistics = Learning.of(holdings.archive, holdings.candidates);
        progress.at("linking", 0.6);
        holdings.swap(holdings.derive(statistics), List.of());
        holdings.derived().addAll();
    }

    private void take(List<Record> records) {
        ReadAhead.each(records, PIECE, Holdings.Read::of, piece -> piece.forEach(read -> holdings.take(read, 0)));
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
        return holdings.derived().scorer.statistics().prior();
    }

    /** How many pairs share enough to be worth comparing. */
    public long compared() {
        return mentions()
                .parallel()
                .mapToLong(mention -> IntStream.of(holdings.derived().candidates(mention))
                        .filter(other -> isTold(other, mention))
                        .count())
                .sum();
    }

    /** How many of them are more likely one entity than two. */
    public long accepted() {
        return mentions()
                .parallel()
                .mapToLong(mention -> compare(mention, false).size())
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

    /** The pairs that were compared, with their scores, in the order of the records; accepted ones only unless {@code all}. */
    public Stream<Link> links(boolean all) {
        return mentions()
                .boxed()
                .flatMap(mention ->
                        compare(mention, all).stream().map(other -> link(other.mention(), mention, other.accepted())));
    }

    private List<Derived.Compared> compare(int mention, boolean all) {
        var compared = holdings.derived().compare(mention, mention, all ? Integer.MIN_VALUE : Derived.ACCEPTED);
        return compared.stream()
                .filter(other -> isTold(other.mention(), mention))
                .toList();
    }

    private Link link(int a, int b, boolean accepted) {
        var archive = holdings.archive;
        var score = holdings.derived().score(archive.profile(a), archive.profile(b));
        return new Link(archive.id(a), archive.id(b), score, accepted);
    }

    /** The entity that holds the mention: all that are in one have one id. */
    public MentionId entity(MentionId mention) {
        int number = holdings.archive.number(mention);
        if (number < 0) throw new IllegalArgumentException("of none of the records: " + mention);
        return holdings.derived().entity(number);
    }

    private IntStream mentions() {
        return holdings.archive.mentions();
    }

    @Override
    public void close() {
        holdings.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder it worked in can't be deleted: " + folder, e);
        }
    }
}
