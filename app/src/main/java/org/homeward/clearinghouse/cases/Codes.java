package org.homeward.clearinghouse.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

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

    /** Marks whose definition is nothing but the place. */
    private static final Set<String> PLACED = Set.of("TAT", "SC", "MOLE", "DISC", "NM", "FRC", "HFR");

    private static final Map<String, Map<String, String>> TABLES = read();

    /** What the operator imported, for those of these tables that NCIC has too. Others' words never replace ours. */
    private static volatile Map<Codes, Map<String, String>> imported = Map.of();

    private final Map<String, String> live = new Live();

    /** Code to words, in the order of the table, and after them what was imported. A view: it shows what is imported later too. */
    Map<String, String> words() {
        return live;
    }

    private Map<String, String> now() {
        return imported.getOrDefault(this, TABLES.getOrDefault(name(), Map.of()));
    }

    /** Fields are made once, and hold this. */
    private final class Live extends AbstractMap<String, String> {
        @Override
        public Set<Entry<String, String>> entrySet() {
            return now().entrySet();
        }

        @Override
        public @Nullable String get(@Nullable Object code) {
            return now().get(code);
        }

        @Override
        public boolean containsKey(@Nullable Object code) {
            return now().containsKey(code);
        }
    }

    /** @param lists NCIC's tables by name: code to words */
    static void take(Map<String, Map<String, String>> lists) {
        var all = new EnumMap<Codes, Map<String, String>>(Codes.class);
        for (var table : values()) {
            var words = new LinkedHashMap<>(TABLES.getOrDefault(table.name(), Map.of()));
            table.of(lists).forEach((code, said) -> words.putIfAbsent(code, said.toLowerCase(Locale.ROOT)));
            all.put(table, Collections.unmodifiableMap(words));
        }
        imported = all;
    }

    private Map<String, String> of(Map<String, Map<String, String>> lists) {
        return switch (this) {
            case SEX, RACE -> lists.getOrDefault(name(), Map.of());
            case EYES -> lists.getOrDefault("EYE", Map.of());
            case HAIR -> lists.getOrDefault("HAIR", Map.of());
            case COLOR -> lists.getOrDefault("VCO", Map.of());
            case MARK -> marks(lists.getOrDefault("SMT", Map.of()), Codes::kind);
            case PART -> marks(lists.getOrDefault("SMT", Map.of()), Codes::part);
            case STATE, STATE_ZONE, ZONE, ORDER, CONDITION -> Map.of();
        };
    }

    /** NCIC says what a mark is and where in one code: {@code TAT L WRS}, "TATTOOS ; WRIST, LEFT". Here they are two. */
    private static Map<String, String> marks(
            Map<String, String> smt, BiFunction<String, String, Map.@Nullable Entry<String, String>> half) {
        var words = new LinkedHashMap<String, String>();
        smt.forEach((code, said) -> {
            var found = half.apply(code, said);
            if (found != null) words.putIfAbsent(found.getKey(), found.getValue());
        });
        return words;
    }

    private static Map.@Nullable Entry<String, String> kind(String code, String said) {
        int end = said.indexOf(';');
        return end < 0
                ? null
                : Map.entry(code.split(" ", 2)[0], said.substring(0, end).strip());
    }

    private static Map.@Nullable Entry<String, String> part(String code, String said) {
        var halves = code.split(" ", 2);
        int end = said.indexOf(';');
        return end < 0 || halves.length < 2 || !PLACED.contains(halves[0])
                ? null
                : Map.entry(halves[1], said.substring(end + 1).strip());
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
