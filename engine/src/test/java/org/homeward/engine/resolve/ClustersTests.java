package org.homeward.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTests {
    @Test
    void oneChanceLinkDoesNotWeldTwoGroups() {
        // 0, 1, 2 belong together and so do 3, 4, 5; only 2 and 3 look alike across.
        var pairs = new Table(6, -13).score(0, 1, 9).score(0, 2, 9).score(1, 2, 9);
        pairs.score(3, 4, 9).score(3, 5, 9).score(4, 5, 9).score(2, 3, 8);

        assertThat(Clusters.of(6, pairs)).containsExactly(0, 0, 0, 3, 3, 3);
    }

    @Test
    void oneBadPairIsNoVeto() {
        // Unclipped, the mean of 0 and 2 with 1 and 2 would be far below zero.
        var pairs = new Table(4, 9).score(0, 2, -40);

        assertThat(Clusters.of(4, pairs)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void wantOfEvidenceDoesNotOutweighWhatFullerMentionsSay() {
        // 4 shares a number with 0; with the others it has nothing to compare, and scores the odds before any evidence.
        var pairs =
                new Table(5, 9).score(0, 4, 9).score(1, 4, -11).score(2, 4, -11).score(3, 4, -11);

        assertThat(Clusters.of(5, pairs)).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void evidenceAgainstDoes() {
        var pairs =
                new Table(5, 9).score(0, 4, 9).score(1, 4, -30).score(2, 4, -30).score(3, 4, -11);

        assertThat(Clusters.of(5, pairs)).containsExactly(0, 0, 0, 0, 4);
    }

    @Test
    void whatMustBeApartIsNeverJoinedThroughAThird() {
        var pairs = new Table(3, 9).different(0, 2).score(0, 1, 12);

        assertThat(Clusters.of(3, pairs)).containsExactly(0, 0, 2);
    }

    @Test
    void whoFitsFatherAndSonAsWellIsJoinedWithNeither() {
        // 0 and 1 are father and son, 2 and 3 are one of them, and nothing tells which.
        var pairs = new Table(4, 7).different(0, 1);

        assertThat(Clusters.of(4, pairs)).containsExactly(0, 1, 2, 2);
        pairs.score(0, 2, 12).score(0, 3, 12);
        assertThat(Clusters.of(4, pairs)).as("now something does").containsExactly(0, 1, 0, 0);
    }

    @Test
    void whatAPersonSaidIsTheSameStaysTogetherWhateverTheScore() {
        var pairs = new Table(3, -20).same(0, 2).score(1, 2, 3);

        assertThat(Clusters.of(3, pairs)).containsExactly(0, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theRememberedPartnersGiveWhatLookingAtAllPairsWould(long seed) {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int size = 3 + random.nextInt(30);
        var pairs = new Table(size, 0);
        for (int i = 0; i < size; i++)
            for (int j = i + 1; j < size; j++) {
                pairs.score(i, j, random.nextInt(26) - 16);
                if (random.nextInt(15) == 0) pairs.different(i, j);
            }

        assertThat(Clusters.of(size, pairs)).isEqualTo(plainly(size, pairs));
    }

    /** Average link as in the textbook: all pairs of groups, all pairs of members, at every step. */
    private static int[] plainly(int size, Table pairs) {
        int[] group = IntStream.range(0, size).toArray();
        var undecided = new boolean[size][size];
        while (true) {
            double best = 0;
            int left = -1;
            int right = -1;
            for (int a = 0; a < size; a++)
                for (int b = a + 1; b < size; b++) {
                    double mean = pairs.mean(group, a, b);
                    if (mean > best && !pairs.any(undecided, group, a, b)) {
                        best = mean;
                        left = a;
                        right = b;
                    }
                }
            if (left < 0) return group;
            if (pairs.isRivalled(group, left, right)) undecided[left][right] = true;
            else for (int k = 0; k < size; k++) if (group[k] == right) group[k] = left;
        }
    }

    private static final class Table implements Clusters.Pairs {
        private static final int PRIOR_BITS = -11;

        private final int[][] scores;
        private final boolean[][] together;
        private final boolean[][] apart;

        Table(int size, int bits) {
            scores = new int[size][size];
            together = new boolean[size][size];
            apart = new boolean[size][size];
            for (var row : scores) Arrays.fill(row, bits * Clusters.UNITS);
        }

        Table score(int i, int j, int bits) {
            scores[i][j] = bits * Clusters.UNITS;
            return this;
        }

        Table same(int i, int j) {
            together[i][j] = true;
            return this;
        }

        Table different(int i, int j) {
            apart[i][j] = true;
            return this;
        }

        boolean isRivalled(int[] group, int a, int b) {
            for (int k = 0; k < group.length; k++)
                if (k != a && k != b && (isRival(group, a, b, k) || isRival(group, b, a, k))) return true;
            return false;
        }

        private boolean isRival(int[] group, int one, int other, int third) {
            return any(apart, group, other, third)
                    && mean(group, one, third, Clusters.CLIP_BITS) > 0
                    && mean(group, one, third, Integer.MAX_VALUE) >= mean(group, one, other, Integer.MAX_VALUE) - 2;
        }

        /** True when any member of one group is so with any of another. */
        boolean any(boolean[][] so, int[] group, int a, int b) {
            for (int i = 0; i < group.length; i++)
                for (int j = 0; j < group.length; j++)
                    if (group[i] == a && group[j] == b && (so[i][j] || so[j][i])) return true;
            return false;
        }

        double mean(int[] group, int a, int b) {
            return any(apart, group, a, b) ? Double.NEGATIVE_INFINITY : mean(group, a, b, Clusters.CLIP_BITS);
        }

        /** Mean between two groups; below everything when one is empty. */
        double mean(int[] group, int a, int b, int most) {
            long sum = 0;
            int count = 0;
            for (int i = 0; i < group.length; i++)
                for (int j = 0; j < group.length; j++) {
                    if (group[i] != a || group[j] != b) continue;
                    int low = Math.min(i, j);
                    int high = Math.max(i, j);
                    sum += says(scores[low][high] / Clusters.UNITS, most);
                    count++;
                }
            return count == 0 ? Double.NEGATIVE_INFINITY : (double) sum / count;
        }

        private static int says(int bits, int most) {
            if (bits >= 0) return Math.min(bits, most);
            int evidence = Math.min(0, bits - PRIOR_BITS);
            return Math.max(-Clusters.CLIP_AGAINST_BITS, evidence - 1);
        }

        @Override
        public int prior() {
            return PRIOR_BITS * Clusters.UNITS;
        }

        @Override
        public int score(int i, int j) {
            return scores[i][j];
        }

        @Override
        public boolean together(int i, int j) {
            return together[i][j];
        }

        @Override
        public boolean apart(int i, int j) {
            return apart[i][j];
        }
    }
}
