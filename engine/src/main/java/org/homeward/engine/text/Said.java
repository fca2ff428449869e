package org.homeward.engine.text;

import java.util.List;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;

/** The values of a mention by property, in the order said. Of most properties nothing is said, which one bit tells. */
final class Said {
    private final List<Fact> facts;
    private final long properties;

    Said(List<Fact> facts) {
        this.facts = facts;
        long said = 0;
        for (int i = 0; i < facts.size(); i++)
            said |= ProfileValues.bit(facts.get(i).property());
        this.properties = said;
    }

    List<Fact> facts() {
        return facts;
    }

    boolean has(Property property) {
        return (properties & ProfileValues.bit(property)) != 0;
    }

    /** The first value, empty when there is none. */
    String first(Property property) {
        int first = next(property, 0);
        return first < 0 ? "" : facts.get(first).said();
    }

    List<String> all(Property property) {
        int first = next(property, 0);
        if (first < 0) return List.of();
        if (next(property, first + 1) < 0) return List.of(facts.get(first).said());
        return Lists.filtered(facts, fact -> fact.property() == property).stream()
                .map(Fact::said)
                .toList();
    }

    /** Index of the next fact of the property, or -1. */
    private int next(Property property, int from) {
        if (!has(property)) return -1;
        for (int i = from; i < facts.size(); i++) if (facts.get(i).property() == property) return i;
        return -1;
    }
}
