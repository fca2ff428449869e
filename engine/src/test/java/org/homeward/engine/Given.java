package org.homeward.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Relation;
import org.homeward.engine.model.Role;

/** Records for tests, in few words: {@code record("CASE 7").person("Maria López", "b. 2011-04-03", "+1 202 555 0142")}. */
final class Given {
    private static final Instant SAID = Instant.parse("2026-03-01T12:00:00Z");

    private final String reference;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private RecordKind kind = RecordKind.LEAD;
    private String narrative = "";

    private Given(String reference) {
        this.reference = reference;
    }

    static Given record(String reference) {
        return new Given(reference);
    }

    Given kind(RecordKind kind) {
        this.kind = kind;
        return this;
    }

    Given saying(String narrative) {
        this.narrative = narrative;
        return this;
    }

    /** A person: the name first, then values whose property shows from their form. */
    Given person(String... said) {
        return mention(EntityType.PERSON, Role.SUBJECT, said);
    }

    Given mention(EntityType type, Role role, String... said) {
        mentions.add(
                new Mention(type, role, Arrays.stream(said).map(Given::fact).toList()));
        return this;
    }

    Given related(int from, Relation.Kind kind, int to) {
        relations.add(new Relation(from, to, kind));
        return this;
    }

    Record build() {
        return Record.of(kind, new Provenance("Example source", reference, SAID), mentions, relations, narrative);
    }

    static Fact fact(String said) {
        if (said.startsWith("b. ")) return Fact.of(Property.BIRTH_DATE, said.substring(3));
        if (said.startsWith("sex ")) return Fact.of(Property.SEX, said.substring(4));
        if (said.startsWith("plate ")) return Fact.of(Property.PLATE, said.substring(6));
        if (said.startsWith("posting ")) return Fact.of(Property.POSTING_TEXT, said.substring(8));
        if (said.startsWith("@")) return Fact.of(Property.SCREEN_NAME, said.substring(1));
        if (said.contains("@")) return Fact.of(Property.EMAIL, said);
        if (said.startsWith("+")) return Fact.of(Property.PHONE, said);
        return Fact.of(Property.NAME, said);
    }

    static Clue clue(String said) {
        var fact = fact(said);
        return new Clue(fact.property(), fact.said());
    }

    static List<Clue> clues(String... said) {
        return Arrays.stream(said).map(Given::clue).toList();
    }
}
