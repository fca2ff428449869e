package org.homeward.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.Role;

/**
 * A crowd of fictional people who appear in several records each, with the errors records have: slips of the pen, swapped dates, changed
 * and shared phones, twins, and a hotel's number that everybody has called. The same seed makes the same crowd.
 */
final class Crowd {
    private static final String[] GIVEN =
            ("Maria Ana Lucia Rosa Elena Carmen Ines Paula John James Robert Michael David Daniel Thomas Peter "
                            + "Katherine Elizabeth Margaret Susan Linda Jennifer Amina Fatima Yusuf Omar Ivan Olga Wei Mei Hiroshi Aiko")
                    .split(" ");
    /** Family names are put together from these, so that there are some hundreds. */
    private static final String[] ONSETS =
            "Lo Gar Mar Smi Jon Brow Tay Wil Ngu Tra Kim Par Iva Pet Oka Men Kowal No Ros Bian Schnei Fi Lar Han"
                    .split(" ");

    private static final String[] ENDINGS =
            "pez cia tinez th es nell lor son yen rov nez ker nova row for sah ski vak si chi".split(" ");
    private static final String HOTEL = "+1 202 555 0100";

    private final Random random;
    private int reference;

    private Crowd(long seed) {
        this.random = new Random(seed);
    }

    private record Person(String given, String family, String born, String phone, String mail, String sex) {}

    static List<Record> records(int count, long seed) {
        var crowd = new Crowd(seed);
        var people = IntStream.range(0, count / 3 + 1)
                .mapToObj(i -> crowd.person())
                .collect(Collectors.toCollection(ArrayList::new));
        for (int twin = 0; twin < people.size(); twin += 40) people.add(crowd.twinOf(people.get(twin)));
        return IntStream.range(0, count).mapToObj(i -> crowd.record(people)).toList();
    }

    private Person person() {
        var given = pick(GIVEN);
        var family = pick(ONSETS) + pick(ENDINGS);
        var born = "%d-%02d-%02d".formatted(1960 + random.nextInt(58), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new Person(
                given,
                family,
                born,
                phone(),
                (family + given.charAt(0)).toLowerCase(Locale.ROOT) + random.nextInt(100) + "@example.org",
                random.nextBoolean() ? "F" : "M");
    }

    private Person twinOf(Person person) {
        return new Person(
                pick(GIVEN), person.family, person.born, person.phone, person.given + "2@example.org", person.sex);
    }

    private Record record(List<Person> people) {
        var record = Given.record("R" + reference++);
        int mentioned = random.nextInt(4) == 0 ? 2 : 1;
        for (int i = 0; i < mentioned; i++)
            record.person(said(people.get(random.nextInt(people.size()))).toArray(String[]::new));
        if (random.nextInt(10) == 0)
            record.mention(EntityType.PHONE, Role.THING, people.get(random.nextInt(people.size())).phone);
        return record.build();
    }

    private List<String> said(Person person) {
        var said = new ArrayList<String>();
        said.add(
                random.nextInt(3) == 0
                        ? person.family + ", " + person.given
                        : slip(person.given) + " " + slip(person.family));
        if (random.nextInt(3) > 0) said.add("b. " + (random.nextInt(12) == 0 ? swapped(person.born) : person.born));
        if (random.nextInt(3) > 0) said.add(random.nextInt(8) == 0 ? phone() : person.phone);
        if (random.nextInt(3) == 0) said.add(person.mail);
        if (random.nextInt(2) == 0) said.add("sex " + person.sex);
        if (random.nextInt(20) == 0) said.add(HOTEL);
        return said;
    }

    private String slip(String word) {
        if (random.nextInt(10) > 0) return word;
        int at = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
    }

    private static String swapped(String born) {
        return born.substring(0, 5) + born.substring(8) + "-" + born.substring(5, 7);
    }

    /** One of the numbers kept for fiction, in one of 800 area codes. */
    private String phone() {
        return "+1 %d 555 01%02d".formatted(200 + random.nextInt(800), random.nextInt(100));
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
