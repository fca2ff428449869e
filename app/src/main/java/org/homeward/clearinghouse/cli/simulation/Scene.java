package org.homeward.clearinghouse.cli.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeward.clearinghouse.cli.simulation.Person.Place;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Relation;
import org.homeward.engine.model.Role;
import org.homeward.engine.model.When;

/** What happened to a person that somebody wrote down: one record. */
final class Scene {
    /** The last day anything happens; nothing is older than five years. */
    private static final Instant LAST = Instant.parse("2026-11-01T00:00:00Z");

    private static final long FIVE_YEARS_IN_SECONDS = Duration.ofDays(5 * 365).toSeconds();

    private final Simulation simulation;
    private final long number;
    private final Person person;
    private final Draw draw;
    private final Errors errors;
    private final Instant at;
    private final double past;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<String> truth = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    Scene(Simulation simulation, long number, Person person, Draw draw) {
        this.simulation = simulation;
        this.number = number;
        this.person = person;
        this.draw = draw;
        this.errors = simulation.noise().errors(draw);
        long ago = draw.below(FIVE_YEARS_IN_SECONDS);
        this.at = LAST.minusSeconds(ago);
        this.past = 1 - (double) ago / FIVE_YEARS_IN_SECONDS;
    }

    SimulatedRecord play() {
        int roll = draw.below(100);
        if (person.isChild())
            return roll < 40 ? tip() : roll < 65 ? intake() : roll < 80 ? lead() : roll < 90 ? posting() : request();
        if (person.place() == Place.PARENT)
            return roll < 60 ? contact() : roll < 80 ? intake() : roll < 90 ? plateRead() : lead();
        return roll < 35 ? tip() : roll < 65 ? contact() : roll < 80 ? plateRead() : roll < 90 ? posting() : request();
    }

    private SimulatedRecord tip() {
        var service = draw.pick(Lists.SERVICES);
        var suspect = member(Place.ADULT);
        var victim = child();
        add(suspect, Role.REPORTED_USER, teller().online(suspect, service, at));
        add(victim, Role.CHILD, teller().victim(victim));
        relations.add(new Relation(0, 1, Relation.Kind.CONTACTED));
        if (draw.chance(0.15)) {
            var sibling = member(Place.SIBLING);
            add(sibling, Role.RECIPIENT, teller().handleOnly(sibling));
        }
        return record(
                RecordKind.CYBERTIP, "CyberTipline, " + service, "Simulated report of an account on " + service + ".");
    }

    private SimulatedRecord intake() {
        var child = child();
        add(child, Role.CHILD, teller().described(child));
        var parent = member(Place.PARENT);
        add(parent, Role.GUARDIAN, teller().reachable(parent));
        relations.add(new Relation(1, 0, Relation.Kind.GUARDIAN_OF));
        if (draw.chance(0.3)) {
            var companion = member(Place.ADULT);
            add(companion, Role.COMPANION, teller().byName(companion));
            relations.add(new Relation(2, 0, Relation.Kind.COMPANION_OF));
        }
        return record(
                RecordKind.CASE_INTAKE,
                police(child) + ", missing child",
                "Simulated intake: left home and did not return.");
    }

    private SimulatedRecord lead() {
        add(person, Role.SUBJECT, teller().byName(person));
        return record(RecordKind.LEAD, "Hotline", "Simulated lead: seen near " + draw.pick(Lists.CITIES)[0] + ".");
    }

    private SimulatedRecord posting() {
        var facts = teller().posting(person);
        add(person, Role.SUBJECT, facts);
        var text = facts.stream()
                .filter(fact -> fact.property() == Property.POSTING_TEXT)
                .map(Fact::said)
                .findFirst();
        return record(RecordKind.POSTING, "Example Classifieds, " + draw.pickZipf(Lists.CITIES)[0], text.orElse(""));
    }

    private SimulatedRecord request() {
        add(person, Role.SUBJECT, teller().byNameAndNumber(person));
        return record(RecordKind.REQUEST, anyPolice(), "Simulated request for information.");
    }

    private SimulatedRecord contact() {
        add(person, Role.SUBJECT, teller().stopped(person));
        if (draw.chance(0.6)) {
            addVehicle();
            relations.add(new Relation(0, 1, Relation.Kind.USES));
        }
        return record(RecordKind.POLICE_CONTACT, anyPolice(), "Simulated police contact.");
    }

    private SimulatedRecord plateRead() {
        addVehicle();
        var city = draw.pickZipf(Lists.CITIES);
        return record(RecordKind.PLATE_READ, "Plate reader, " + city[0] + " " + city[1], "");
    }

    private Teller teller() {
        return new Teller(draw, errors, simulation.noise(), past);
    }

    private Person child() {
        return person.isChild() ? person : member(Place.CHILD);
    }

    private Person member(Place place) {
        return person.place() == place ? person : Person.of(simulation, person.with(place));
    }

    private void add(Person who, Role role, List<Fact> facts) {
        mentions.add(new Mention(EntityType.PERSON, role, facts));
        truth.add("p" + who.number());
    }

    private void addVehicle() {
        var plate = errors.plate(person.plate());
        mentions.add(new Mention(
                EntityType.VEHICLE,
                Role.THING,
                List.of(Fact.of(Property.PLATE, plate).happened(When.at(at)))));
        truth.add("v" + person.number());
    }

    /** Half the time not where they live: people who run, and people who take others along, are met in other states. */
    private String anyPolice() {
        return draw.chance(0.5) ? police(person) : police(draw.pickZipf(Lists.CITIES)[0]);
    }

    private String police(Person who) {
        return police(who.home(past).city());
    }

    private static String police(String city) {
        return city + " Police Department (simulated)";
    }

    private SimulatedRecord record(RecordKind kind, String source, String narrative) {
        var provenance = new Provenance(source, "SIM-" + simulation.seed() + "-" + number, at);
        return new SimulatedRecord(Record.of(kind, provenance, mentions, relations, narrative), truth);
    }
}
