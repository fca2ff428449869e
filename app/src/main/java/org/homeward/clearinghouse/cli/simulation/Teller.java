package org.homeward.clearinghouse.cli.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.When;

/** Says about a person what a kind of source would know, with its errors. */
final class Teller {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final Draw draw;
    private final Errors errors;
    private final Noise noise;
    private final double past;
    private final List<Fact> facts = new ArrayList<>();

    /** @param past share of the five years that was over when it was said, 0 to 1 */
    Teller(Draw draw, Errors errors, Noise noise, double past) {
        this.draw = draw;
        this.errors = errors;
        this.noise = noise;
        this.past = past;
    }

    /** What a provider knows of an account. */
    List<Fact> online(Person person, String service, Instant at) {
        if (draw.chance(0.6)) name(person);
        mostly(0.4, Property.BIRTH_DATE, errors.date(person.birth()));
        mostly(0.8, Property.EMAIL, errors.email(person.email()));
        add(Property.SCREEN_NAME, handle(person));
        mostly(0.5, Property.PHONE, errors.phone(phone(person)));
        add(Property.ACCOUNT, service + ":u" + person.number());
        var login = at.truncatedTo(ChronoUnit.HOURS);
        facts.add(Fact.of(Property.IP, Contacts.ip(draw)).happened(When.at(login)));
        return facts;
    }

    /** What a provider knows of a victim: little. */
    List<Fact> victim(Person person) {
        if (draw.chance(0.5)) add(Property.GIVEN_NAME, errors.called(person.given()));
        add(Property.SCREEN_NAME, handle(person));
        long age = ChronoUnit.YEARS.between(person.birth(), TODAY);
        mostly(0.5, Property.AGE, age - draw.below(2) + "-" + (age + 1));
        mostly(0.4, Property.PHONE, errors.phone(phone(person)));
        mostly(0.3, Property.EMAIL, errors.email(person.email()));
        return facts;
    }

    List<Fact> handleOnly(Person person) {
        add(Property.SCREEN_NAME, handle(person));
        mostly(0.3, Property.EMAIL, errors.email(person.email()));
        return facts;
    }

    /** A missing child as a parent describes them. */
    List<Fact> described(Person person) {
        name(person);
        add(Property.BIRTH_DATE, errors.date(person.birth()));
        add(Property.SEX, person.sex());
        home(person);
        mostly(0.7, Property.PHONE, errors.phone(phone(person)));
        mostly(0.5, Property.EMAIL, errors.email(person.email()));
        mostly(0.6, Property.SCREEN_NAME, handle(person));
        tattoo(person);
        return facts;
    }

    List<Fact> reachable(Person person) {
        name(person);
        home(person);
        add(Property.PHONE, errors.phone(phone(person)));
        mostly(0.4, Property.EMAIL, errors.email(person.email()));
        return facts;
    }

    List<Fact> byName(Person person) {
        name(person);
        mostly(0.5, Property.SEX, person.sex());
        mostly(0.4, Property.BIRTH_DATE, errors.date(person.birth()));
        mostly(0.3, Property.PHONE, errors.phone(phone(person)));
        mostly(0.3, Property.CITY, person.home(past).city());
        tattoo(person);
        return facts;
    }

    List<Fact> byNameAndNumber(Person person) {
        byName(person);
        mostly(0.7, Property.PHONE, errors.phone(phone(person)));
        mostly(0.4, Property.SCREEN_NAME, handle(person));
        return facts;
    }

    /** Someone the police wrote down. */
    List<Fact> stopped(Person person) {
        name(person);
        add(Property.BIRTH_DATE, errors.date(person.birth()));
        add(Property.SEX, person.sex());
        home(person);
        mostly(0.5, Property.PHONE, errors.phone(phone(person)));
        if (draw.chance(noise.hubPhones)) add(Property.PHONE, errors.phone(Contacts.hotel(draw)));
        tattoo(person);
        return facts;
    }

    /** An advert: a nickname, and a number that no machine should read. */
    List<Fact> posting(Person person) {
        var name = person.given().getLast();
        var number = errors.obfuscated(phone(person));
        add(Property.ALIAS, name);
        add(Property.PHONE, number);
        mostly(0.3, Property.SCREEN_NAME, handle(person));
        add(Property.POSTING_TEXT, "New in town. Ask for " + name + ". " + number);
        return facts;
    }

    private void name(Person person) {
        var given = errors.text(errors.called(person.given()));
        var surname = errors.text(person.surname());
        var script = errors.script(given, surname);
        if (!script.isEmpty()) {
            add(Property.NAME, script);
            return;
        }
        if (draw.chance(0.04)) {
            add(Property.NAME, surname.toUpperCase(Locale.ROOT) + ", " + given);
            return;
        }
        boolean swapped = draw.chance(0.02);
        add(Property.GIVEN_NAME, swapped ? surname : given);
        mostly(
                0.3,
                Property.MIDDLE_NAME,
                draw.chance(0.5) ? person.middle() : person.middle().substring(0, 1));
        add(Property.SURNAME, swapped ? given : surname);
        if (person.generation() > 0) mostly(0.7, Property.SUFFIX, person.generation() == 1 ? "Sr" : "Jr");
    }

    private void home(Person person) {
        if (draw.chance(0.15)) return;
        var home =
                noise.hubAddresses > 0 && draw.chance(noise.hubAddresses) ? Contacts.shelter(draw) : person.home(past);
        add(Property.HOUSE_NUMBER, errors.number(home.house()));
        add(Property.STREET, errors.text(home.street()));
        add(Property.CITY, home.city());
        add(Property.STATE, home.state());
        mostly(0.8, Property.ZIP, errors.number(home.zip()));
    }

    /** As NCIC codes or in words. */
    private void tattoo(Person person) {
        var tattoo = person.tattoo();
        if (tattoo.isNone() || draw.chance(0.4)) return;
        var inWords = tattoo.motif() + " tattoo, " + tattoo.part();
        add(Property.MARK, draw.chance(0.5) ? inWords : "TAT " + tattoo.code() + " " + tattoo.motif());
    }

    /** Today's number, one in four times the one before. */
    private String phone(Person person) {
        return person.phones().get(draw.chance(0.25) ? 1 : 0);
    }

    private String handle(Person person) {
        return errors.handle(person.screenName());
    }

    private void mostly(double probability, Property property, String said) {
        if (draw.chance(probability)) add(property, said);
    }

    private void add(Property property, String said) {
        facts.add(Fact.of(property, said));
    }
}
