package org.homeward.engine.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Profile;

/** Fictional people for the tests of this package. */
final class People {
    static final Instant NOW = Instant.parse("2026-03-14T00:00:00Z");

    private static final List<String> GIVEN = List.of(
            "Marisol",
            "Tobias",
            "Anneke",
            "William",
            "Bill",
            "Jose",
            "Katya",
            "Lena",
            "Rowan",
            "Delphine",
            "Ida",
            "Omar");
    private static final List<String> SURNAMES = List.of(
            "Quillfeather", "Garcia Lopez", "Brandywine", "van der Moor", "Smith", "Ashgrove", "Tolliver", "Okonjo");
    private static final List<String> CITIES = List.of("Elko", "Reno", "Salt Lake City", "Boise", "Ogden");

    private People() {}

    static Profile person(Object... propertiesAndValues) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < propertiesAndValues.length; i += 2)
            facts.add(Fact.of((Property) propertiesAndValues[i], propertiesAndValues[i + 1].toString()));
        return Profile.of(facts, NOW);
    }

    static Frequencies frequencies(Collection<Profile> profiles) {
        var builder = Frequencies.builder();
        profiles.forEach(builder::add);
        return builder.seal();
    }

    static Trainer trainer(List<Profile> profiles) {
        return new Trainer(
                profiles::get, IntStream.range(0, profiles.size()).toArray(), profiles.size(), frequencies(profiles));
    }

    /** Someone at random, told with gaps. */
    static List<Fact> someone(SplittableRandom random) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(Property.SURNAME, pick(SURNAMES, random)));
        add(facts, random, Property.GIVEN_NAME, pick(GIVEN, random));
        add(
                facts,
                random,
                Property.BIRTH_DATE,
                "%d-%02d-%02d".formatted(1990 + random.nextInt(25), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        add(facts, random, Property.PHONE, "+1 202 555 01%02d".formatted(random.nextInt(100)));
        add(facts, random, Property.EMAIL, "user%d@example.org".formatted(random.nextInt(1000)));
        add(facts, random, Property.CITY, pick(CITIES, random));
        add(facts, random, Property.STREET, "Juniper street");
        add(facts, random, Property.HOUSE_NUMBER, "" + (1 + random.nextInt(90)));
        add(facts, random, Property.SEX, random.nextBoolean() ? "female" : "male");
        add(facts, random, Property.PLATE, "KDT%d".formatted(100 + random.nextInt(900)));
        add(facts, random, Property.MARK, "TAT L WRS small rose");
        add(facts, random, Property.HEIGHT, "5'" + random.nextInt(11) + "\"");
        add(facts, random, Property.OTHER, "school=" + random.nextInt(5));
        return facts;
    }

    /** The same facts, some left out, some with a letter changed. */
    static List<Fact> retold(List<Fact> facts, SplittableRandom random) {
        var retold = new ArrayList<Fact>();
        for (var fact : facts) {
            int luck = random.nextInt(10);
            if (luck == 0 && retold.size() + 1 < facts.size()) continue;
            retold.add(luck == 1 ? Fact.of(fact.property(), misspelt(fact.said(), random)) : fact);
        }
        return retold;
    }

    private static String misspelt(String text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        char c = text.charAt(at);
        char other = Character.isDigit(c) ? (char) ('0' + random.nextInt(10)) : (char) ('a' + random.nextInt(26));
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static void add(List<Fact> facts, SplittableRandom random, Property property, String value) {
        if (random.nextInt(4) > 0) facts.add(Fact.of(property, value));
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
