package org.homeward.clearinghouse.leads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Grade;
import org.homeward.engine.model.Handling;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.homeward.engine.model.When;
import org.homeward.engine.text.Phones;
import org.jspecify.annotations.Nullable;

/**
 * Says a lead in the engine's words: where the child was seen, who told us, and each number, address, handle and plate in the text. The
 * child's own name is left out: the informant did not say it, our poster did, and it would prove itself. Who told us stays inside the house.
 */
final class LeadRecord {
    static final String SOURCE = "Lead";
    /** Of the public nothing is known: reliability and truth can't be judged. */
    private static final Grade PUBLIC = Grade.parse("F6");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>()]{1,64}@[A-Za-z0-9.-]{1,120}\\.[A-Za-z]{2,20}");
    /** {@code ana.rose.x}, {@code smoke_702}: a sign within a word that prose does not have there. */
    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\w@.])@?[A-Za-z][A-Za-z0-9]*(?:[._][A-Za-z0-9]+)+(?![\\w@])");
    /** Letters and digits in capitals: what people write a plate in. */
    private static final Pattern PLATE = Pattern.compile("\\b(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*\\d)[A-Z0-9]{5,8}\\b");

    private static final int MOST = 20;

    private final List<Mention> mentions = new ArrayList<>();

    private LeadRecord() {}

    static Record of(long number, NewLead lead, Instant saidAt) {
        var made = new LeadRecord();
        made.collect(lead);
        var provenance = new Provenance(SOURCE, String.valueOf(number), saidAt);
        return Record.of(RecordKind.LEAD, provenance, made.mentions, List.of(), lead.words());
    }

    private void collect(NewLead lead) {
        var sighting = lead.sighting();
        if (!sighting.place().isEmpty())
            add(
                    EntityType.PLACE,
                    Role.THING,
                    List.of(fact(Property.PLACE, sighting.place(), Handling.LAW_ENFORCEMENT)
                            .happened(when(sighting.at()))));
        add(EntityType.PERSON, Role.REPORTER, informant(lead.informant()));
        // Whose they are is not known, so each is somebody of their own.
        for (var phone : Phones.find(lead.words())) spokenOf(Property.PHONE, phone.said());
        var rest = spokenOf(EMAIL, Property.EMAIL, lead.words());
        rest = spokenOf(HANDLE, Property.SCREEN_NAME, rest);
        PLATE.matcher(rest)
                .results()
                .limit(MOST)
                .forEach(found -> add(
                        EntityType.VEHICLE,
                        Role.THING,
                        facts(Property.PLATE, found.group(), Handling.LAW_ENFORCEMENT)));
    }

    /** Returns the text without what was found. */
    private String spokenOf(Pattern pattern, Property property, String text) {
        pattern.matcher(text).results().limit(MOST).forEach(found -> spokenOf(property, found.group()));
        return pattern.matcher(text).replaceAll(" ");
    }

    private void spokenOf(Property property, String said) {
        add(EntityType.PERSON, Role.ASSOCIATE, facts(property, said, Handling.LAW_ENFORCEMENT));
    }

    private static List<Fact> informant(Informant who) {
        var facts = new ArrayList<Fact>();
        facts.addAll(facts(Property.NAME, who.name(), Handling.INTERNAL));
        facts.addAll(facts(Property.PHONE, who.phone(), Handling.INTERNAL));
        facts.addAll(facts(Property.EMAIL, who.mail(), Handling.INTERNAL));
        return facts;
    }

    private static @Nullable When when(@Nullable Instant at) {
        return at == null ? null : When.at(at);
    }

    private void add(EntityType type, Role role, List<Fact> facts) {
        if (!facts.isEmpty()) mentions.add(new Mention(type, role, facts));
    }

    private static List<Fact> facts(Property property, String said, Handling handling) {
        return said.isEmpty() ? List.of() : List.of(fact(property, said, handling));
    }

    private static Fact fact(Property property, String said, Handling handling) {
        return new Fact(property, said, null, PUBLIC, handling);
    }
}
