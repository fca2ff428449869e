package org.homeward.clearinghouse.cli.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The ways in which people at a keyboard write down others wrongly. */
record TypingErrors(Draw draw) implements Errors {
    private static final String[] DIGITS = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };

    /** One slip of the fingers in one text of twelve. */
    @Override
    public String text(String text) {
        return draw.chance(0.08) ? typo(text) : text;
    }

    private String typo(String text) {
        if (text.length() < 3) return text;
        int at = draw.between(1, text.length() - 2);
        char letter = (char) ('a' + draw.below(26));
        return switch (draw.below(4)) {
            case 0 -> text.substring(0, at) + letter + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            case 2 -> text.substring(0, at) + letter + text.substring(at);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }

    @Override
    public String number(String digits) {
        return digits;
    }

    @Override
    public String called(List<String> given) {
        return given.size() > 1 && draw.chance(0.25) ? given.get(draw.between(1, given.size() - 1)) : given.getFirst();
    }

    @Override
    public String script(String given, String surname) {
        return draw.chance(0.01) ? Scripts.CYRILLIC.write(given) + " " + Scripts.CYRILLIC.write(surname) : "";
    }

    /** ISO, US or with the month's name; sometimes with day and month swapped, a wrong digit, or the year alone. */
    @Override
    public String date(LocalDate date) {
        if (draw.chance(0.03) && date.getDayOfMonth() <= 12)
            date = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        else if (draw.chance(0.03)) date = date.plusYears(draw.chance(0.5) ? 1 : -1);
        else if (draw.chance(0.03)) date = date.plusDays(draw.between(1, 9));
        if (draw.chance(0.04)) return String.valueOf(date.getYear());
        return switch (draw.below(8)) {
            case 0 -> Digits.two(date.getMonthValue()) + "/" + Digits.two(date.getDayOfMonth()) + "/" + date.getYear();
            case 1 -> date.getDayOfMonth() + " " + month(date) + " " + date.getYear();
            default -> date.toString();
        };
    }

    private static String month(LocalDate date) {
        var name = date.getMonth().name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }

    @Override
    public String phone(String digits) {
        if (draw.chance(0.04)) digits = digits.substring(0, 8) + Digits.two(draw.below(100));
        var area = digits.substring(0, 3);
        var last = digits.substring(6);
        return switch (draw.below(5)) {
            case 0 -> "(" + area + ") 555-" + last;
            case 1 -> area + "-555-" + last;
            case 2 -> "+1 " + area + " 555 " + last;
            case 3 -> digits;
            default -> area + ".555." + last;
        };
    }

    @Override
    public String obfuscated(String digits) {
        var text = new StringBuilder();
        for (char digit : digits.toCharArray()) {
            if (draw.chance(0.5)) text.append(' ').append(DIGITS[digit - '0']).append(' ');
            else text.append(digit == '0' && draw.chance(0.5) ? 'O' : digit);
        }
        return text.toString().replace("  ", " ").strip();
    }

    /** As a camera reads it: O for 0, I for 1, B for 8 once in ten. */
    @Override
    public String plate(String plate) {
        if (!draw.chance(0.1)) return plate;
        var number = plate.substring(3);
        return plate.substring(0, 3)
                + number.replace('0', 'O').replace('1', 'I').replace('8', 'B');
    }

    /** One in ten is written another way: underscores for dots. */
    @Override
    public String handle(String screenName) {
        return draw.chance(0.1) ? screenName.replace('.', '_') : screenName;
    }

    /** Copied by a program, not typed. */
    @Override
    public String email(String address) {
        return address;
    }
}
