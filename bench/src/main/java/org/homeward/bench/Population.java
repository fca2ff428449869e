package org.homeward.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;

/**
 * Fictional people with skewed name frequencies, each in about three records with slips of the pen, missing and changed values. Record n
 * of a seed is the same in every run, so none need be held.
 */
final class Population {
    private static final String[] ONSETS =
            "a be bra ca che da de e fa fro ga gre ha i jo ka kle la lo ma mi na no o pa pri qui ra ro sa she ta tre u va wi ya zo"
                    .split(" ");
    private static final String[] MIDDLES = "ba ce di fe go la li ma mo na ni po ra ri sa so ta ti va zu".split(" ");
    private static final String[] ENDINGS = "na son rez ter lin da mond vic ko sen ta rro ler man ni th".split(" ");
    private static final int RECORDS_EACH = 3;

    private final long seed;
    private final int people;

    Population(int records, long seed) {
        this.seed = seed;
        this.people = Math.max(1, records / RECORDS_EACH);
    }

    /** Who a record speaks of. */
    int personOf(int record) {
        return new SplittableRandom(seed ^ record * 0x9E3779B97F4A7C15L).nextInt(people);
    }

    Record record(int n) {
        var random = new SplittableRandom(seed ^ n * 0x9E3779B97F4A7C15L);
        int person = random.nextInt(people);
        return Record.of(
                RecordKind.IMPORT,
                new Provenance("Bench", "R" + n, Instant.ofEpochSecond(1_700_000_000L + n)),
                List.of(new Mention(EntityType.PERSON, Role.SUBJECT, facts(person, random))),
                List.of(),
                "");
    }

    /** Values of a person as a record would give them; of one not in the population when the number is outside it. */
    List<Fact> facts(int person, SplittableRandom slips) {
        var own = new SplittableRandom(seed * 31 + person);
        var given = word(skewed(own, 300));
        var family = word(1_000 + skewed(own, 20_000));
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(Property.NAME, slip(given, slips) + " " + slip(family, slips)));
        var born = "%d-%02d-%02d".formatted(1950 + own.nextInt(68), 1 + own.nextInt(12), 1 + own.nextInt(28));
        if (slips.nextInt(4) > 0) facts.add(Fact.of(Property.BIRTH_DATE, born));
        var phone = phone(own);
        if (slips.nextInt(3) > 0) facts.add(Fact.of(Property.PHONE, slips.nextInt(8) == 0 ? phone(slips) : phone));
        var mail = (given + "." + family).toLowerCase(Locale.ROOT) + own.nextInt(1_000) + "@example.org";
        if (slips.nextInt(3) == 0) facts.add(Fact.of(Property.EMAIL, mail));
        var sex = own.nextBoolean() ? "F" : "M";
        if (slips.nextInt(2) == 0) facts.add(Fact.of(Property.SEX, sex));
        return facts;
    }

    /** Small numbers are common: the quadratic skew puts a tenth of all draws on the first hundredth. */
    private static int skewed(SplittableRandom random, int bound) {
        double x = random.nextDouble();
        return (int) (x * x * bound);
    }

    private static String word(int n) {
        var random = new SplittableRandom(n);
        var word = ONSETS[random.nextInt(ONSETS.length)]
                + MIDDLES[random.nextInt(MIDDLES.length)]
                + (random.nextBoolean() ? MIDDLES[random.nextInt(MIDDLES.length)] : "")
                + ENDINGS[random.nextInt(ENDINGS.length)];
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String slip(String word, SplittableRandom random) {
        if (random.nextInt(12) > 0) return word;
        int at = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
    }

    /** Numbers of no real plan, so that there are enough different ones: they stay in memory and are never shown. */
    private static String phone(SplittableRandom random) {
        return "555-01%08d".formatted(random.nextInt(100_000_000));
    }
}
