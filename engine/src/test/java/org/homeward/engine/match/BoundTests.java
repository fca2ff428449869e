package org.homeward.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.Outline;
import org.homeward.engine.text.Profile;
import org.junit.jupiter.api.Test;

class BoundTests {
    private static final int PEOPLE = 300;
    /** What most records tell of a person. */
    private static final Set<Property> TOLD = EnumSet.of(
            Property.GIVEN_NAME, Property.SURNAME, Property.BIRTH_DATE, Property.PHONE, Property.EMAIL, Property.CITY);

    @Test
    void noScoreIsAboveIt() {
        var profiles = profiles();
        noneIsAbove(profiles, Statistics.builtIn(People.frequencies(profiles)));
    }

    @Test
    void noScoreByLearntWeightsIsAboveIt() {
        var profiles = profiles();
        long[] told = LongStream.range(0, PEOPLE / 2)
                .map(i -> Trainer.pack((int) (2 * i), (int) (2 * i + 1)))
                .toArray();
        var first = Statistics.builtIn(People.frequencies(profiles));
        var learnt = People.trainer(profiles).again(first, new Trainer.Pairs(told, 1));
        assertThat(learnt.weights().knowsCare()).isTrue();
        noneIsAbove(profiles, learnt);
    }

    private static void noneIsAbove(List<Profile> profiles, Statistics statistics) {
        var scorer = new Scorer(statistics);
        var outlines =
                profiles.stream().map(Outline::of).map(MemorySegment::ofArray).toList();
        for (int i = 0; i < profiles.size(); i++) {
            var bound = scorer.bound(profiles.get(i));
            for (int j = 0; j < profiles.size(); j++)
                assertThat(scorer.logOdds(profiles.get(i), profiles.get(j)))
                        .as("%s and %s", profiles.get(i), profiles.get(j))
                        .isLessThanOrEqualTo(bound.logOdds(outlines.get(j), 0));
        }
    }

    /** What it is for: if it let everybody through it would be of no use. */
    @Test
    void mostStrangersAreBelowTheBar() {
        var random = new SplittableRandom(3);
        var profiles = Stream.generate(() -> People.someone(random))
                .limit(PEOPLE)
                .map(facts -> facts.stream()
                        .filter(fact -> TOLD.contains(fact.property()))
                        .toList())
                .map(facts -> Profile.of(facts, People.NOW))
                .toList();
        var scorer = new Scorer(Statistics.builtIn(People.frequencies(profiles)));
        var outlines =
                profiles.stream().map(Outline::of).map(MemorySegment::ofArray).toList();
        long refused = 0;
        long strangers = 0;
        for (int i = 0; i < profiles.size(); i++) {
            var bound = scorer.bound(profiles.get(i));
            for (int j = 0; j < i; j++) {
                if (scorer.logOdds(profiles.get(i), profiles.get(j)) >= 0) continue;
                strangers++;
                if (bound.logOdds(outlines.get(j), 0) < 0) refused++;
            }
        }
        assertThat((double) refused / strangers).isGreaterThan(0.3);
    }

    @Test
    void anUndecidedValueIsTakenAtItsBest() {
        var one =
                People.person(Property.NAME, "Bill Ashgrove", Property.ALIAS, "Omar Smith", Property.PHONE, "unknown");
        var other = People.person(Property.NAME, "Omar Smith", Property.PHONE, "unknown");
        var scorer = new Scorer(Statistics.builtIn(People.frequencies(List.of(one, other))));
        assertThat(scorer.bound(one).logOdds(MemorySegment.ofArray(Outline.of(other)), 0))
                .isGreaterThanOrEqualTo(scorer.logOdds(one, other));
    }

    /** Of a value longer than that only the first 64 characters are compared. */
    @Test
    void whatIsComparedInPartIsTakenAtItsBest() {
        var beginning = "the-one-who-answers-when-nobody-else-does-and-always-did-so-before-";
        var one = People.person(Property.SURNAME, "Ashgrove", Property.EMAIL, beginning + "winter@example.org");
        var other = People.person(
                Property.SURNAME, "Ashgrove", Property.EMAIL, "T" + beginning.substring(1) + "0421@example.net");
        var far = People.person(
                Property.SURNAME,
                "Ashgrove",
                Property.EMAIL,
                "x" + beginning.substring(1) + "8675309@mail.example.net");
        noneIsAbove(List.of(one, other, far), Statistics.builtIn(People.frequencies(List.of(one, other, far))));
    }

    @Test
    void aDateThatTheCalendarHasNotStillTellsWhoseItIsNot() {
        var random = new SplittableRandom(11);
        var profiles = new ArrayList<Profile>();
        while (profiles.size() < PEOPLE) {
            var day = LocalDate.of(1950 + random.nextInt(60), 1, 1).plusDays(random.nextInt(365));
            profiles.add(born(day.toString()));
            profiles.add(born(misdated(day.toString(), random)));
        }
        var statistics = Statistics.builtIn(People.frequencies(profiles));
        noneIsAbove(profiles, statistics);

        var other = MemorySegment.ofArray(Outline.of(born("2009-02-11")));
        int unknown = new Scorer(statistics)
                .bound(People.person(Property.NAME, "Omar Smith"))
                .logOdds(other, 0);
        int known = new Scorer(statistics).bound(born("1971-28-25")).logOdds(other, 0);
        assertThat(known).isLessThan(unknown);
    }

    private static Profile born(String day) {
        return People.person(Property.NAME, "Omar Smith", Property.BIRTH_DATE, day);
    }

    /** With a digit of the month or the day that makes it none. */
    private static String misdated(String day, SplittableRandom random) {
        var wrong = new StringBuilder(day);
        if (random.nextBoolean()) wrong.setCharAt(5, (char) ('2' + random.nextInt(8)));
        else wrong.setCharAt(8, (char) ('4' + random.nextInt(6)));
        return wrong.toString();
    }

    /** People told and retold, with middle names, initials, nicknames, crossed names, suffixes and look-alike mailboxes among them. */
    private static List<Profile> profiles() {
        var random = new SplittableRandom(7);
        var profiles = new ArrayList<Profile>();
        while (profiles.size() < PEOPLE) {
            var facts = varied(People.someone(random), random);
            profiles.add(Profile.of(facts, People.NOW));
            profiles.add(Profile.of(varied(People.retold(facts, random), random), People.NOW));
        }
        return profiles;
    }

    private static List<Fact> varied(List<Fact> facts, SplittableRandom random) {
        var varied = new ArrayList<Fact>();
        for (var fact : facts) varied.add(varied(fact, random));
        if (random.nextBoolean())
            varied.add(Fact.of(Property.ZIP, random.nextInt(9) == 0 ? "K1A 0B1" : "8950" + random.nextInt(30)));
        if (random.nextBoolean()) varied.add(Fact.of(Property.STATE, random.nextBoolean() ? "NV" : "NY"));
        if (random.nextInt(4) == 0) varied.add(Fact.of(Property.UNIT, "Apt " + random.nextInt(20)));
        switch (random.nextInt(6)) {
            case 0 -> varied.add(Fact.of(Property.MIDDLE_NAME, random.nextBoolean() ? "J" : "Rowan"));
            case 1 -> varied.add(Fact.of(Property.SUFFIX, random.nextBoolean() ? "Jr" : "III"));
            case 2 ->
                varied.add(Fact.of(Property.EMAIL, random.nextBoolean() ? "info@example.org" : "rowan7@example.net"));
            case 3 -> varied.add(Fact.of(Property.MIDDLE_NAME, "Tobias"));
            default -> {}
        }
        return varied;
    }

    private static Fact varied(Fact fact, SplittableRandom random) {
        if (random.nextInt(12) > 0) return fact;
        return switch (fact.property()) {
            case GIVEN_NAME -> Fact.of(Property.SURNAME, fact.said());
            case SURNAME -> Fact.of(Property.GIVEN_NAME, fact.said());
            case BIRTH_DATE ->
                Fact.of(Property.BIRTH_DATE, fact.said().substring(0, 4) + (random.nextBoolean() ? "-01-01" : ""));
            case PHONE -> Fact.of(Property.PHONE, fact.said().substring(7));
            case EMAIL -> Fact.of(Property.EMAIL, fact.said().replace("org", "com"));
            default -> fact;
        };
    }
}
