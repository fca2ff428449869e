package org.homeward.engine.match;

import java.util.Collections;
import java.util.List;
import org.homeward.engine.text.Outline;
import org.homeward.engine.text.PersonName.Token;
import org.jspecify.annotations.Nullable;

/** Levels of agreement between tokens of names. The smaller the level, the more alike. */
final class Tokens {
    static final int MISSING = 0;
    static final int SAME = 1;
    /** A nickname, a foreign form, another script. */
    static final int VARIANT = 2;

    static final int ONE_LETTER = 3;
    static final int ALIKE = 4;
    /** One of several tokens agrees: half a compound surname, a middle name used as the first. */
    static final int PART = 5;

    static final int INITIAL = 6;
    static final int DIFFERENT = 7;
    /** Given name and surname agree, each in the other's place. */
    static final int CROSSED = 8;
    /** One token is all a side says, and it agrees with the other's in the other place. */
    static final int DISPLACED = 9;

    /** Different, and both are names the table of nicknames has: hardly a slip of the pen. Of given names. */
    static final int TWO_NAMES = 10;

    /**
     * Levels found before, by the two tokens. Direct-mapped: what falls on another's place replaces it. A race between threads costs a
     * comparison and no more.
     */
    private static final @Nullable Compared[] COMPARED = new Compared[1 << 16];

    private record Compared(Token a, Token b, int level) {
        boolean isOf(Token a, Token b) {
            return isSame(this.a, a) && isSame(this.b, b);
        }

        private static boolean isSame(Token a, Token b) {
            return a == b || a.text().equals(b.text()) && a.particle().equals(b.particle());
        }
    }

    private Tokens() {}

    static int compare(Token a, Token b) {
        if (a == b && !a.isInitial()) return SAME;
        if (fewLettersShared(a, b)
                && a.roots().isEmpty()
                && !a.isInitial()
                && !b.isInitial()
                && !a.full().equals(b.full())) return DIFFERENT;
        int place = 31 * a.full().hashCode() + b.full().hashCode();
        place = (place ^ place >>> 16) * 0x9E3779B9 >>> 16;
        var before = COMPARED[place];
        if (before != null && before.isOf(a, b)) return before.level;
        int level = level(a, b);
        COMPARED[place] = new Compared(a, b, level);
        return level;
    }

    private static int level(Token a, Token b) {
        String left = a.text();
        String right = b.text();
        if (left.equals(right)) return a.isInitial() ? INITIAL : SAME;
        if (a.isInitial() || b.isInitial()) return left.charAt(0) == right.charAt(0) ? INITIAL : DIFFERENT;
        if (a.full().equals(b.full())) return SAME;
        boolean known = !a.roots().isEmpty() && !b.roots().isEmpty();
        if (known && !Collections.disjoint(a.roots(), b.roots())) return VARIANT;
        if (fewLettersShared(a, b) || Similarity.overlap(left, right) < 1) return DIFFERENT;
        int spelling = spelling(left, right);
        // Two names that are both known, and known to be two: Patrick is no slip of the pen for Patricia.
        if (known) return spelling == ONE_LETTER || isPrefix(left, right) ? spelling : DIFFERENT;
        return spelling == DIFFERENT && soundsAlike(a, b) ? ALIKE : spelling;
    }

    /** True when the table of nicknames has each of these words, and there is one. */
    static boolean areKnown(List<Token> tokens) {
        for (var token : tokens) if (token.roots().isEmpty()) return false;
        return !tokens.isEmpty();
    }

    private static boolean fewLettersShared(Token a, Token b) {
        return Outline.areFewShared(a.letters(), b.letters());
    }

    private static int spelling(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        int edits = Similarity.edits(left, right, 2);
        if (edits == 1 && shorter >= 3) return ONE_LETTER;
        if (edits == 2 && shorter >= 5) return ALIKE;
        if (shorter >= 3 && isPrefix(left, right)) return ALIKE;
        if (shorter >= 4 && Similarity.sameLetters(left, right)) return ALIKE;
        // However long a beginning they share: Darla is not Darletta.
        if (Math.abs(left.length() - right.length()) > 2) return DIFFERENT;
        return Similarity.jaroWinkler(left, right) >= 0.9 ? ALIKE : DIFFERENT;
    }

    private static boolean isPrefix(String left, String right) {
        return left.startsWith(right) || right.startsWith(left);
    }

    /** Sound keys are coarse and dear, so they only decide between words that share something in writing, or of which one says no vowels. */
    private static boolean soundsAlike(Token a, Token b) {
        boolean maybe = a.isBare() || b.isBare() || Similarity.jaroWinkler(a.text(), b.text()) >= 0.7;
        return maybe && !Collections.disjoint(a.phonetic(), b.phonetic());
    }

    /** Compares two lists of tokens as one name each, then token by token: a compound may be written apart, or only half of it given. */
    static int compare(List<Token> a, List<Token> b) {
        if (a.isEmpty() || b.isEmpty()) return MISSING;
        if (a.size() == 1 && b.size() == 1) return compare(a.getFirst(), b.getFirst());
        if (joined(a).equals(joined(b))) return SAME;
        if (areInitials(a, b) || areInitials(b, a)) return INITIAL;
        int best = DIFFERENT;
        for (var left : a) for (var right : b) best = Math.min(best, compare(left, right));
        if (best >= PART) return best;
        int whole = Similarity.edits(joined(a), joined(b), 1) <= 1 ? ONE_LETTER : PART;
        return a.size() == b.size() ? Math.min(whole, worst(a, b)) : whole;
    }

    /** True when the first list is one word of the initials of the other: JC for Jean-Claude. */
    static boolean areInitials(List<Token> one, List<Token> words) {
        if (one.size() != 1 || words.size() < 2 || one.getFirst().text().length() != words.size()) return false;
        for (int i = 0; i < words.size(); i++)
            if (one.getFirst().text().charAt(i) != words.get(i).text().charAt(0)) return false;
        return true;
    }

    /** The level of the worst token when both lists run in the same order. */
    private static int worst(List<Token> a, List<Token> b) {
        int worst = SAME;
        for (int i = 0; i < a.size(); i++) worst = Math.max(worst, compare(a.get(i), b.get(i)));
        return worst > ALIKE ? PART : worst;
    }

    private static String joined(List<Token> tokens) {
        var joined = new StringBuilder();
        for (var token : tokens) joined.append(token.full());
        return joined.toString();
    }
}
