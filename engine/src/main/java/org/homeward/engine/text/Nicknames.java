package org.homeward.engine.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which given names stand for which. The table {@code nicknames.txt} beside this class is our own: each line is one name as its root,
 * a colon, then the nicknames, spellings and foreign forms people use for it. A nickname may stand in several lines,
 * so Alex may be Alexander or Alexandra.
 */
final class Nicknames {
    private static final Map<String, Set<String>> ROOTS = load();

    private Nicknames() {}

    /** The roots the name may stand for; empty when it is in no line. */
    static Set<String> roots(String name) {
        return ROOTS.getOrDefault(name, Set.of());
    }

    /** All that are in any line. */
    static Set<String> names() {
        return ROOTS.keySet();
    }

    private static Map<String, Set<String>> load() {
        var roots = new HashMap<String, Set<String>>();
        try (var in = Nicknames.class.getResourceAsStream("nicknames.txt")) {
            if (in == null) throw new IllegalStateException("nicknames.txt is missing from the jar");
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> group(line, roots));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        roots.replaceAll((name, set) -> Set.copyOf(set));
        return Map.copyOf(roots);
    }

    private static void group(String line, Map<String, Set<String>> roots) {
        int colon = line.indexOf(':');
        var root = line.substring(0, colon).strip();
        add(root, root, roots);
        for (var name : line.substring(colon + 1).strip().split("\\s+")) add(name, root, roots);
    }

    private static void add(String name, String root, Map<String, Set<String>> roots) {
        roots.computeIfAbsent(name, any -> new TreeSet<>()).add(root);
    }
}
