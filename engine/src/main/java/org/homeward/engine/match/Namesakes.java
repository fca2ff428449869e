package org.homeward.engine.match;

import static org.homeward.engine.match.Weights.UNITS_PER_BIT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.PersonName.Token;
import org.homeward.engine.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a mailbox says beyond the name it is made of. Of ten million people many are called Anna Nguyen, and many of these have chosen that
 * name and a short number: that two of them chose the same tells what the number, the other letters and the provider tell, and their name is
 * counted already.
 */
final class Namesakes {
    /** A name is put together in so many ways as a rule: surname first or last, with its initial, with a dot, a dash or nothing. */
    private static final double WAYS = 3;

    private static final double DIGIT = Math.log(10) / Math.log(2);
    /** Four digits that begin like a year of our time are one of a hundred years. */
    private static final double YEAR = 2 * DIGIT;
    /** Shannon, "Prediction and Entropy of Printed English" (Bell System Technical Journal 30, 1951): by how common each is. */
    private static final double LETTER = 4.1;
    /** Two strangers have the same provider once in so many pairs, as long as none was counted. */
    private static final double SAME_PROVIDER = 1.0 / 16;

    /** A shorter name is in a mailbox by chance. */
    private static final int SHORTEST = 3;

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private Namesakes() {}

    /**
     * The most that agreeing in a mailbox says, in units; without bound when no name that the two share is in it.
     *
     * @param names null when a side has none
     */
    static int most(String email, @Nullable NameAlignment names, Rarities rarities) {
        int at = email.lastIndexOf('@');
        if (at < 0 || names == null) return Integer.MAX_VALUE;
        var rest = new StringBuilder(email.substring(0, at));
        if (!takeOut(shared(names), rest)) return Integer.MAX_VALUE;
        double provider =
                -Math.log(rarities.share(new Term(Field.EMAIL_DOMAIN, email.substring(at + 1)), SAME_PROVIDER))
                        / Math.log(2);
        return (int) Math.rint((WAYS + chosen(rest) + provider) * UNITS_PER_BIT);
    }

    /** The words of both names that have one alike in the other, the longest first. */
    private static List<String> shared(NameAlignment names) {
        var shared = new ArrayList<String>(4);
        addShared(names.left().tokens(), names.right().tokens(), shared);
        addShared(names.right().tokens(), names.left().tokens(), shared);
        shared.sort(LONGEST_FIRST);
        return shared;
    }

    private static void addShared(List<Token> tokens, List<Token> others, List<String> shared) {
        for (var token : tokens) if (!shared.contains(token.text()) && isIn(others, token)) shared.add(token.text());
    }

    private static boolean isIn(List<Token> tokens, Token token) {
        for (var other : tokens) if (Tokens.compare(token, other) <= Tokens.ALIKE) return true;
        return false;
    }

    /** Leaves what is not of the names, nor the initial of one that isn't written out; false when no name was in it. */
    private static boolean takeOut(List<String> names, StringBuilder mailbox) {
        var initials = new StringBuilder();
        boolean any = false;
        for (var name : names) {
            int at = name.length() < SHORTEST ? -1 : mailbox.indexOf(name);
            if (at < 0) initials.append(name.charAt(0));
            else mailbox.delete(at, at + name.length());
            any |= at >= 0;
        }
        if (any && !mailbox.isEmpty() && initials.indexOf(mailbox.substring(0, 1)) >= 0) mailbox.deleteCharAt(0);
        return any;
    }

    /** The bits of what is left. */
    private static double chosen(CharSequence rest) {
        var digits = new StringBuilder();
        int letters = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (Character.isDigit(c)) digits.append(c);
            else if (Character.isLetter(c)) letters++;
        }
        boolean year = digits.length() == 4 && (digits.indexOf("19") == 0 || digits.indexOf("20") == 0);
        return LETTER * letters + (year ? YEAR : DIGIT * digits.length());
    }
}
