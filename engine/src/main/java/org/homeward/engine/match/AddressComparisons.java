package org.homeward.engine.match;

import java.util.function.Function;
import org.homeward.engine.text.Address;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.Term;
import org.jspecify.annotations.Nullable;

/** The pieces of a postal address, each compared for itself: a source may give a street without a town. */
final class AddressComparisons {
    private static final Function<Address, String> WHOLE =
            address -> address.house() + " " + address.streetName() + " " + address.zip();

    private AddressComparisons() {}

    /** 1 same, 2 one character differs, 3 different. */
    static Comparison code(@Nullable Field field, Function<Address, String> piece) {
        return (pair, found) -> {
            for (var a : Few.of(pair.a.addresses(), pair.b.addresses(), WHOLE))
                for (var b : Few.of(pair.b.addresses(), pair.a.addresses(), WHOLE)) {
                    String left = piece.apply(a);
                    String right = piece.apply(b);
                    if (!left.isEmpty() && !right.isEmpty())
                        found.offer(Values.code(left, right), left, right, left, right, shared(field, left, right));
                }
        };
    }

    /** 1 same, 2 one letter differs, 3 alike, 4 different. */
    static Comparison words(Field field, Function<Address, String> piece) {
        return (pair, found) -> {
            for (var a : Few.of(pair.a.addresses(), pair.b.addresses(), WHOLE))
                for (var b : Few.of(pair.b.addresses(), pair.a.addresses(), WHOLE)) {
                    String left = piece.apply(a);
                    String right = piece.apply(b);
                    if (!left.isEmpty() && !right.isEmpty())
                        found.offer(Values.words(left, right), left, right, left, right, shared(field, left, right));
                }
        };
    }

    /** Postcodes: 1 same, 2 one character differs, 3 the same area, 4 different. */
    static void zip(Pair pair, Finding found) {
        for (var a : Few.of(pair.a.addresses(), pair.b.addresses(), WHOLE))
            for (var b : Few.of(pair.b.addresses(), pair.a.addresses(), WHOLE))
                if (!a.zip().isEmpty() && !b.zip().isEmpty())
                    found.offer(
                            zip(a.zip(), b.zip()),
                            a.zip(),
                            b.zip(),
                            a.zip(),
                            b.zip(),
                            shared(Field.ZIP, a.zip(), b.zip()));
    }

    private static int zip(String a, String b) {
        int level = Values.code(a, b);
        if (level < 3) return level;
        int area = Math.max(2, Math.min(a.length(), b.length()) - 3);
        return a.length() > 3 && b.length() > 3 && a.regionMatches(0, b, 0, area) || Similarity.sameLetters(a, b)
                ? 3
                : 4;
    }

    private static @Nullable Term shared(@Nullable Field field, String left, String right) {
        return field != null && left.equals(right) ? new Term(field, left) : null;
    }
}
