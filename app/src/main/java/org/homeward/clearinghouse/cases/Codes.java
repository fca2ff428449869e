package org.homeward.clearinghouse.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The codes of the intake with their words, from {@code codes.tsv}: a part of NCIC's tables. A code that isn't here may still be one of
 * NCIC's, so it is remarked upon and never refused.
 */
enum Codes {
    SEX,
    RACE,
    EYES,
    HAIR,
    /** What a mark is: {@code TAT}. */
    MARK,
    /** Where it is, side included: {@code L WRS}. */
    PART,
    COLOR,
    STATE,
    /** A state's time zone, that of most of it. */
    STATE_ZONE,
    ZONE,
    ORDER,
    /** How an unidentified child was found. */
    CONDITION;

    private static final Map<String, Map<String, String>> TABLES = read();

    /** Code to words, in the order of the table. */
    Map<String, String> words() {
        return TABLES.getOrDefault(name(), Map.of());
    }

    /** The words for a code, or the code itself when this table has none. */
    String words(String code) {
        return Objects.requireNonNull(words().getOrDefault(code, code));
    }

    private static Map<String, Map<String, String>> read() {
        var tables = new TreeMap<String, Map<String, String>>();
        try (var resource = Codes.class.getResourceAsStream("codes.tsv")) {
            var text = new String(Objects.requireNonNull(resource, "codes.tsv").readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var columns = line.split("\t", 3);
                tables.computeIfAbsent(columns[0], name -> new LinkedHashMap<>())
                        .put(columns[1], columns[2]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("codes.tsv", e);
        }
        tables.replaceAll((name, table) -> Collections.unmodifiableMap(table));
        return tables;
    }
}
