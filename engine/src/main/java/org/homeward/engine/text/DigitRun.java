package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Digits that belong together, with where they stand in the plain text, in the groups in which they are said. */
record DigitRun(String digits, int start, int end, boolean plus, List<Group> groups) {
    /**
     * @param from its first digit
     * @param place where it stands in the plain text
     * @param gap what parts it from the one before: nothing or a sign, {@link #BLANK}, {@link #COMMA}
     * @param alike it is said by a word that is only like a number word
     */
    record Group(int from, int place, int gap, boolean alike) {
        Group after(int digits) {
            return new Group(from + digits, place, gap, alike);
        }
    }

    static final int BLANK = 1;
    static final int COMMA = 2;

    /** Before which digits a number of North America may be parted: exchange, line, and the line's second half. */
    static final Set<Integer> JOINTS = Set.of(3, 6, 8);

    /** Of North America, with the leading one. */
    private static final int LONGEST = 11;

    /**
     * The groups in a row that have ten digits, or eleven with a leading one; not overlapping. Those with the fewest misspelt words come first, then those laid
     * out most like a number, then the later ones: what else has digits, a room or a price, is more often said before a number than after it.
     */
    List<DigitRun> parts() {
        var found = new ArrayList<Span>();
        for (int to = groups.size(); to > 0; to--) {
            int from = startOfPart(to);
            if (from < 0 || isCounting(from, to) || isAmounts(from, to) || !isLaidOut(from, to) || isList(from, to))
                continue;
            found.add(new Span(from, to, isRegular(from, to), alike(from, to)));
        }
        found.sort(Comparator.comparing(Span::alike).thenComparing(span -> !span.regular));
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

    private record Span(int from, int to, boolean regular, long alike) {}

    private long alike(int from, int to) {
        return groups.subList(from, to).stream().filter(Group::alike).count();
    }

    /** In one, by area code and exchange, or digit by digit all through. */
    private boolean isRegular(int from, int to) {
        int end = endOfGroup(to - 1);
        boolean exchange = to == from + 1;
        boolean single = true;
        for (int group = from; group < to; group++) {
            exchange |= groups.get(group).from() == end - 4;
            single &= endOfGroup(group) - groups.get(group).from() == 1;
        }
        boolean area = to == from + 1;
        for (int group = from; group < to; group++) area |= groups.get(group).from() == end - 7;
        return single || exchange && area && isMadeOfLong(from, to);
    }

    private boolean isMadeOfLong(int from, int to) {
        for (int group = from; group < to; group++)
            if (endOfGroup(group) - groups.get(group).from() == 1 && group > from) return false;
        return true;
    }

    private int startOfPart(int to) {
        int end = endOfGroup(to - 1);
        int found = -1;
        for (int from = to - 1; from >= 0 && end - groups.get(from).from() <= LONGEST; from--)
            if (Phones.northAmerican(digits.substring(groups.get(from).from(), end))
                    .isPresent()) found = from;
        return found;
    }

    /** Hundreds and thousands, 250 350 4500, or three tens in a row and what follows: 220 330 470 1. */
    private boolean isAmounts(int from, int to) {
        int tens = 0;
        while (from + tens < to && number(from + tens) % 10 == 0) tens++;
        boolean all = tens == to - from && tens >= 3 && tens <= 4;
        return all || tens == 3 && endOfGroup(from + 2) - groups.get(from).from() == 9;
    }

    /** Written in one, digit by digit somewhere, after the area code, or in pairs: 2026-000142 is the number of a case. */
    private boolean isLaidOut(int from, int to) {
        int start = groups.get(from).from();
        int country = endOfGroup(to - 1) - start - 10;
        boolean pairs = true;
        boolean fits = to - from == 1;
        for (int group = from; group < to; group++) {
            int length = endOfGroup(group) - groups.get(group).from();
            fits |= length == 1 && (group > from || country == 0) || endOfGroup(group) - start == 3 + country;
            pairs &= length == 2;
        }
        return fits || pairs || country == 1 && to - from == 2 && endOfGroup(from) - start == 1;
    }

    /**
     * Numbers of other things in a row: those of five digits and more that neither begin nor end with area code or exchange, and of two
     * and more where the widest gaps are not those of a telephone number: {@code 21-17, 21-19, 15-12} and {@code 41, 55, 55, 50, 14}.
     */
    private boolean isList(int from, int to) {
        int begin = endOfGroup(to - 1) - 10;
        int widest = 0;
        boolean pairs = true;
        boolean single = false;
        for (int group = from; group < to; group++) {
            int first = groups.get(group).from() - begin;
            int next = endOfGroup(group) - begin;
            int length = next - first;
            if (length > 4 && length < 10 && first != 3 && next != 3 && next != 6) return true;
            single |= length == 1;
            pairs &= length == 2;
            if (group > from) widest = Math.max(widest, groups.get(group).gap());
        }
        if (single) return false;
        boolean everywhere = true;
        boolean broken = false;
        for (int group = from + 1; group < to; group++) {
            boolean gap = groups.get(group).gap() == widest;
            everywhere &= gap;
            broken |= gap && !JOINTS.contains(groups.get(group).from() - begin);
        }
        return everywhere ? pairs && widest == COMMA : broken;
    }

    /** Eighteen, nineteen, twenty …, or the numbers of a lottery: five in a row that each are more than the last. */
    private boolean isCounting(int from, int to) {
        for (int group = from + 1; group < to; group++) if (number(group) <= number(group - 1)) return false;
        return to - from >= 5;
    }

    private long number(int group) {
        return Long.parseLong(digits, groups.get(group).from(), endOfGroup(group), 10);
    }

    /** From one of its groups to before another. */
    private DigitRun slice(int from, int to) {
        var part = part(from, to);
        var inner = groups.subList(from, to).stream()
                .map(group -> group.after(-groups.get(from).from()))
                .toList();
        return new DigitRun(part.digits, part.start, part.end, plus && from == 0, inner);
    }

    /** In two, before the digit at a place; nothing where no group begins there, or one of the two would be empty. */
    Optional<List<DigitRun>> parted(int place) {
        for (int group = 1; group < groups.size(); group++)
            if (groups.get(group).from() == place)
                return Optional.of(List.of(slice(0, group), slice(group, groups.size())));
        return Optional.empty();
    }

    private DigitRun part(int from, int to) {
        int textEnd = to == groups.size() ? end : groups.get(to).place();
        return new DigitRun(
                digits.substring(groups.get(from).from(), endOfGroup(to - 1)),
                groups.get(from).place(),
                textEnd,
                false,
                List.of());
    }

    private int endOfGroup(int group) {
        return group + 1 == groups.size()
                ? digits.length()
                : groups.get(group + 1).from();
    }
}
