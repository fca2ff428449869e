package org.homeward.engine.match;

import java.util.Arrays;

/** How alike two normalised strings are. All measures are symmetric, so that a score never depends on which record came first. */
final class Similarity {
    private static final int LONGEST = 64;

    private Similarity() {}

    /**
     * Edits (insert, delete, replace, swap of neighbours; optimal string alignment after Damerau 1964) that turn {@code a} into
     * {@code b}, or {@code limit + 1} when it takes more. Only the first 64 characters are read.
     */
    static int edits(String a, String b, int limit) {
        int n = Math.min(a.length(), LONGEST);
        int m = Math.min(b.length(), LONGEST);
        if (Math.abs(n - m) > limit) return limit + 1;
        int[] beforeLast = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) last[j] = j;
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= m; j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (swapped(a, b, i, j)) cost = Math.min(cost, beforeLast[j - 2] + 1);
                row[j] = cost;
                best = Math.min(best, cost);
            }
            // A swap reaches back two rows, so one row over the limit is not yet the end.
            if (best > limit + 1) return limit + 1;
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return Math.min(last[m], limit + 1);
    }

    private static boolean swapped(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    /** Jaro-Winkler similarity, 0 to 1 (Winkler 1990, prefix weight 0.1 for at most 4 characters). */
    static double jaroWinkler(String a, String b) {
        // The greedy assignment of common characters depends on the side it starts from: always start from the same
        // one.
        if (a.length() > b.length() || a.length() == b.length() && a.compareTo(b) > 0) return jaroWinkler(b, a);
        double jaro = jaro(a, b);
        int prefix = 0;
        while (prefix < Math.min(4, a.length()) && a.charAt(prefix) == b.charAt(prefix)) prefix++;
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        int n = Math.min(a.length(), LONGEST);
        int m = Math.min(b.length(), LONGEST);
        if (n == 0 || m == 0) return n == m ? 1 : 0;
        int window = Math.max(0, m / 2 - 1);
        long taken = 0;
        char[] common = new char[n];
        int count = 0;
        for (int i = 0; i < n; i++)
            for (int j = Math.max(0, i - window); j < Math.min(m, i + window + 1); j++)
                if ((taken >>> j & 1) == 0 && a.charAt(i) == b.charAt(j)) {
                    taken |= 1L << j;
                    common[count++] = a.charAt(i);
                    break;
                }
        if (count == 0) return 0;
        int moved = 0;
        for (int j = 0, k = 0; j < m; j++) if ((taken >>> j & 1) == 1 && common[k++] != b.charAt(j)) moved++;
        return ((double) count / n + (double) count / m + (count - moved / 2.0) / count) / 3;
    }

    /** True when both hold the same characters in another order: what is left of a scrambled value. */
    static boolean sameLetters(String a, String b) {
        if (a.length() != b.length()) return false;
        char[] left = a.toCharArray();
        char[] right = b.toCharArray();
        Arrays.sort(left);
        Arrays.sort(right);
        return Arrays.equals(left, right);
    }
}
