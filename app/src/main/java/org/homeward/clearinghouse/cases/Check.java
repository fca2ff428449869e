package org.homeward.clearinghouse.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.cases.Problem.Weight;

/** Looks at one answer by itself. What several answers say together is for {@link Together}. */
@FunctionalInterface
interface Check {
    /** A day anywhere in the country has begun by the time it begins in Guam, and is over when it is over in Samoa. */
    ZoneId FIRST_ZONE = ZoneId.of("Pacific/Guam");

    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);
    int OLDEST = 110;
    Pattern PHONE = Pattern.compile("1?[2-9]\\d{2}[2-9]\\d{6}");
    Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    Optional<Finding> look(String said, Circumstances around);

    /** What is found, without the name of the field. */
    record Finding(Weight weight, String words) {}

    /** What a check may need to know beside the answer. */
    record Circumstances(Instant now, ZipLookUp places) {
        LocalDate today() {
            return LocalDate.ofInstant(now, FIRST_ZONE);
        }
    }

    static Optional<Finding> refuse(String words) {
        return Optional.of(new Finding(Weight.REFUSED, words));
    }

    static Optional<Finding> ask(String words) {
        return Optional.of(new Finding(Weight.ASKED, words));
    }

    static Optional<Finding> remark(String words) {
        return Optional.of(new Finding(Weight.REMARKED, words));
    }

    static Check noLongerThan(int most) {
        return (said, around) -> said.length() <= most
                ? Optional.empty()
                : refuse("%,d characters are too many. Shorten it to %,d; the rest fits under circumstances."
                        .formatted(said.length(), most));
    }

    static Check known(Map<String, String> table) {
        return (said, around) -> table.containsKey(said) || table.containsKey(said.toUpperCase(Locale.ROOT))
                ? Optional.empty()
                : remark("\"" + said + "\" is not in the code table here. It is kept as typed.");
    }

    /** For codes of other systems, whose form we know and whose exceptions we don't. */
    static Check looksLike(Predicate<String> form, String words) {
        return (said, around) -> form.test(said) ? Optional.empty() : remark(words + " It is kept as typed.");
    }

    /** For numbers whose form has no exceptions: what looks otherwise was misheard or mistyped. */
    static Check mustLookLike(Predicate<String> form, String words) {
        return (said, around) -> form.test(said) ? Optional.empty() : refuse("\"" + said + "\" can't be. " + words);
    }

    static Check birthDate() {
        return (said, around) -> Readings.date(said)
                .map(day -> birthDay(day, around))
                .orElseGet(() ->
                        refuse("\"" + said + "\" is no date. Enter month/day/year, 08/02/2011, or an age instead."));
    }

    private static Optional<Finding> birthDay(LocalDate day, Circumstances around) {
        if (day.isAfter(around.today())) return refuse(DAY.format(day) + " is in the future. Check the year.");
        int age = Period.between(day, around.today()).getYears();
        return age <= OLDEST
                ? Optional.empty()
                : refuse("born on " + DAY.format(day) + " would be " + age + " years old. Check the year.");
    }

    static Check age() {
        return (said, around) -> Readings.ages(said)
                .map(ages -> ages.oldest() <= OLDEST
                        ? Optional.<Finding>empty()
                        : refuse(ages.oldest() + " years can't be. Enter whole years, 15, or a range, 14-16."))
                .orElseGet(() -> refuse("\"" + said + "\" is no age. Enter whole years, 15, or a range, 14-16."));
    }

    static Check height() {
        return (said, around) -> {
            var inches = Readings.inches(said);
            if (inches.isEmpty())
                return refuse("\"" + said + "\" is no height. Enter 5'2\", 502, 62 (inches) or 157 cm.");
            if (inches.getAsInt() < 12 || inches.getAsInt() > 89)
                return refuse(feet(inches.getAsInt()) + " can't be. Enter 5'2\", 502, 62 (inches) or 157 cm.");
            return Optional.empty();
        };
    }

    static Check weight() {
        return (said, around) -> {
            var pounds = Readings.pounds(said);
            if (pounds.isEmpty()) return refuse("\"" + said + "\" is no weight. Enter pounds, 105, or 48 kg.");
            if (pounds.getAsInt() < 4 || pounds.getAsInt() > 700)
                return refuse(pounds.getAsInt() + " lb can't be. Enter pounds, 105, or 48 kg.");
            return Optional.empty();
        };
    }

    /** A US number has an area code and ten digits, none of which part begins with 0 or 1; any other begins with +. */
    static Check phone() {
        return (said, around) -> {
            var digits = said.replaceAll("(?i)\\s*(x|ext\\.?)\\s*\\d{1,6}$", "").replaceAll("[\\s().-]", "");
            boolean foreign = digits.matches("\\+(?!1)\\d{7,15}");
            if (foreign || PHONE.matcher(digits.replaceFirst("^\\+", "")).matches()) return Optional.empty();
            if (digits.matches("\\d{7}")) return refuse("\"" + said + "\" has no area code. Put it in front.");
            return refuse("\"" + said + "\" can't be a telephone number. Enter ten digits, or + and the country code.");
        };
    }

    static Check email() {
        return (said, around) -> EMAIL.matcher(said).matches()
                ? Optional.empty()
                : refuse("\"" + said + "\" can't be an e-mail address: it needs a name, @ and a domain.");
    }

    static Check zip() {
        return (said, around) -> around.places().find(said).isPresent()
                ? Optional.empty()
                : refuse(
                        "there is no ZIP " + said + ". Enter five digits, or leave it empty and enter city and state.");
    }

    static Check day() {
        return (said, around) -> Readings.date(said)
                .map(day -> day.isAfter(around.today())
                        ? refuse(DAY.format(day) + " is in the future. Enter the day it happened.")
                        : Optional.<Finding>empty())
                .orElseGet(() -> refuse("\"" + said + "\" is no date. Enter month/day/year, 11/14/2026."));
    }

    static Check time() {
        return (said, around) -> Readings.time(said).isPresent()
                ? Optional.empty()
                : refuse("\"" + said + "\" is no time. Enter 21:40 or 9:40 pm, or leave it empty.");
    }

    /** {@code 62} as {@code 5'2"}. */
    static String feet(int inches) {
        return inches / 12 + "'" + inches % 12 + "\"";
    }
}
