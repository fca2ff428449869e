package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Digits that belong together, with where they stand in the plain text and where their groups begin. */
record DigitRun(String digits, int start, int end, boolean plus, List<Integer> groups, List<Integer> places) {
    /** Of North America, with the leading one. */
    private static final int LONGEST = 11;

    /**
     * The groups in a row that have ten digits, or eleven with a leading one; not overlapping. Those laid out most like a number come
     * first, then the later ones: what else has digits, a room or a price, is more often said before a number than after it.
     */
    List<DigitRun> parts() {
        var found = new ArrayList<Span>();
        for (int to = groups.size(); to > 0; to--) {
            int from = startOfPart(to);
            if (from < 0 || isCounting(from, to) || isAmounts(from, to) || !isLaidOut(from, to)) continue;
            found.add(new Span(from, to, isRegular(from, to)));
        }
        found.sort(Comparator.comparing(span -> !span.regular));
        var taken = new BitSet();
        var parts = new ArrayList<DigitRun>();
        for (var span : found) {
            int next = taken.nextSetBit(span.from);
            if (next >= 0 && next < span.to) continue;
            taken.set(span.from, span.to);
            parts.add(part(span.from, span.to));
        }
        parts.sort(Comparator.comparingInt(DigitRun::start));
        return parts;
    }

    private record Span(int from, int to, boolean regular) {}

    /** In one, by area code and exchange, or digit by digit all through. */
    private boolean isRegular(int from, int to) {
        int end = endOfGroup(to - 1);
        boolean exchange = to == from + 1;
        boolean single = true;
        for (int group = from; group < to; group++) {
            exchange |= groups.get(group) == end - 4;
            single &= endOfGroup(group) - groups.get(group) == 1;
        }
        boolean area = to == from + 1;
        for (int group = from; group < to; group++) area |= groups.get(group) == end - 7;
        return single || exchange && area && isMadeOfLong(from, to);
    }

    private boolean isMadeOfLong(int from, int to) {
        for (int group = from; group < to; group++)
            if (endOfGroup(group) - groups.get(group) == 1 && group > from) return false;
        return true;
    }

    private int startOfPart(int to) {
        int end = endOfGroup(to - 1);
        int found = -1;
        for (int from = to - 1; from >= 0 && end - groups.get(from) <= LONGEST; from--)
            if (Phones.northAmerican(digits.substring(groups.get(from), end)).isPresent()) found = from;
        return found;
    }

    /** Hundreds and thousands: 250 350 4500. */
    private boolean isAmounts(int from, int to) {
        for (int group = from; group < to; group++) if (number(group) % 10 != 0) return false;
        return to - from >= 3 && to - from <= 4;
    }

    /** Written in one, digit by digit somewhere, after the area code, or in pairs: 2026-000142 is the number of a case. */
    private boolean isLaidOut(int from, int to) {
        int start = groups.get(from);
        int country = endOfGroup(to - 1) - start - 10;
        boolean pairs = true;
        boolean fits = to - from == 1;
        for (int group = from; group < to; group++) {
            int length = endOfGroup(group) - groups.get(group);
            fits |= length == 1 && (group > from || country == 0) || endOfGroup(group) - start == 3 + country;
            pairs &= length == 2;
        }
        return fits || pairs || country == 1 && to - from == 2 && endOfGroup(from) - start == 1;
    }

    /** Eighteen, nineteen, twenty …: five numbers in a row that each are one more than the last. */
    private boolean isCounting(int from, int to) {
        for (int group = from + 1; group < to; group++) if (number(group) != number(group - 1) + 1) return false;
        return to - from >= 5;
    }

    private long number(int group) {
        return Long.parseLong(digits, groups.get(group), endOfGroup(group), 10);
    }

    private DigitRun part(int from, int to) {
        int textEnd = to == groups.size() ? end : places.get(to);
        return new DigitRun(
                digits.substring(groups.get(from), endOfGroup(to - 1)),
                places.get(from),
                textEnd,
                false,
                List.of(),
                List.of());
    }

    private int endOfGroup(int group) {
        return group + 1 == groups.size() ? digits.length() : groups.get(group + 1);
    }
}
