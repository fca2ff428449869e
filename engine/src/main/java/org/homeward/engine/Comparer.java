package org.homeward.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Candidates;
import org.homeward.engine.index.Outlines;
import org.homeward.engine.index.Rarity;
import org.homeward.engine.index.Reading;
import org.homeward.engine.index.Ways;
import org.homeward.engine.match.Scorer;
import org.homeward.engine.resolve.Clusters;
import org.homeward.engine.text.Outline;
import org.homeward.engine.text.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Tells under one sealed snapshot whom a mention of a weighed type is likely one with: of those who share enough, by postings, those who may
 * reach the bar, by their outlines, are scored. Changes nothing.
 */
final class Comparer {
    /** Log-odds from which a pair may join entities: more likely one than two. */
    static final int ACCEPTED = 0;

    /** Log-odds from which a person should look: about one in a hundred is one entity after all. */
    static final int NEAR = -7 * Clusters.UNITS;

    /** So many are compared by one thread: so few that no other waits long at the end, so many that others are awake before. */
    private static final int AT_ONCE = 8;

    private final Scorer scorer;
    private final Rarity rarity;
    private final Archive archive;
    private final Candidates candidates;

    Comparer(Scorer scorer, Rarity rarity, Archive archive, Candidates candidates) {
        this.scorer = scorer;
        this.rarity = rarity;
        this.archive = archive;
        this.candidates = candidates;
    }

    /**
     * A mention that a profile was compared with, the log-odds that both are one, and whether the evidence forbids an accepted pair to be
     * one.
     */
    record Compared(int mention, int units, boolean conflicting) {
        /** Of a mention that is only to be ranked: no conflict is looked for. */
        Compared(int mention, int units) {
            this(mention, units, false);
        }

        boolean accepted() {
            return units >= ACCEPTED;
        }
    }

    /** Whom a profile of a weighed type is likely one with, or nearly so; in ascending order of number. */
    List<Compared> compare(Profile profile, Ways ways) {
        return compare(seek(profile, ways, Outline.of(profile), archive.end(), NEAR), NEAR);
    }

    /** The mentions of smaller numbers that share enough with this one to be worth comparing. */
    int[] candidates(int mention) {
        return candidates.of(rarity.of(Ways.of(archive.profile(mention))), mention);
    }

    /** True when linking would compare the two: see {@link Candidates#eligible}. */
    boolean areWorthComparing(int a, int b) {
        return archive.type(a) == archive.type(b)
                && Derived.WEIGHED.contains(archive.type(a))
                && !archive.sameRecord(a, b)
                && Candidates.eligible(rarity.of(Ways.of(archive.profile(a))), archive.profile(b));
    }

    /** A profile, and the mentions that may be one with it, as far as their outlines tell. */
    private record Sought(Profile profile, Rarity.OfWays common, int[] others) {}

    /** Those of smaller numbers that may have log-odds of at least so much with a profile; null when there are none. */
    private @Nullable Sought seek(Profile profile, Ways ways, long[] outline, int below, int least) {
        if (!Derived.WEIGHED.contains(profile.type())) return null;
        var outlines = archive.outlines();
        var common = rarity.of(ways);
        int[] found = outlines.ofTypes(
                candidates.of(common, below), 1L << profile.type().ordinal());
        if (found.length == 0) return null;
        Outlines.Reader most = scorer.bound(profile, outline)::logOdds;
        int count = 0;
        for (int candidate : found)
            if (outlines.read(candidate, most) >= least && !archive.isGone(candidate)) found[count++] = candidate;
        return count == 0 ? null : new Sought(profile, common, Arrays.copyOf(found, count));
    }

    private @Nullable Sought seek(int mention, int below, int least) {
        if (!Derived.WEIGHED.contains(archive.type(mention))) return null;
        var profile = archive.profile(mention);
        return seek(profile, Ways.of(profile), archive.outlines().of(mention), below, least);
    }

    /** Those of them that have log-odds of at least so much with the profile. */
    private List<Compared> compare(@Nullable Sought sought, int least) {
        if (sought == null) return List.of();
        var profile = sought.profile;
        var compared = new ArrayList<Compared>(0);
        for (int mention : sought.others) {
            var other = archive.profile(mention);
            int units = scorer.logOdds(profile, other);
            if (units >= least && Candidates.eligible(sought.common, other))
                compared.add(new Compared(mention, units, units >= ACCEPTED && Conflict.holds(profile, other, scorer)));
        }
        return compared;
    }

    /**
     * Whom some mentions in a row are one with, by what they say.
     *
     * @param first number of the first
     * @param accepted of each in turn those of smaller numbers; null of one not held
     */
    record Found(int first, List<@Nullable List<Compared>> accepted) {
        /** Of so many among them, the first of which has that number. */
        Found of(int first, int mentions) {
            int from = first - this.first;
            return new Found(first, accepted.subList(from, from + mentions));
        }
    }

    /** Compares mentions just added to the archive, the first of which has that number. Changes nothing. */
    Found compare(int first, List<Reading> mentions) {
        return found(first, mentions.size(), mention -> {
            var reading = mentions.get(mention - first);
            return seek(reading.profile(), reading.ways(), reading.outline(), mention, ACCEPTED);
        });
    }

    /** Compares so many mentions of the archive in a row, the first of which has that number. Changes nothing. */
    Found compare(int first, int count) {
        return found(first, count, mention -> archive.holds(mention) ? seek(mention, mention, ACCEPTED) : null);
    }

    private Found found(int first, int count, IntFunction<@Nullable Sought> seek) {
        var found = new ArrayList<@Nullable List<Compared>>(count);
        int end = first + count;
        var pieces = IntStream.iterate(first, from -> from < end, from -> from + AT_ONCE)
                .boxed()
                .toList();
        ReadAhead.each(
                pieces,
                1,
                from -> accepted(from, Math.min(from + AT_ONCE, end), seek),
                accepted -> accepted.forEach(found::addAll));
        return new Found(first, found);
    }

    /** Of some mentions in a row, sought one after another before the first is compared: so none waits long for what it is compared with. */
    private List<@Nullable List<Compared>> accepted(int from, int to, IntFunction<@Nullable Sought> seek) {
        var sought = new ArrayList<@Nullable Sought>(to - from);
        var others = IntStream.builder();
        for (int mention = from; mention < to; mention++) {
            var one = seek.apply(mention);
            sought.add(one);
            if (one != null) for (int other : one.others) others.add(other);
        }
        int[] all = others.build().toArray();
        archive.bringNear(all);
        var accepted = new ArrayList<@Nullable List<Compared>>(to - from);
        for (int mention = from; mention < to; mention++) {
            var compared = compare(sought.get(mention - from), ACCEPTED);
            accepted.add(archive.isGone(mention) ? null : others(mention, compared));
        }
        return accepted;
    }

    /** Those of smaller numbers than {@code below} that a mention held has log-odds of at least so much with. */
    List<Compared> compare(int mention, int below, int least) {
        return others(mention, compare(seek(mention, below, least), least));
    }

    /** Leaves out what is of the same record. */
    private List<Compared> others(int mention, List<Compared> compared) {
        if (!compared.isEmpty()) compared.removeIf(other -> archive.sameRecord(mention, other.mention));
        return compared;
    }
}
