package org.homeward.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.store.Mapped;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Profile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule by which linking looks at a pair: the same from either side, and nothing that the lists leave out. */
class CandidatesTests {
    private static final Instant NOW = Instant.parse("2026-03-14T00:00:00Z");
    private static final Profile NOBODY = Profile.of(List.of(), NOW);
    private static final int PEOPLE = 1_500;
    private static final String[] GIVEN = "ana bill william marisol katya lena omar ida rowan tobias".split(" ");
    private static final String[] SURNAMES =
            "quill garcia smith smyth petrov brandywine okonjo tolliver ashgrove delacruz".split(" ");

    @TempDir
    private Path folder;

    /** @param more mentions in the archive that say nothing: in a large one less is looked at */
    @ParameterizedTest
    @CsvSource({"51, 0", "52, 0", "51, 100000", "52, 100000"})
    void whoeverIsEligibleIsFoundFromEitherSide(long seed, int more) {
        System.out.println("seed " + seed);
        var random = new SplittableRandom(seed);
        var people = new ArrayList<Profile>();
        for (int i = 0; i < PEOPLE; i++) people.add(Profile.of(person(random), NOW));
        var frequencies = Frequencies.builder();
        people.forEach(frequencies::add);
        for (int i = 0; i < more; i++) frequencies.add(NOBODY);
        var rarity = new Rarity(frequencies.seal());
        var readings = people.stream().map(Reading::of).toList();
        var ways = readings.stream().map(Reading::ways).toList();
        int eligible = 0;
        int brought = 0;
        try (var file = Mapped.empty(folder.resolve("outlines"));
                var candidates = new Candidates(new Outlines(file), people::get)) {
            var outlines = new Outlines(file);
            for (int i = 0; i < PEOPLE; i++) {
                outlines.add(readings.get(i).outline(), ways.get(i));
                candidates.add(i, readings.get(i).ways());
            }
            for (int i = 0; i < PEOPLE; i++) {
                var common = rarity.of(ways.get(i));
                int[] found = candidates.of(common, PEOPLE);
                brought += found.length - 1;
                for (int j = 0; j < PEOPLE; j++) {
                    boolean both = Candidates.eligible(common, people.get(j));
                    assertThat(Candidates.eligible(common, ways.get(j)))
                            .as("%s and %s", ways.get(i), ways.get(j))
                            .isEqualTo(both);
                    assertThat(Candidates.eligible(rarity.of(ways.get(j)), ways.get(i)))
                            .as("%s and %s", ways.get(j), ways.get(i))
                            .isEqualTo(both);
                    if (both && i != j) {
                        eligible++;
                        assertThat(Arrays.binarySearch(found, j))
                                .as("%s and %s", ways.get(i), ways.get(j))
                                .isNotNegative();
                    }
                }
            }
        }
        System.out.printf("of %,d pairs %,d eligible, %,d brought up%n", PEOPLE * (PEOPLE - 1), eligible, brought);
        assertThat(eligible).isPositive();
        assertThat(brought).isLessThan(PEOPLE * (PEOPLE - 1) / 10);
    }

    @ParameterizedTest(name = "{1}, {0}: {2}")
    @CsvSource({
        "'12 Main St, Elko, NV 89801', Omar Petrov, true",
        "'12 Main St, Reno, NV 89501', Omar Petrov, false",
        "'12 Main St, Reno, NV 89501', Lena Quill, true",
        "'12 Main St', Lena, true",
        "'12 Rose St, Elko, NV 89801', Omar Petrov, false"
    })
    void aHouseAndAStreetThatManyTownsHaveBringUpWhomSomethingElseSpeaksForToo(
            String address, String name, boolean eligible) {
        var frequencies = Frequencies.builder();
        hold(frequencies, 10, Fact.of(Property.ADDRESS, "12 Main St"));
        hold(frequencies, 100, Fact.of(Property.ZIP, "89801"));
        hold(frequencies, 2_000, Fact.of(Property.NAME, "Lena Quill"));
        for (int i = 0; i < 200_000; i++) frequencies.add(NOBODY);
        var rarity = new Rarity(frequencies.seal());
        var lena = Ways.of(someone("Lena Quill", "12 Main St, Elko, NV 89801", "2008-02-11"));
        var other = Ways.of(someone(name, address, "2010-08-25"));
        assertThat(Candidates.eligible(rarity.of(lena), other)).isEqualTo(eligible);
        assertThat(Candidates.eligible(rarity.of(other), lena)).isEqualTo(eligible);
    }

    private static void hold(Frequencies.Builder frequencies, int mentions, Fact fact) {
        for (int i = 0; i < mentions; i++) frequencies.add(Profile.of(List.of(fact), NOW));
    }

    private static Profile someone(String name, String address, String birth) {
        return Profile.of(
                List.of(
                        Fact.of(Property.NAME, name),
                        Fact.of(Property.ADDRESS, address),
                        Fact.of(Property.BIRTH_DATE, birth)),
                NOW);
    }

    /** Small vocabularies, so that much is shared by chance; some with two names, dates or places, in either order. */
    private static List<Fact> person(SplittableRandom random) {
        var facts = new ArrayList<Fact>();
        for (int told = random.nextInt(5) == 0 ? 2 : 1; told > 0; told--) {
            var given = GIVEN[random.nextInt(GIVEN.length)] + (random.nextInt(3) == 0 ? "" : random.nextInt(30));
            var surname = SURNAMES[random.nextInt(SURNAMES.length)] + (char) ('a' + random.nextInt(20)) + "ro";
            switch (random.nextInt(4)) {
                case 0 -> facts.add(Fact.of(Property.NAME, surname + ", " + given));
                case 1 -> facts.add(Fact.of(Property.NAME, surname));
                case 2 -> facts.add(Fact.of(Property.NAME, surname + " " + given));
                default -> facts.add(Fact.of(Property.NAME, given + " " + surname));
            }
            if (random.nextInt(3) > 0)
                facts.add(Fact.of(
                        Property.BIRTH_DATE,
                        "%d-%02d-%02d"
                                .formatted(2008 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28))));
            if (random.nextInt(3) > 0) facts.add(Fact.of(Property.ZIP, "8950" + random.nextInt(10)));
            if (random.nextInt(4) == 0) facts.add(Fact.of(Property.CITY, "Reno"));
            if (random.nextInt(3) == 0)
                facts.add(Fact.of(Property.PHONE, "775-555-01%02d".formatted(random.nextInt(100))));
            if (random.nextInt(3) == 0)
                facts.add(Fact.of(Property.ADDRESS, random.nextInt(40) + " Rose St, Reno, NV 89501"));
        }
        return facts;
    }
}
