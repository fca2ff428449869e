package org.homeward.engine.model;

import java.util.List;
import java.util.stream.Stream;

/** A person or thing as one record speaks of it. Its place in the record's list of mentions is its ordinal. */
public record Mention(EntityType type, Role role, List<Fact> facts) {
    public Mention {
        facts = List.copyOf(facts);
    }

    /** The values of one property, in the order they were said. */
    public Stream<String> said(Property property) {
        return facts.stream().filter(fact -> fact.property() == property).map(Fact::said);
    }
}
