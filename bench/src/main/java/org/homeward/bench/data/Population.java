package org.homeward.bench.data;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.SplittableRandom;
import org.homeward.engine.Clue;
import org.homeward.engine.model.Property;

/**
 * A population in the manner of FEBRL (Christen 2005): three rows of four are people of their own, the fourth is one of them again with
 * errors. A row is made of the seed and its place alone, so that none need be held and ten million cost no memory.
 *
 * <p>Everyone is fictional. Area codes are N11, which the North American plan gives to services and never to subscribers, so no number
 * can be anyone's; they are made and compared in memory and never shown.
 */
public final class Population extends AbstractList<Row> implements RandomAccess {
    private static final Vocabulary GIVEN = Vocabulary.of("given.txt", 2_000, 5);
    private static final Vocabulary SURNAMES = Vocabulary.of("surnames.txt", 20_000, 20);
    private static final Vocabulary STREETS = Vocabulary.of("", 3_000, 30);
    private static final Vocabulary SUBURBS = Vocabulary.of("", 4_000, 40);
    private static final String[] STREET_KINDS = "street avenue road lane drive court place way".split(" ");
    private static final String[] STATES = "CA TX FL NY PA IL OH GA NC MI NJ VA WA AZ MA TN IN MD MO WI".split(" ");

    private final int size;
    private final int people;
    private final long seed;
    /** Rows lie about by multiplication modulo the size, so that a person's two rows are not neighbours. */
    private final long stride;

    private final long inverse;

    public Population(int size, long seed) {
        if (size < 4) throw new IllegalArgumentException("a population has at least 4 rows, not " + size);
        this.size = size;
        this.people = size - size / 4;
        this.seed = seed;
        this.stride = coprime(size);
        this.inverse =
                BigInteger.valueOf(stride).modInverse(BigInteger.valueOf(size)).longValueExact();
    }

    private static long coprime(int size) {
        long stride = Math.max(1, (long) (size * 0.6180339887));
        while (!BigInteger.valueOf(stride).gcd(BigInteger.valueOf(size)).equals(BigInteger.ONE)) stride++;
        return stride;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Row get(int index) {
        int place = (int) (index * stride % size);
        int person = person(place);
        var values = values(person);
        if (place >= people) values = Slips.ofTheArchive(values, random(place), values(person + size));
        return Row.person(id(index), 0, "p" + person, values);
    }

    public String id(int index) {
        return "r" + seed + "-" + index;
    }

    /** Places of all rows of the person that a row speaks of, its own included. */
    public List<Integer> ofSamePerson(int index) {
        int person = person((int) (index * stride % size));
        var rows = new ArrayList<Integer>();
        rows.add(row(person));
        int second = people + person / 3;
        if (second < size && person(second) == person) rows.add(row(second));
        return rows;
    }

    private int row(int place) {
        return (int) (place * inverse % size);
    }

    private int person(int place) {
        if (place < people) return place;
        return Math.min((place - people) * 3 + random(place).nextInt(3), people - 1);
    }

    private SplittableRandom random(int of) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ of * 0xBF58476D1CE4E5B9L);
    }

    private List<Clue> values(int person) {
        var random = random(-1 - person);
        var given = GIVEN.draw(random);
        var surname = SURNAMES.draw(random);
        int suburb = SUBURBS.index(random);
        int birth = random.nextInt(80 * 365);
        return List.of(
                new Clue(Property.GIVEN_NAME, given),
                new Clue(Property.SURNAME, surname),
                new Clue(
                        Property.BIRTH_DATE,
                        LocalDate.of(1940, 1, 1).plusDays(birth).toString()),
                new Clue(
                        Property.HOUSE_NUMBER,
                        Integer.toString(1 + Math.min(random.nextInt(900), random.nextInt(900)))),
                new Clue(
                        Property.STREET,
                        STREETS.draw(random) + " " + STREET_KINDS[random.nextInt(STREET_KINDS.length)]),
                new Clue(Property.CITY, SUBURBS.word(suburb)),
                new Clue(Property.STATE, STATES[suburb % STATES.length]),
                new Clue(Property.ZIP, Integer.toString(10_000 + suburb * 20 + random.nextInt(3))),
                new Clue(Property.PHONE, phone(random)),
                new Clue(Property.EMAIL, email(given, surname, random)));
    }

    private static String phone(SplittableRandom random) {
        return (2 + random.nextInt(8)) + "11-" + (200 + random.nextInt(800)) + "-" + (1_000 + random.nextInt(9_000));
    }

    private static String email(String given, String surname, SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> given + "." + surname + random.nextInt(10_000) + "@example.org";
            case 1 -> given.charAt(0) + surname + random.nextInt(100_000) + "@example.com";
            default -> surname + given + random.nextInt(1_000) + "@example.net";
        };
    }
}
