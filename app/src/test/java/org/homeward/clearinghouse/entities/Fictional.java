package org.homeward.clearinghouse.entities;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;

/** Records about people who don't exist. */
final class Fictional {
    private static final AtomicInteger REFERENCES = new AtomicInteger();
    private static final Instant SAID = Instant.parse("2026-11-12T08:00:00Z");

    private Fictional() {}

    /** A record of one person: pairs of property and value. */
    static Record person(RecordKind kind, Role role, Object... facts) {
        return record(kind, List.of(mention(role, facts)), "");
    }

    static Record record(RecordKind kind, List<Mention> mentions, String narrative) {
        var reference = "TEST-" + REFERENCES.incrementAndGet();
        return Record.of(kind, new Provenance("Test source", reference, SAID), mentions, List.of(), narrative);
    }

    static Mention mention(Role role, Object... facts) {
        var said = new ArrayList<Fact>();
        for (int i = 0; i < facts.length; i += 2) said.add(Fact.of((Property) facts[i], (String) facts[i + 1]));
        return new Mention(EntityType.PERSON, role, said);
    }
}
