package org.homeward.engine.match;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.homeward.engine.text.PersonName;
import org.homeward.engine.text.PersonName.Position;
import org.homeward.engine.text.PersonName.Token;
import org.jspecify.annotations.Nullable;

/**
 * Two names laid over each other: given name on given name, or crossed when given name and surname changed places and that fits clearly
 * better. Crossed names count once, as a level of the given name: the two halves of a crossing are no independent evidence, and training
 * runs away with two features that always come together. Symmetric: {@code of(a, b)} and {@code of(b, a)} agree in every level.
 */
record NameAlignment(PersonName left, PersonName right, int given, int surname, int middle) {
    /** A crossed reading must be better by this much: most pairs of strangers fit one way round slightly better than the other. */
    private static final int CLEARLY = 3;

    static NameAlignment of(PersonName a, PersonName b) {
        var givenA = a.in(Position.GIVEN);
        var givenB = b.in(Position.GIVEN);
        var surnameA = a.in(Position.SURNAME);
        var surnameB = b.in(Position.SURNAME);
        if (givenA.isEmpty() && surnameA.isEmpty() || givenB.isEmpty() && surnameB.isEmpty()) return unplaced(a, b);
        int given = Tokens.compare(givenA, givenB);
        int surname = Tokens.compare(surnameA, surnameB);
        int straight = goodness(given) + goodness(surname);
        if (straight + CLEARLY <= 2 * goodness(Tokens.SAME)) {
            int one = Tokens.compare(givenA, surnameB);
            int other = Tokens.compare(surnameA, givenB);
            if (Math.max(one, other) <= Tokens.ALIKE && goodness(one) + goodness(other) >= straight + CLEARLY)
                return new NameAlignment(a, b, one == 0 || other == 0 ? Tokens.DISPLACED : Tokens.CROSSED, 0, 0);
            if (straight < 2 * goodness(Tokens.VARIANT) && Words.sameInAnyOrder(a.tokens(), b.tokens()))
                return new NameAlignment(a, b, Tokens.CROSSED, 0, 0);
        }
        var middleA = a.in(Position.MIDDLE);
        var middleB = b.in(Position.MIDDLE);
        if (given > Tokens.ALIKE && (among(givenA, middleB) || among(givenB, middleA))) given = Tokens.PART;
        if (surname > Tokens.ALIKE && (anywhere(surnameA, middleB) || anywhere(surnameB, middleA)))
            surname = Tokens.PART;
        return new NameAlignment(a, b, given, surname, Tokens.compare(middleA, middleB));
    }

    /** At least one side says nothing of places: all its words are laid over all of the other's, or its one word on whichever fits. */
    private static NameAlignment unplaced(PersonName a, PersonName b) {
        boolean oneWord = a.tokens().size() == 1 || b.tokens().size() == 1;
        if (a.in(Position.UNKNOWN).size() == a.tokens().size()
                && b.in(Position.UNKNOWN).size() == b.tokens().size())
            return a.tokens().size() + b.tokens().size() == 2
                    ? single(a, b)
                    : new NameAlignment(a, b, 0, Words.compare(a.tokens(), b.tokens()), 0);
        if (oneWord ? Words.runTogether(a.tokens(), b.tokens()) : Words.sameInAnyOrder(a.tokens(), b.tokens()))
            return new NameAlignment(a, b, Tokens.CROSSED, 0, 0);
        return single(a, b);
    }

    /** At least one side is a bare token of no known place: it counts for whichever token of the other it fits best. */
    private static NameAlignment single(PersonName a, PersonName b) {
        int surname = Tokens.MISSING;
        int given = Tokens.MISSING;
        for (var left : a.tokens())
            for (var right : b.tokens()) {
                int level = Tokens.compare(left, right);
                boolean last = left.position() == Position.SURNAME || right.position() == Position.SURNAME;
                boolean first = left.position() == Position.GIVEN || right.position() == Position.GIVEN;
                if (last || !first) surname = best(surname, level);
                else given = best(given, level);
            }
        if (given != 0 && surname != 0) {
            if (given < surname) surname = 0;
            else given = 0;
        }
        return new NameAlignment(a, b, given, surname, 0);
    }

    /** How much the two have in common, to choose among several names of one person. */
    int goodness() {
        return goodness(given) + goodness(surname);
    }

    /** The token both have as this part of their name, or, for a displaced one, at all; null when none is the same. */
    @Nullable
    String shared(Position position) {
        boolean anywhere = given == Tokens.DISPLACED;
        for (var left : anywhere ? this.left.tokens() : candidates(this.left, position))
            for (var right : anywhere ? this.right.tokens() : candidates(this.right, position))
                if (left.text().equals(right.text()) && !left.isInitial()) return left.text();
        return null;
    }

    /** The words both have, wherever they stand, in the order of the alphabet. */
    List<String> shared() {
        var shared = new TreeSet<String>();
        for (var one : left.tokens())
            for (var other : right.tokens())
                if (one.text().equals(other.text()) && !one.isInitial()) shared.add(one.text());
        return List.copyOf(shared);
    }

    private static List<Token> candidates(PersonName name, Position position) {
        var tokens = new ArrayList<>(name.in(position));
        tokens.addAll(name.in(Position.UNKNOWN));
        return tokens;
    }

    private static boolean among(List<Token> given, List<Token> middle) {
        if (given.isEmpty()) return false;
        for (var token : middle) if (Tokens.compare(given.getFirst(), token) <= Tokens.ONE_LETTER) return true;
        return false;
    }

    /** A surname that the other side has in the middle: double names, titles, and lists cut differently. */
    private static boolean anywhere(List<Token> surname, List<Token> middle) {
        for (var left : surname)
            for (var right : middle) if (Tokens.compare(left, right) <= Tokens.ONE_LETTER) return true;
        return false;
    }

    private static int best(int a, int b) {
        return a == 0 ? b : b == 0 ? a : Math.min(a, b);
    }

    private static int goodness(int level) {
        return switch (level) {
            case Tokens.SAME -> 5;
            case Tokens.VARIANT, Tokens.ONE_LETTER, Tokens.DISPLACED -> 4;
            case Tokens.CROSSED -> 8;
            case Tokens.ALIKE, Tokens.PART -> 2;
            case Tokens.INITIAL -> 1;
            default -> 0;
        };
    }
}
