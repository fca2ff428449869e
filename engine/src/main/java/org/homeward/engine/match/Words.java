package org.homeward.engine.match;

import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.text.PersonName.Token;

/** Lists of words whose places say nothing: the names of organisations, and names of people in whatever order. */
final class Words {
    /** Of all letters, so many in words that both have make names alike. */
    private static final double ALIKE = 0.8;

    private Words() {}

    /** {@link Tokens} levels. Words may come in any order, run together or apart. */
    static int compare(List<Token> a, List<Token> b) {
        var left = joined(a);
        var right = joined(b);
        if (left.equals(right)) return Tokens.SAME;
        if (Math.min(left.length(), right.length()) >= 4 && Similarity.edits(left, right, 1) == 1)
            return isNumbersSame(a, b) ? Tokens.ONE_LETTER : Tokens.ALIKE;
        if (Tokens.areInitials(a, b) || Tokens.areInitials(b, a)) return Tokens.ALIKE;
        var laid = lay(a, b, Tokens.ALIKE);
        if (laid.count == a.size() && laid.count == b.size()) return laid.worst;
        if (laid.count == Math.min(a.size(), b.size())) return Tokens.PART;
        // Each has a word of its own: the rest must be nearly all.
        double share = 2.0 * laid.letters / (left.length() + right.length());
        return share >= ALIKE ? Tokens.ALIKE : Tokens.DIFFERENT;
    }

    /** True when all words of the shorter list, two at least and none an initial, stand in the other, give or take a letter. */
    static boolean sameInAnyOrder(List<Token> a, List<Token> b) {
        int shorter = Math.min(a.size(), b.size());
        if (shorter < 2 || Math.max(a.size(), b.size()) > shorter + 1) return false;
        var few = a.size() == shorter ? a : b;
        var all = few == a ? b : a;
        // Strangers' names end at the first word, and most names are strangers'.
        for (int i = 0; i < shorter; i++) if (!maybeIn(all, few.get(i))) return false;
        return lay(a, b, Tokens.ONE_LETTER).count == shorter;
    }

    /** False when the word is surely not laid on any of these. */
    private static boolean maybeIn(List<Token> words, Token word) {
        for (int i = 0; i < words.size(); i++) {
            int level = Tokens.compare(word, words.get(i));
            if (level <= Tokens.ONE_LETTER || level == Tokens.INITIAL) return true;
        }
        return false;
    }

    /** True when one word is two of the other side run together, in either order. */
    static boolean runTogether(List<Token> a, List<Token> b) {
        return a.size() == 1 ? runs(a.getFirst(), b) : runs(b.getFirst(), a);
    }

    private static boolean runs(Token one, List<Token> words) {
        if (words.size() < 2 || one.text().length() < 6) return false;
        var first = words.getFirst().full();
        var last = words.getLast().full();
        return first.length() > 1
                && last.length() > 1
                && (Similarity.edits(one.text(), joined(words), 1) <= 1
                        || Similarity.edits(one.text(), first + last, 1) <= 1
                        || Similarity.edits(one.text(), last + first, 1) <= 1);
    }

    private record Laid(int count, int letters, int worst) {}

    /** Lays words on one another, the best fitting first; symmetric. */
    private static Laid lay(List<Token> a, List<Token> b, int most) {
        var left = new ArrayList<>(a);
        var right = new ArrayList<>(b);
        int count = 0;
        int letters = 0;
        int worst = Tokens.SAME;
        for (int level = Tokens.SAME; level <= most; level++)
            for (var i = left.iterator(); i.hasNext(); ) {
                var word = i.next();
                int found = find(word, right, level);
                if (found < 0) continue;
                letters += (word.text().length() + right.get(found).text().length()) / 2;
                worst = level;
                count++;
                i.remove();
                right.remove(found);
            }
        return new Laid(count, letters, worst);
    }

    private static int find(Token word, List<Token> words, int level) {
        for (int i = 0; i < words.size(); i++) {
            int found = Tokens.compare(word, words.get(i));
            boolean number = isNumber(word) || isNumber(words.get(i));
            boolean initials = word.isInitial() && words.get(i).isInitial() && found == Tokens.INITIAL;
            if (number ? level == Tokens.SAME && word.text().equals(words.get(i).text()) : found == level) return i;
            if (initials && level == Tokens.SAME) return i;
        }
        return -1;
    }

    private static boolean isNumbersSame(List<Token> a, List<Token> b) {
        return numbers(a).equals(numbers(b));
    }

    private static String numbers(List<Token> words) {
        var numbers = new StringBuilder();
        for (var word : words) if (isNumber(word)) numbers.append(word.text());
        return numbers.toString();
    }

    private static boolean isNumber(Token word) {
        return Character.isDigit(word.text().charAt(0));
    }

    private static String joined(List<Token> words) {
        var joined = new StringBuilder();
        for (var word : words) joined.append(word.full());
        return joined.toString();
    }
}
