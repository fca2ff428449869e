package org.homeward.engine.text;

import java.util.ArrayList;
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
        if (has(property))
            for (int i = 0; i < facts.size(); i++)
                if (facts.get(i).property() == property) return facts.get(i).said();
        return "";
    }

    List<String> all(Property property) {
        if (!has(property)) return List.of();
        var all = new ArrayList<String>(1);
        for (int i = 0; i < facts.size(); i++)
            if (facts.get(i).property() == property) all.add(facts.get(i).said());
        return all;
    }
}
