package org.homeward.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.homeward.engine.index.Candidates;
import org.homeward.engine.index.Outlines;
import org.homeward.engine.index.Rarity;
import org.homeward.engine.index.Ways;
import org.homeward.engine.match.PairSpace;
import org.homeward.engine.match.Scorer;
import org.homeward.engine.match.Trainer;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;
import org.homeward.engine.resolve.Evidence;
import org.homeward.engine.resolve.Ledger;
import org.homeward.engine.resolve.Resolution;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Outline;
import org.homeward.engine.text.Profile;

/**
 * Links whole tables at once, in memory and without a folder: the same normal values, candidates, scores and entities as {@link
 * LinkEngine}, with the weights learnt from the tables themselves, twice: from pairs, and again from the entities those make. Every
 * record counts by its first mention.
 *
 * <p>Records are put in the order of their ids before anything is done, so the result does not depend on the order of the rows.
 */
public final class Linkage {
    private final List<Record> records;
    private final List<Profile> profiles;
    private final PairSpace space;
    private final long[] candidates;
    private Scorer scorer;
    private int[] units;
    private Resolution resolution;

    /** Told what is being done and how much of the whole is behind it, 0 to 1; by any thread. */
    @FunctionalInterface
    public interface Progress {
        void at(String doing, double share);
    }

    /** Finds duplicates within one table. {@code seed} is for the random pairs of the training. */
    public static Linkage within(Collection<Record> table, long seed, Progress progress) {
        return new Linkage(sorted(table), List.of(), seed, progress);
    }

    /** Finds the same people across two tables; two records of one table are never a link. */
    public static Linkage across(Collection<Record> left, Collection<Record> right, long seed, Progress progress) {
        return new Linkage(sorted(left), sorted(right), seed, progress);
    }

    private Linkage(List<Record> left, List<Record> right, long seed, Progress progress) {
        progress.at("reading values", 0);
        records = Stream.concat(left.stream(), right.stream()).toList();
        profiles = records.parallelStream()
                .map(record -> Profile.of(record.mention(0), record.provenance()))
                .toList();
        space = new PairSpace(records.size(), right.isEmpty() ? 0 : left.size());
        progress.at("finding candidates", 0.15);
        var frequencies = Frequencies.builder();
        profiles.forEach(frequencies::add);
        var sealed = frequencies.seal();
        candidates = candidates(new Rarity(sealed));
        progress.at("learning weights", 0.35);
        scorer = new Scorer(Trainer.train(profiles, space, candidates, sealed, seed));
        progress.at("scoring", 0.65);
        link();
        progress.at("learning again", 0.75);
        scorer = new Scorer(Trainer.again(scorer.statistics(), profiles, space, together(), seed));
        progress.at("scoring", 0.85);
        link();
    }

    /** The pairs within entities, compared or not. */
    private long[] together() {
        return IntStream.range(0, records.size())
                .filter(i -> resolution.leader(i) == i)
                .mapToObj(resolution::members)
                .flatMapToLong(this::pairs)
                .toArray();
    }

    private LongStream pairs(int[] members) {
        var pairs = LongStream.builder();
        for (int i = 0; i < members.length; i++)
            for (int j = i + 1; j < members.length; j++)
                if (space.contains(members[i], members[j])) pairs.add(PairSpace.pack(members[i], members[j]));
        return pairs.build();
    }

    private void link() {
        units = Arrays.stream(candidates)
                .parallel()
                .mapToInt(pair -> logOdds(PairSpace.first(pair), PairSpace.second(pair)))
                .toArray();
        resolution = resolve();
    }

    private static List<Record> sorted(Collection<Record> table) {
        return table.stream().sorted(Comparator.comparing(Record::id)).toList();
    }

    private long[] candidates(Rarity rarity) {
        var ways = profiles.parallelStream().map(Ways::of).toList();
        try (var outlines = new Outlines();
                var index = new Candidates(outlines, profiles::get)) {
            for (int i = 0; i < profiles.size(); i++) {
                outlines.add(Outline.of(profiles.get(i)), ways.get(i));
                index.add(i, profiles.get(i), ways.get(i));
            }
            return IntStream.range(0, profiles.size())
                    .parallel()
                    .mapToObj(i -> Arrays.stream(index.of(ways.get(i), rarity, i))
                            .filter(j -> space.contains(j, i) && Candidates.eligible(ways.get(i), ways.get(j), rarity))
                            .mapToLong(j -> PairSpace.pack(j, i)))
                    .flatMapToLong(pairs -> pairs)
                    .toArray();
        }
    }

    private Resolution resolve() {
        var evidence = new Pairwise();
        var resolution = new Resolution(evidence, new Ledger());
        for (int i = 0; i < candidates.length; i++) {
            if (units[i] < 0) continue;
            int a = PairSpace.first(candidates[i]);
            int b = PairSpace.second(candidates[i]);
            resolution.edge(a, b, units[i], evidence.conflicts(a, b));
        }
        resolution.resolveAll(IntStream.range(0, profiles.size()));
        return resolution;
    }

    private int logOdds(int a, int b) {
        return scorer.logOdds(profiles.get(a), profiles.get(b));
    }

    /** Log2 of the odds that a pair drawn blindly is one entity, as learnt; negative. */
    public double prior() {
        return scorer.statistics().prior();
    }

    /** How many pairs were compared. */
    public int compared() {
        return candidates.length;
    }

    /** How many of them are more likely one entity than two. */
    public long accepted() {
        return Arrays.stream(units).filter(logOdds -> logOdds >= 0).count();
    }

    /** The pairs that were compared, with their scores, in the order of the records' ids; accepted ones only unless {@code all}. */
    public Stream<Link> links(boolean all) {
        return IntStream.range(0, candidates.length)
                .filter(i -> all || units[i] >= 0)
                .mapToObj(this::link);
    }

    private Link link(int candidate) {
        int a = PairSpace.first(candidates[candidate]);
        int b = PairSpace.second(candidates[candidate]);
        var score = scorer.score(profiles.get(a), profiles.get(b));
        return new Link(records.get(a).mentionId(0), records.get(b).mentionId(0), score, units[candidate] >= 0);
    }

    /** The records believed to be one entity each, every record once, in the order of their ids. */
    public Stream<List<Record>> entities() {
        return IntStream.range(0, records.size())
                .filter(i -> resolution.leader(i) == i)
                .mapToObj(i -> Arrays.stream(resolution.members(i))
                        .mapToObj(records::get)
                        .toList());
    }

    /** The evidence as the resolution wants it: numbers are places in the list, prior included. */
    private final class Pairwise implements Evidence {
        @Override
        public MentionId id(int mention) {
            return records.get(mention).mentionId(0);
        }

        @Override
        public int number(MentionId id) {
            throw new UnsupportedOperationException("only judgements name mentions by id, and tables come without any");
        }

        @Override
        public int compare(int a, int b) {
            return Integer.compare(a, b);
        }

        @Override
        public int units(int a, int b) {
            return logOdds(a, b);
        }

        @Override
        public boolean conflicts(int a, int b) {
            return Conflict.holds(profiles.get(a), profiles.get(b), scorer);
        }

        @Override
        public Optional<String> conflict(int a, int b) {
            return Conflict.between(profiles.get(a), profiles.get(b), scorer);
        }
    }
}
