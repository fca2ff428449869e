package org.homeward.clearinghouse.entities;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.engine.Clue;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;

/**
 * A page of answers, grouped by person or thing, with the facets to narrow them by.
 *
 * @param all everything found within the reader's rights, best first; counts are of these
 * @param chosen facet values that are on
 * @param number of the page, from 1
 */
record SearchPage(String asked, QueryReader.Read read, List<Finding> all, Map<String, String> chosen, int number) {
    /** How many are looked for: reached, there may be more, and the page says so. */
    static final int MOST = 1_000;

    private static final int GROUPS = 20;
    private static final Map<String, Function<Finding, String>> FACETS = facets();

    /** The findings that are one person or thing, best first. */
    record Group(MentionId entity, List<Finding> findings) {
        public Finding best() {
            return findings.getFirst();
        }

        public List<Finding> others() {
            return findings.subList(1, findings.size());
        }
    }

    /** A value to narrow by, and how many findings have it. */
    record Value(String value, long count, boolean on) {}

    private static Map<String, Function<Finding, String>> facets() {
        var facets = new LinkedHashMap<String, Function<Finding, String>>();
        facets.put("kind", finding -> Words.of(finding.record().kind()));
        facets.put("type", finding -> Words.of(finding.said().type()));
        facets.put(
                "state",
                finding -> finding.said().said(Property.STATE).findFirst().orElse(""));
        return facets;
    }

    public List<Clue> clues() {
        return read.clues();
    }

    public String words(Clue clue) {
        return Words.of(clue.property());
    }

    private boolean passes(Finding finding, String but) {
        return FACETS.entrySet().stream()
                .filter(facet -> !facet.getKey().equals(but) && chosen.containsKey(facet.getKey()))
                .allMatch(facet -> facet.getValue().apply(finding).equals(chosen.get(facet.getKey())));
    }

    /** Values of each facet, counted under the choices made in the others, most first. */
    public Map<String, List<Value>> narrowing() {
        var narrowing = new LinkedHashMap<String, List<Value>>();
        FACETS.forEach((name, of) -> {
            var counts = all.stream()
                    .filter(finding -> passes(finding, name))
                    .map(of)
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
            var values = counts.entrySet().stream()
                    .map(count -> new Value(
                            count.getKey(), count.getValue(), count.getKey().equals(chosen.get(name))))
                    .sorted(Comparator.comparingLong(Value::count).reversed())
                    .toList();
            if (!values.isEmpty()) narrowing.put(name, values);
        });
        return narrowing;
    }

    public List<Group> groups() {
        var groups = new LinkedHashMap<MentionId, List<Finding>>();
        for (var finding : all)
            if (passes(finding, ""))
                groups.computeIfAbsent(finding.entity(), entity -> new java.util.ArrayList<>())
                        .add(finding);
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /** The groups on this page. */
    public List<Group> shown() {
        return groups().stream().skip((number - 1L) * GROUPS).limit(GROUPS).toList();
    }

    /** True when one on this page would alert, so that the page says what the mark means. */
    public boolean isStrong() {
        return shown().stream().anyMatch(group -> group.best().score().alerts());
    }

    public int total() {
        return groups().size();
    }

    public boolean isCut() {
        return all.size() >= MOST;
    }

    public Optional<Integer> next() {
        return number * GROUPS < total() ? Optional.of(number + 1) : Optional.empty();
    }

    public Optional<Integer> previous() {
        return number > 1 ? Optional.of(number - 1) : Optional.empty();
    }
}
