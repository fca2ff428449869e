package org.homeward.clearinghouse;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.DemoData;
import org.homeward.clearinghouse.cli.simulation.Simulation;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Grade;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Relation;
import org.homeward.engine.model.Role;
import org.homeward.engine.model.When;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the demo's sources said before anyone signed in: the records of the told stories that belong to no module's intake, and a small
 * simulated archive around them. Everything is fictional; doc/demo.md tells the stories.
 */
@Component
@ConditionalOnBooleanProperty("homeward.demo")
class DemoArchive implements DemoData {
    private static final long SEED = 20261123;
    private static final long SIMULATED = 1_500;
    /** More than the square root of the archive times three, so that the number is a hub. */
    private static final int HOTEL_POSTINGS = 140;

    private static final Instant FIRST_POSTING = Instant.parse("2026-10-01T18:00:00Z");

    /** Kinds that no intake of ours makes: a simulated tip, case or request would have no page of its own. */
    private static final Set<RecordKind> KINDS =
            EnumSet.of(RecordKind.PLATE_READ, RecordKind.POSTING, RecordKind.POLICE_CONTACT, RecordKind.SEARCH_RESULT);

    private final Entities entities;
    private final TransactionTemplate transaction;

    DemoArchive(Entities entities, PlatformTransactionManager transactions) {
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        var simulated = new Simulation(SEED, SIMULATED)
                .stream().map(made -> made.record()).filter(record -> KINDS.contains(record.kind()));
        var hotel = IntStream.range(0, HOTEL_POSTINGS).mapToObj(DemoArchive::hotelPosting);
        var records = Stream.of(Stream.of(advert(), oldContact(), plateRead()), hotel, simulated)
                .flatMap(all -> all)
                .toList();
        transaction.executeWithoutResult(status -> records.forEach(entities::file));
    }

    /** Story 2: the number written out in words, two states away from who asks about it. */
    private static Record advert() {
        var text =
                "new in SLC, sweet and discreet, ask for Smoke, call seven0two five five five 01 seventy-seven, no blocked calls";
        return record(
                RecordKind.POSTING,
                "Adboard (simulated)",
                "SLC-88231",
                "2026-11-15T03:10:00Z",
                text,
                mention(
                        EntityType.POSTING,
                        Role.THING,
                        Fact.of(Property.POSTING_TEXT, text),
                        Fact.of(Property.PHONE, "seven0two five five five 01 seventy-seven"),
                        Fact.of(Property.ALIAS, "Smoke"),
                        Fact.of(Property.CITY, "Salt Lake City"),
                        Fact.of(Property.STATE, "UT"),
                        Fact.of(Property.URL, "https://adboard.example.org/slc/88231")));
    }

    private static Record oldContact() {
        var grade = Grade.parse("B2");
        var man = mention(
                EntityType.PERSON,
                Role.SUBJECT,
                Fact.of(Property.NAME, "Darnell Crane").graded(grade),
                Fact.of(Property.ALIAS, "Smoke").graded(grade),
                Fact.of(Property.BIRTH_DATE, "1991-03-14").graded(grade),
                Fact.of(Property.SEX, "M").graded(grade),
                Fact.of(Property.MARK, "TAT NECK crown").graded(grade),
                Fact.of(Property.PHONE, "+1 702 555 0177").graded(grade),
                Fact.of(Property.CITY, "Elko").graded(grade),
                Fact.of(Property.STATE, "NV").graded(grade));
        var car = mention(
                EntityType.VEHICLE,
                Role.THING,
                Fact.of(Property.PLATE, "4KDT21 NV").graded(grade),
                Fact.of(Property.VEHICLE, "grey 2014 sedan").graded(grade));
        return Record.of(
                RecordKind.POLICE_CONTACT,
                new Provenance(
                        "Elko Police Department (simulated)", "FI-2024-3391", Instant.parse("2024-06-02T04:40:00Z")),
                List.of(man, car),
                List.of(new Relation(0, 1, Relation.Kind.USES)),
                "Stopped for a broken tail light. Travelling with two young women who did not speak. No arrest.");
    }

    private static Record plateRead() {
        var seen = When.at(Instant.parse("2026-11-12T07:50:00Z"));
        return record(
                RecordKind.PLATE_READ,
                "Plate reader I-80 E mile 301 (simulated)",
                "LPR-5520917",
                "2026-11-12T07:50:00Z",
                "",
                mention(
                        EntityType.VEHICLE,
                        Role.THING,
                        Fact.of(Property.PLATE, "NV 4KDT21").happened(seen),
                        Fact.of(Property.PLACE, "I-80 eastbound, mile 301, Elko, NV")
                                .happened(seen)));
    }

    /** Story 3: one front desk's number in many postings by many people. It links nothing. */
    private static Record hotelPosting(int i) {
        var text = "Visiting Portland, staying at the Harbor Lamp Hotel, 503-555-0100, ask for room " + (201 + i);
        return record(
                RecordKind.POSTING,
                "Adboard (simulated)",
                "PDX-" + (10_000 + 13 * i),
                FIRST_POSTING.plus(Duration.ofHours(4L * i)).toString(),
                text,
                mention(
                        EntityType.POSTING,
                        Role.THING,
                        Fact.of(Property.POSTING_TEXT, text),
                        Fact.of(Property.PHONE, "503-555-0100"),
                        Fact.of(Property.CITY, "Portland"),
                        Fact.of(Property.STATE, "OR")));
    }

    private static Record record(
            RecordKind kind, String source, String reference, String at, String text, Mention... mentions) {
        return Record.of(
                kind, new Provenance(source, reference, Instant.parse(at)), List.of(mentions), List.of(), text);
    }

    private static Mention mention(EntityType type, Role role, Fact... facts) {
        return new Mention(type, role, List.of(facts));
    }
}
