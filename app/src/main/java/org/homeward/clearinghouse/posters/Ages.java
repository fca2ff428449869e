package org.homeward.clearinghouse.posters;

import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/** The ages a search by age finds a child by: {@code 15} is one, {@code 14-16} are three; both null for an unknown one. */
record Ages(@Nullable Integer youngest, @Nullable Integer oldest) {
    /** From the youngest to the oldest of all children on a poster. */
    static Ages of(Content content) {
        return content.children().stream()
                .map(child -> of(child.age()))
                .reduce(
                        new Ages(null, null),
                        (a, b) -> new Ages(
                                outer(a.youngest, b.youngest, Math::min), outer(a.oldest, b.oldest, Math::max)));
    }

    private static @Nullable Integer outer(@Nullable Integer a, @Nullable Integer b, IntBinaryOperator of) {
        if (a == null) return b;
        return b == null ? a : Integer.valueOf(of.applyAsInt(a, b));
    }

    static Ages of(String age) {
        if (!age.matches("\\d{1,3}(\\D+\\d{1,3})?")) return new Ages(null, null);
        var years = age.split("\\D+");
        int first = Integer.parseInt(years[0]);
        int last = Integer.parseInt(years[years.length - 1]);
        return new Ages(Math.min(first, last), Math.max(first, last));
    }
}
