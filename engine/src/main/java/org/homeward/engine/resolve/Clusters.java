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

    private final int[] group;
    /** Of the scores between two groups, row by row by their first members. */
    private final long[] sums;

    private final boolean[] apart;
    private final int[] sizes;
    /** For the first member of a group, the later group it is best joined with, or -1. */
    private final int[] partner;

    private Clusters(int size) {
        group = new int[size];
        sums = new long[Math.multiplyExact(size, size)];
        apart = new boolean[size * size];
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
                sums[at(i, j)] = sums[at(j, i)] = says(pairs.score(i, j), pairs.prior());
                apart[at(i, j)] = apart[at(j, i)] = pairs.apart(i, j);
            }
        for (int i = 0; i < group.length; i++)
            for (int j = i + 1; j < group.length; j++)
                if (group[i] != group[j] && pairs.together(i, j)) join(group[i], group[j]);
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
        join(left, right);
        // A mean of two means is never above both, so a group whose best partner is another keeps it.
        for (int i = 0; i <= right; i++)
            if (group[i] == i && (i == left || partner[i] == left || partner[i] == right)) partner[i] = partnerOf(i);
        return true;
    }

    /** The group after i that i is best joined with; -1 when there is none whose pairs, taken together, speak for it. */
    private int partnerOf(int i) {
        int best = -1;
        if (group[i] != i) return best;
        double mean = 0;
        for (int j = i + 1; j < group.length; j++) {
            if (group[j] != j || apart[at(i, j)] || mean(i, j) <= mean) continue;
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
            apart[at(into, k)] = apart[at(k, into)] = apart[at(into, k)] | apart[at(from, k)];
        }
        sizes[into] += sizes[from];
        for (int k = 0; k < group.length; k++) if (group[k] == from) group[k] = into;
    }
}
