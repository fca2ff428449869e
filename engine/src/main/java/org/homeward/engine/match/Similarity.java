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
        int start = 0;
        while (start < n && start < m && a.charAt(start) == b.charAt(start)) start++;
        while (n > start && m > start && a.charAt(n - 1) == b.charAt(m - 1)) {
            n--;
            m--;
        }
        // What begins and ends alike costs nothing; what is left of one edit is a character or two.
        if (n == start || m == start) return Math.min(Math.max(n, m) - start, limit + 1);
        if (limit == 1) {
            boolean replaced = n - start == 1 && m - start == 1;
            return replaced || n - start == 2 && m - start == 2 && swapped(a, b, n, m) ? 1 : 2;
        }
        return edits(a, b, start, n, m, limit);
    }

    private static int edits(String a, String b, int start, int n, int m, int limit) {
        int width = m - start;
        int[] beforeLast = new int[width + 1];
        int[] last = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) last[j] = j;
        for (int i = 1; i <= n - start; i++) {
            // Only near the diagonal can it take few edits; what lies beside the band costs more than the limit.
            int from = Math.max(1, i - limit);
            int to = Math.min(width, i + limit);
            row[from - 1] = from == 1 ? i : limit + 2;
            if (to < width) row[to + 1] = limit + 2;
            int best = row[from - 1];
            for (int j = from; j <= to; j++) {
                int change = a.charAt(start + i - 1) == b.charAt(start + j - 1) ? 0 : 1;
                int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && swapped(a, b, start + i, start + j)) cost = Math.min(cost, beforeLast[j - 2] + 1);
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
        return Math.min(last[width], limit + 1);
    }

    private static boolean swapped(String a, String b, int i, int j) {
        return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    /**
     * How far the letters of each occur in the other, 0 to 2, order and number left aside. Below 1 neither few edits nor a high
     * Jaro-Winkler similarity is possible, and it costs a tenth of them: most pairs of strangers end here.
     */
    static double overlap(String a, String b) {
        return within(a, letters(b)) + within(b, letters(a));
    }

    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) letters |= 1L << text.charAt(i);
        return letters;
    }

    private static double within(String text, long letters) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) found += (int) (letters >>> text.charAt(i) & 1);
        return text.isEmpty() ? 0 : (double) found / text.length();
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

    /** True when both hold the same characters in another order: what is left of a scrambled value. Of a long text it tells nothing. */
    static boolean sameLetters(String a, String b) {
        if (a.length() != b.length() || a.length() > LONGEST || letters(a) != letters(b)) return false;
        char[] left = a.toCharArray();
        char[] right = b.toCharArray();
        Arrays.sort(left);
        Arrays.sort(right);
        return Arrays.equals(left, right);
    }
}
