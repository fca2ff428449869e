package org.homeward.clearinghouse.posters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.homeward.clearinghouse.cases.CaseProfile;

/** The intake's codes, days and measures as a poster says them, in English and Spanish. */
final class Wording {
    private static final Map<String, String> SPANISH = read();

    private Wording() {}

    /** The words for a code of one of the intake's tables; empty for an unknown colour or sex, the code itself when no table has it. */
    static String code(Language language, String table, String code) {
        if (code.isEmpty() || code.equals("U") || code.equals("XXX")) return "";
        var english = CaseProfile.words(table).getOrDefault(code, code);
        return language == Language.ES ? SPANISH.getOrDefault(table + "\t" + code, english) : english;
    }

    /** What sort of case it is, without the words a child could be judged by. */
    static String type(Language language, String type, String english) {
        return language == Language.ES ? SPANISH.getOrDefault("TYPE\t" + type, english) : english;
    }

    /** {@code November 11, 2026}, {@code 11 de noviembre de 2026}. */
    static String day(Language language, LocalDate day) {
        var pattern = language == Language.ES ? "d 'de' MMMM 'de' uuuu" : "MMMM d, uuuu";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }

    /** {@code 5'2" (157 cm)}; empty for 0. */
    static String height(int inches) {
        return inches == 0 ? "" : "%d'%d\" (%d cm)".formatted(inches / 12, inches % 12, Math.round(inches * 2.54));
    }

    /** {@code 105 lb (48 kg)}; empty for 0. */
    static String weight(int pounds) {
        return pounds == 0 ? "" : "%d lb (%d kg)".formatted(pounds, Math.round(pounds * 0.45359237));
    }

    private static Map<String, String> read() {
        try (var resource = Wording.class.getResourceAsStream("spanish.tsv")) {
            var words = new HashMap<String, String>();
            new String(Objects.requireNonNull(resource, "spanish.tsv").readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.put(
                            line.substring(0, line.lastIndexOf('\t')), line.substring(line.lastIndexOf('\t') + 1)));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException("spanish.tsv", e);
        }
    }
}
