package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers with other words among their groups: {@code 8 0 5 (no) 5 5 5 (really) 0 1 5 1}, {@code first three 858, middle three 555 …}.
 *
 * <p>What is parted must be the area code, the exchange and the rest, or its halves, and something must say that they belong together: the
 * words themselves, or that the digits are said one by one.
 */
final class Interrupted {
    private static final int LONGEST_BETWEEN = 48;
    private static final int MOST_WORDS = 7;
    private static final int LONGEST_BEFORE = 32;
    private static final int AREA = 3;
    private static final int EXCHANGE = 6;
    private static final int LENGTH = 10;

    /** How many digits come now, which are none themselves. */
    private static final Pattern COUNTS =
            Pattern.compile("(?<![a-z])(first|middle|next|last|final|primer[oa]s|siguientes|medio|ultim[oa]s)"
                    + " (three|four|two|3|4|2|tres|cuatro|dos)(?![a-z0-9])");

    private static final Pattern SAYING = Pattern.compile(
            "(?<![a-z])(?:area(?: ?code)?|codigo|lada|clave|prefijo|(?:first|middle|next|last|final|primer[oa]s|siguientes|medio|ultim[oa]s) _+)(?![a-z])");

    private static final Pattern WORD = Pattern.compile("[a-z]+");
    /** Words of which nothing is counted, as are {@code 404 rooms}, and what stands in brackets. */
    private static final Pattern JOINING = Pattern.compile(
            "[^a-z]*(?:(?:and|then|next|plus|add|after(?: that)?|followed by|finally|call|text|txt|me|my|number|is|es|numero|cel|manda|mensaje|whatsapp"
                    + "|y|luego|despues|al final|finalmente|por ultimo|seguido de|llama|llamame|marca|marcame|ya)(?:[^a-z]+|$))*"
                    + "|[^a-z]*\\([^()]*\\)[^a-z]*");

    private Interrupted() {}

    /** The text with the three of {@code first three} blotted out, at the same length. */
    static String withoutCounts(String plain) {
        return COUNTS.matcher(plain)
                .replaceAll(found ->
                        found.group(1) + " " + "_".repeat(found.group(2).length()));
    }

    /** The runs of a text, those in one that are one number. */
    static List<DigitRun> closed(List<DigitRun> runs, String text) {
        var closed = new ArrayList<>(runs);
        for (int i = 0; i < closed.size(); i++) if (!close(closed, i, AREA, text)) close(closed, i, EXCHANGE, text);
        return closed;
    }

    /** Joins what begins with the last so many digits of a run; what else that run says, and the last one, stays beside it. */
    private static boolean close(List<DigitRun> runs, int at, int length, String text) {
        if (at + 1 == runs.size() || !isNear(runs.get(at), runs.get(at + 1))) return false;
        var begin = split(runs.get(at), runs.get(at).digits().length() - length);
        if (begin.isEmpty()) return false;
        var number = new ArrayList<DigitRun>(List.of(begin.getLast()));
        var links = new Links(text, begin.getLast());
        for (int i = at + 1; i < runs.size() && DigitRun.JOINTS.contains(length); i++) {
            var next = split(
                    runs.get(i), Math.min(LENGTH - length, runs.get(i).digits().length()));
            if (next.isEmpty() || !links.add(number.getLast(), next.getFirst())) return false;
            number.add(next.getFirst());
            length += next.getFirst().digits().length();
            if (length < LENGTH) continue;
            if (!links.hold() || Phones.northAmerican(digits(number)).isEmpty()) return false;
            var instead = new ArrayList<>(begin.subList(0, begin.size() - 1));
            instead.add(joined(number));
            instead.addAll(next.subList(1, next.size()));
            runs.subList(at, i + 1).clear();
            runs.addAll(at, instead);
            return true;
        }
        return false;
    }

    /** In two before a place, in one where that is an end, in none where neither can be or a number stands in it. */
    private static List<DigitRun> split(DigitRun run, int place) {
        if (!run.parts().isEmpty()) return List.of();
        if (place == 0 || place == run.digits().length()) return List.of(run);
        return run.parted(place).orElse(List.of());
    }

    private static boolean isNear(DigitRun before, DigitRun after) {
        return after.start() - before.end() <= LONGEST_BETWEEN && !before.plus() && !after.plus();
    }

    /** What holds the pieces of a number together. */
    private static final class Links {
        private final String text;
        private final DigitRun first;
        private boolean joining = true;
        private boolean said;
        private int oneByOne;

        Links(String text, DigitRun first) {
            this.text = text;
            this.first = first;
            if (isOneByOne(first)) oneByOne++;
        }

        /** Whether two pieces may be of one number. */
        boolean add(DigitRun before, DigitRun after) {
            if (!isNear(before, after)) return false;
            var between = text.substring(before.end(), after.start());
            long words = WORD.matcher(between).results().count();
            if (between.indexOf('\u0001') >= 0 || words == 0 || words > MOST_WORDS) return false;
            joining &= JOINING.matcher(between).matches();
            said |= SAYING.matcher(between).find();
            if (isOneByOne(after)) oneByOne++;
            return true;
        }

        boolean hold() {
            return joining || said || oneByOne > 1 || isSaidBefore();
        }

        private boolean isSaidBefore() {
            return SAYING.matcher(text)
                    .region(Math.max(0, first.start() - LONGEST_BEFORE), first.start())
                    .find();
        }

        /** And with no dots between: those are versions and sections. */
        private boolean isOneByOne(DigitRun run) {
            return run.groups().size() == run.digits().length()
                    && text.substring(run.start(), run.end()).indexOf('.') < 0;
        }
    }

    private static String digits(List<DigitRun> runs) {
        return runs.stream().map(DigitRun::digits).collect(Collectors.joining());
    }

    private static DigitRun joined(List<DigitRun> runs) {
        var groups = new ArrayList<DigitRun.Group>();
        int length = 0;
        for (var run : runs) {
            for (var group : run.groups()) groups.add(group.after(length));
            length += run.digits().length();
        }
        return new DigitRun(
                digits(runs), runs.getFirst().start(), runs.getLast().end(), false, groups);
    }
}
