package org.homeward.engine.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Phone numbers, those included that were written to be read by people only: see {@link SpokenDigits}.
 *
 * <p>A number without a country code is one of North America when its shape is right (area code and exchange begin with 2 to 9, North
 * American Numbering Plan). Whether it is in service is not asked: 555-01xx never is, and offenders' numbers of last year no longer are.
 * Numbers with a country code are libphonenumber's.
 */
public final class Phones {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Pattern EXTENSION =
            Pattern.compile("(?<![a-z])(?:extension|extn|ext|x|#)[ .:]{0,3}([0-9]{1,7})\\s{0,9}$");
    /** Sums of money, Internet addresses, dates and times of day, longer runs of digits such as those on cards, and of books. */
    private static final Pattern OTHERS = Pattern.compile("[$€£] ?[0-9]{1,9}(?:[.,][0-9]{1,3}){0,3}"
            + "|(?<![0-9.])(?:25[0-5]|2[0-4][0-9]|1?[1-9][0-9])\\.(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){2}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?![0-9.])"
            + "|(?<![0-9])(?:19|20)[0-9]{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
            + "|(?<![0-9])[0-3]?[0-9][-/.][0-3]?[0-9][-/.](?:19|20)[0-9]{2}(?![0-9])"
            + "|(?<![0-9:])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])"
            + "|(?<![0-9])[0-9]{4}[ -][0-9]{4}[ -][0-9]{4}[ -][0-9]{4}(?![0-9])"
            + "|97[89](?<![0-9]97[89])[ -][0-9]{1,5}[ -][0-9]{1,7}[ -][0-9]{1,7}[ -][0-9x](?![0-9])"
            + "|(?<![0-9])24/7(?![0-9])|(?<=[ ,(])[0-9]{1,2}\\.[0-9](?=[ ,;)]|$)|[0-9]{12,40}");

    /** Digits that may be the number of something else. */
    private static final Pattern NUMBER = Pattern.compile("[0-9](?:-?[0-9]){5,30}");

    /** What says that they are: "order no." */
    private static final Pattern CALLED = Pattern.compile(
            "(?<![a-z])(?:order|invoice|receipt|tracking|confirmation|case|account|acct|policy|ticket|serial"
                    + "|pedido|orden|factura|recibo|guia|folio|caso|cuenta|expediente)"
                    + "[ .:]{0,3}(?:#|(?:no|num|number|numero)(?![a-z]))[ .:#]{0,3}$");

    private static final int LONGEST_CALL = 40;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_PLAIN = 40;

    private Phones() {}

    /** Reads one number; what can't be made E.164 keeps its digits. */
    static PhoneNumber read(String said) {
        if (isPlain(said)) return new PhoneNumber(said, normal(said, digits(said)), "");
        var text = PlainDigits.of(Latin.cut(said));
        var extension = EXTENSION.matcher(text);
        boolean extended = extension.find();
        var number = extended ? text.substring(0, extension.start()) : text;
        return new PhoneNumber(said, normal(number), extended ? extension.group(1) : "");
    }

    /** Digits and what people set between them, and no letter or extension to make out. */
    private static boolean isPlain(String said) {
        for (int i = 0; i < said.length(); i++)
            if (!Latin.isDigit(said.charAt(i)) && "+-. ()/".indexOf(said.charAt(i)) < 0) return false;
        return said.length() <= LONGEST_PLAIN;
    }

    private static String digits(String plain) {
        var digits = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) if (Latin.isDigit(plain.charAt(i))) digits.append(plain.charAt(i));
        return digits.toString();
    }

    private static String normal(String text) {
        return normal(text, SpokenDigits.all(text));
    }

    private static String normal(String text, String digits) {
        boolean abroad = text.stripLeading().startsWith("+") || digits.startsWith("011");
        return northAmerican(digits)
                .or(() -> abroad
                        ? international(text.stripLeading().startsWith("+") ? "+" + digits : digits)
                        : Optional.empty())
                .or(() -> hasLetter(text)
                        ? northAmerican(SpokenDigits.all(PhoneNumberUtil.convertAlphaCharactersInNumber(text)))
                        : Optional.empty())
                .orElse(digits.isEmpty() ? Latin.squeeze(text) : digits);
    }

    /**
     * All numbers in a text such as a posting, in order, each once and as it stands there in lower case: North American ones in any spelling, others when they begin with +.
     * A text is read to 100,000 characters.
     */
    public static List<PhoneNumber> find(String said) {
        var found = new LinkedHashMap<String, PhoneNumber>();
        var plain = PlainDigits.of(said.length() > LONGEST_TEXT ? said.substring(0, LONGEST_TEXT) : said);
        var text = withoutOthers(plain);
        for (var run : Interrupted.closed(SpokenDigits.runs(text), text)) {
            if (run.plus() && add(international("+" + run.digits()), run, plain, found)) continue;
            for (var part : run.parts()) add(northAmerican(part.digits()), part, plain, found);
        }
        return List.copyOf(found.values());
    }

    /** Blots out, at the same length, what has as many digits and is no phone number. */
    private static String withoutOthers(String plain) {
        var text = OTHERS.matcher(Interrupted.withoutCounts(plain)).replaceAll(Phones::blot);
        return NUMBER.matcher(text).replaceAll(found -> isCalled(text, found.start()) ? blot(found) : found.group());
    }

    private static String blot(MatchResult found) {
        return "\u0001".repeat(found.group().length());
    }

    private static boolean isCalled(String text, int at) {
        return CALLED.matcher(text).region(Math.max(0, at - LONGEST_CALL), at).find();
    }

    private static boolean add(Optional<String> normal, DigitRun run, String text, Map<String, PhoneNumber> found) {
        if (normal.isEmpty()) return false;
        var said = text.substring(run.start(), run.end()).strip();
        found.putIfAbsent(normal.get(), new PhoneNumber(said, normal.get(), ""));
        return true;
    }

    static Optional<String> northAmerican(String digits) {
        int area = digits.length() == 11 && digits.charAt(0) == '1' ? 1 : 0;
        boolean shaped = digits.length() - area == 10 && digits.charAt(area) >= '2' && digits.charAt(area + 3) >= '2';
        if (!shaped) return Optional.empty();
        return Optional.of((area == 1 ? "+" : "+1").concat(digits));
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isLetter(text.charAt(i))) return true;
        return false;
    }

    private static Optional<String> international(String digits) {
        try {
            var number = LIBRARY.parse(digits, "US");
            if (LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE)
                return Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            // No country code that exists: the caller keeps the digits.
        }
        return Optional.empty();
    }
}
