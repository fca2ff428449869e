package org.homeward.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Candidates;
import org.homeward.engine.index.Rarity;
import org.homeward.engine.index.Ways;
import org.homeward.engine.match.Statistics;
import org.homeward.engine.match.Trainer;
import org.homeward.engine.resolve.Ledger;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.Term;

/**
 * Learns the statistics of an archive from the records it holds and no label, twice: from pairs worth comparing, and again from the
 * entities these make, which know pairs that by themselves would never have been believed. Of a large archive a sample is looked at, with
 * all it may be one with. Judgements teach nothing, so that taking one back leaves no trace.
 *
 * <p>A function of the set of records: what is drawn is drawn by their ids.
 */
final class Learning {
    /** So few mentions teach nothing. */
    private static final int LEAST = 100;

    private static final int MENTIONS = 20_000;
    private static final int PAIRS = 300_000;

    private final Archive archive;
    private final Candidates candidates;
    private final Frequencies frequencies;
    private final Rarity rarity;
    /** How many mentions could be looked at. */
    private final long mentions;
    /** Those that are, in canonical order, with what they say. */
    private final int[] sample;

    private final Map<Integer, Profile> profiles = new HashMap<>();

    private Learning(Archive archive, Candidates candidates) {
        this.archive = archive;
        this.candidates = candidates;
        this.frequencies = candidates.frequencies(archive.mentionCount());
        this.rarity = new Rarity(frequencies);
        this.mentions = weighed().count();
        this.sample = weighed()
                .filter(this::isSampled)
                .boxed()
                .sorted(archive::compare)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int mention : sample) profiles.put(mention, archive.profile(mention));
    }

    static Statistics of(Archive archive, Candidates candidates) {
        var learning = new Learning(archive, candidates);
        return learning.mentions < LEAST ? Statistics.builtIn(learning.frequencies) : learning.learn();
    }

    private Statistics learn() {
        var trainer = new Trainer(this::profile, sample, mentions, frequencies);
        var first = trainer.train(drawn(worthComparing(), share()));
        return trainer.again(first, drawn(together(first), share()));
    }

    private IntStream weighed() {
        return archive.mentions().filter(mention -> Derived.WEIGHED.contains(archive.type(mention)));
    }

    private boolean isSampled(int mention) {
        return Integer.toUnsignedLong(archive.key(mention)) * mentions <= (long) MENTIONS << Integer.SIZE;
    }

    private Profile profile(int mention) {
        var held = profiles.get(mention);
        return held == null ? archive.profile(mention) : held;
    }

    /** Of all pairs, the share of those with a sampled mention. */
    private double share() {
        double share = (double) sample.length / mentions;
        return share * (2 - share);
    }

    /** Pairs of a sampled mention with another that could be one with it; none twice. */
    private long[] worthComparing() {
        return Arrays.stream(sample)
                .parallel()
                .mapToObj(this::partners)
                .flatMapToLong(pairs -> pairs)
                .toArray();
    }

    private LongStream partners(int mention) {
        var common = rarity.of(Ways.of(profile(mention)));
        return Arrays.stream(candidates.of(common, archive.end()))
                .filter(other -> isNew(mention, other)
                        && archive.holds(other)
                        && archive.type(other) == archive.type(mention)
                        && !archive.sameRecord(other, mention)
                        && Candidates.eligible(common, profile(other)))
                .mapToLong(other -> Trainer.pack(mention, other));
    }

    /** True unless the pair comes up from the other side. */
    private boolean isNew(int mention, int other) {
        return other != mention && (!profiles.containsKey(other) || archive.compare(mention, other) < 0);
    }

    /** The pairs within the entities of sampled mentions, compared or not. */
    private long[] together(Statistics statistics) {
        var derived = new Derived(statistics, archive, candidates, new Ledger());
        derived.addSome(sample);
        return Arrays.stream(sample)
                .mapToObj(mention -> Arrays.stream(derived.resolution.members(derived.resolution.leader(mention)))
                        .filter(other -> isNew(mention, other))
                        .mapToLong(other -> Trainer.pack(mention, other)))
                .flatMapToLong(pairs -> pairs)
                .toArray();
    }

    /** All pairs when there are few; otherwise that many, by their ids. */
    private Trainer.Pairs drawn(long[] pairs, double share) {
        if (pairs.length <= PAIRS) return new Trainer.Pairs(pairs, share);
        double kept = (double) PAIRS / pairs.length;
        long[] some = Arrays.stream(pairs).filter(pair -> chance(pair) < kept).toArray();
        return new Trainer.Pairs(some, share * some.length / pairs.length);
    }

    /** A number from 0 to 1 that goes with the pair, from either side the same. */
    private double chance(long pair) {
        long keys = Term.mix(archive.key(Trainer.first(pair))) + Term.mix(archive.key(Trainer.second(pair)));
        return (Term.mix(keys) >>> 11) * 0x1p-53;
    }
}
