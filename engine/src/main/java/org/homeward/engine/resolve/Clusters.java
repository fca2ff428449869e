package org.homeward.engine.resolve;

import java.util.Arrays;

/**
 * Who is one within a component: average-link agglomerative clustering with constraints.
 *
 * <p>Two groups are joined while the mean of what the pairs between them say is above zero, best pair of groups first (Sokal and Michener
 * 1958). The mean over all pairs, not the best pair, is what keeps one chance link from welding two families. What people said is the same
 * starts as one group; what must be apart is never joined.
 *
 * <p>A pair that is likelier one than two says its log-odds, {@value #CLIP_BITS} bits at most, for evidence is correlated and one field must not
 * decide alone. Any other says what its evidence says without the odds before it, {@value #CLIP_AGAINST_BITS} bits at most, and a bit against
 * in any case: a name of an advert and a birth date of an intake may be of one person and have nothing to compare. That is want of evidence;
 * taken for evidence, it tore persons apart whom fuller mentions hold together.
 *
 * <p>A group that fits two groups as well, which can't be one, is joined with neither: a John Smith without a birth date is the father or the son of
 * that name, and nobody can say which. {@value #CLEARLY_BITS} bits are enough to say it.
 *
 * <p>The members are numbered in canonical order and scores are whole numbers, so the result depends on nothing else. The component's size is
 * bounded by {@link Component}; time and memory grow with its square.
 */
public final class Clusters {
    /** How many units make a bit: scores are whole numbers so that sums are exact in any order. */
    public static final int UNITS = 1024;

    static final int CLIP_BITS = 8;
    static final int CLIP_AGAINST_BITS = 4;
    private static final long CLIP = (long) CLIP_BITS * UNITS;
    private static final long WANT_OF_EVIDENCE = UNITS;
    private static final long CLIP_AGAINST = (long) CLIP_AGAINST_BITS * UNITS;
    /** Four to one tells which of two it is. */
    static final int CLEARLY_BITS = 2;

    private static final double CLEARLY = (double) CLEARLY_BITS * UNITS;

    private final int[] group;
    /** Of the scores between two groups, row by row by their first members. */
    private final long[] sums;

    /** The same, with no upper end. */
    private final long[] odds;

    private final boolean[] apart;
    /** Groups of which one could as well be one with a third. */
    private final boolean[] undecided;

    private final int[] sizes;
    /** For the first member of a group, the later group it is best joined with, or -1. */
    private final int[] partner;

    private Clusters(int size) {
        group = new int[size];
        sums = new long[Math.multiplyExact(size, size)];
        odds = new long[size * size];
        apart = new boolean[size * size];
        undecided = new boolean[size * size];
        sizes = new int[size];
        partner = new int[size];
        Arrays.fill(sizes, 1);
        Arrays.setAll(group, i -> i);
    }

    /** What is known about two members; asked once for each pair, the smaller first. */
    public interface Pairs {
        /** The log-odds of a pair of which nothing is known, in {@link #UNITS} of a bit; negative. */
        int prior();

        /** Log-odds that both are one, in {@link #UNITS} of a bit: 0 is even. */
        int score(int i, int j);

        /** True when a person said both are the same, or it follows. */
        boolean together(int i, int j);

        /** True when a person or the evidence says they can't be one. */
        boolean apart(int i, int j);
    }

    /** For each of the members 0 to {@code size - 1} the smallest member of its group. */
    public static int[] of(int size, Pairs pairs) {
        var clusters = new Clusters(size);
        clusters.compare(pairs);
        Arrays.setAll(clusters.partner, clusters::partnerOf);
        while (clusters.joinBest()) continue;
        return clusters.group;
    }

    private void compare(Pairs pairs) {
        for (int i = 0; i < group.length; i++)
            for (int j = i + 1; j < group.length; j++) {
                int logOdds = pairs.score(i, j);
                sums[at(i, j)] = sums[at(j, i)] = says(logOdds, pairs.prior());
                odds[at(i, j)] = odds[at(j, i)] = logOdds >= 0 ? logOdds : sums[at(i, j)];
                apart[at(i, j)] = apart[at(j, i)] = pairs.apart(i, j);
            }
        for (int i = 0; i < group.length; i++)
            for (int j = i + 1; j < group.length; j++)
                if (group[i] != group[j] && pairs.together(i, j)) join(group[i], group[j]);
    }

    /** True when the pairs between two groups, taken together, speak for one. */
    static boolean speakForOne(Evidence evidence, int[] one, int[] other) {
        long sum = 0;
        for (int a : one) for (int b : other) sum += says(evidence.units(a, b), evidence.prior());
        return sum > 0;
    }

    private static long says(int logOdds, int prior) {
        if (logOdds >= 0) return Math.min(logOdds, CLIP);
        return Math.clamp((long) logOdds - prior - WANT_OF_EVIDENCE, -CLIP_AGAINST, -WANT_OF_EVIDENCE);
    }

    private boolean joinBest() {
        int left = -1;
        for (int i = 0; i < group.length; i++)
            if (group[i] == i && partner[i] >= 0 && (left < 0 || mean(i, partner[i]) > mean(left, partner[left])))
                left = i;
        if (left < 0) return false;
        int right = partner[left];
        if (isRivalled(left, right)) {
            undecided[at(left, right)] = undecided[at(right, left)] = true;
            partner[left] = partnerOf(left);
            return true;
        }
        join(left, right);
        // A mean of two means is never above both, so a group whose best partner is another keeps it.
        for (int i = 0; i <= right; i++)
            if (group[i] == i && (i == left || partner[i] == left || partner[i] == right)) partner[i] = partnerOf(i);
        return true;
    }

    private boolean isRivalled(int a, int b) {
        for (int k = 0; k < group.length; k++) if (group[k] == k && (isRival(a, b, k) || isRival(b, a, k))) return true;
        return false;
    }

    /** True when {@code one} could as well be {@code third}, which can't be {@code other}. */
    private boolean isRival(int one, int other, int third) {
        return apart[at(other, third)] && mean(one, third) > 0 && odds(one, third) >= odds(one, other) - CLEARLY;
    }

    private double odds(int i, int j) {
        return (double) odds[at(i, j)] / ((long) sizes[i] * sizes[j]);
    }

    /** The group after i that i is best joined with; -1 when there is none whose pairs, taken together, speak for it. */
    private int partnerOf(int i) {
        int best = -1;
        if (group[i] != i) return best;
        double mean = 0;
        for (int j = i + 1; j < group.length; j++) {
            if (group[j] != j || apart[at(i, j)] || undecided[at(i, j)] || mean(i, j) <= mean) continue;
            mean = mean(i, j);
            best = j;
        }
        return best;
    }

    private int at(int i, int j) {
        return i * group.length + j;
    }

    private double mean(int i, int j) {
        return (double) sums[at(i, j)] / ((long) sizes[i] * sizes[j]);
    }

    private void join(int a, int b) {
        int into = Math.min(a, b);
        int from = Math.max(a, b);
        for (int k = 0; k < group.length; k++) {
            sums[at(into, k)] = sums[at(k, into)] = sums[at(into, k)] + sums[at(from, k)];
            odds[at(into, k)] = odds[at(k, into)] = odds[at(into, k)] + odds[at(from, k)];
            apart[at(into, k)] = apart[at(k, into)] = apart[at(into, k)] | apart[at(from, k)];
            undecided[at(into, k)] = undecided[at(k, into)] = undecided[at(into, k)] | undecided[at(from, k)];
        }
        sizes[into] += sizes[from];
        for (int k = 0; k < group.length; k++) if (group[k] == from) group[k] = into;
    }
}
