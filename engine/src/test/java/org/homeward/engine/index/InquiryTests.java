package org.homeward.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.store.Mapped;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a question brings up that linking does not. */
class InquiryTests {
    private static final Instant NOW = Instant.parse("2026-03-14T00:00:00Z");
    /** In an archive this large linking looks at less. */
    private static final int MANY = 100_000;

    private static final int IN_TOWN = 2_000;

    @TempDir
    private Path folder;

    @Test
    void aStreetSpeaksBesideItsTownForAQuestionAndNotForLinking() {
        var there = profile(Map.of(Property.STREET, "Alder Lane", Property.HOUSE_NUMBER, "12", Property.ZIP, "89801"));
        var neighbour =
                profile(Map.of(Property.STREET, "Rose Street", Property.HOUSE_NUMBER, "7", Property.ZIP, "89801"));
        var asked = profile(Map.of(Property.STREET, "Alder Lane", Property.HOUSE_NUMBER, "14", Property.ZIP, "89801"));
        var frequencies = Frequencies.builder();
        for (int i = 0; i < IN_TOWN; i++) frequencies.add(neighbour);
        for (int i = 0; i < 2; i++) frequencies.add(there);
        for (int i = 0; i < MANY; i++) frequencies.add(profile(Map.of()));
        var rarity = new Rarity(frequencies.seal());
        try (var held = new Held(there, neighbour)) {
            assertThat(new Inquiry(asked, held.candidates, rarity).near()).containsExactly(0);
            assertThat(held.candidates.of(Ways.of(asked), rarity)).isEmpty();
        }
    }

    @Test
    void whoLivesAtTheHouseIsFoundUnderAnotherNameAndWhoLivesAtItsLikeInAnotherTownIsNot() {
        var there = resident("Omar Petrov", "1971-08-25", "12 Main St, Elko, NV 89801");
        var elsewhere = resident("Omar Petrov", "1971-08-25", "12 Main St, Reno, NV 89501");
        var asked = resident("Lena Quill", "2009-02-11", "12 Main St, Elko, NV 89801");
        var frequencies = Frequencies.builder();
        for (int i = 0; i < 10; i++) frequencies.add(profile(Map.of(Property.ADDRESS, "12 Main St")));
        for (int i = 0; i < IN_TOWN; i++) frequencies.add(profile(Map.of(Property.ZIP, "89801")));
        for (int i = 0; i < MANY; i++) frequencies.add(profile(Map.of()));
        try (var held = new Held(there, elsewhere)) {
            assertThat(new Inquiry(asked, held.candidates, new Rarity(frequencies.seal())).near())
                    .containsExactly(0);
        }
    }

    @Test
    void whoHasTheMarkIsFoundUnderAnotherName() {
        var marked = profile(Map.of(Property.NAME, "Omar Petrov", Property.MARK, "TAT NECK crown"));
        var asked = profile(Map.of(Property.NAME, "Smoke", Property.MARK, "TAT NECK crown"));
        var frequencies = Frequencies.builder();
        for (int i = 0; i < 500; i++) frequencies.add(profile(Map.of(Property.MARK, "TAT NECK crown")));
        for (int i = 0; i < MANY; i++) frequencies.add(profile(Map.of()));
        try (var held = new Held(marked)) {
            assertThat(new Inquiry(asked, held.candidates, new Rarity(frequencies.seal())).identified())
                    .containsExactly(0);
        }
    }

    @Test
    void whoHasTheWholeNameIsFoundThoughAllElseDiffersAndWhoHasHalfOfItIsNot() {
        var meant = resident("Omar Petrov", "1971-08-25", "12 Main St, Elko, NV 89801");
        var given = resident("Omar Quill", "1971-08-25", "12 Main St, Elko, NV 89801");
        var surname = resident("Lena Petrov", "1971-08-25", "12 Main St, Elko, NV 89801");
        var asked = resident("Omar Petrov", "2009-02-11", "9 Alder Lane, Reno, NV 89501");
        var frequencies = Frequencies.builder();
        for (int i = 0; i < 1_700; i++) frequencies.add(profile(Map.of(Property.NAME, "Omar Petrov")));
        for (int i = 0; i < MANY; i++) frequencies.add(profile(Map.of()));
        try (var held = new Held(meant, given, surname)) {
            assertThat(new Inquiry(asked, held.candidates, new Rarity(frequencies.seal())).near())
                    .containsExactly(0);
        }
    }

    private static Profile resident(String name, String birth, String address) {
        return profile(Map.of(Property.NAME, name, Property.BIRTH_DATE, birth, Property.ADDRESS, address));
    }

    @Test
    void aCommonNameIsFoundThoughSomebodyElseMisspeltItTheSameWay() {
        var meant = profile(Map.of(Property.NAME, "Carlos Brandywine"));
        var slipped = profile(Map.of(Property.NAME, "Caqlos Okonjo"));
        var asked = profile(Map.of(Property.NAME, "Caqlos Brandywine"));
        var frequencies = Frequencies.builder();
        for (int i = 0; i < 50; i++) frequencies.add(meant);
        frequencies.add(slipped);
        try (var held = new Held(meant, slipped)) {
            assertThat(new Inquiry(asked, held.candidates, new Rarity(frequencies.seal())).nearInOtherSpelling())
                    .contains(0);
        }
    }

    @Test
    void aCityFindsWhoHasAPostcodeForAQuestionAndNotForLinking() {
        var there = profile(Map.of(
                Property.CITY,
                "Elko",
                Property.ZIP,
                "89801",
                Property.SURNAME,
                "Okonjo",
                Property.BIRTH_DATE,
                "2009-05-17"));
        var asked =
                profile(Map.of(Property.CITY, "Elko", Property.BIRTH_DATE, "2009-05-18", Property.SURNAME, "Okojno"));
        var frequencies = Frequencies.builder();
        for (int i = 0; i < IN_TOWN; i++) frequencies.add(profile(Map.of(Property.CITY, "Elko")));
        for (int i = 0; i < MANY; i++) frequencies.add(profile(Map.of()));
        var rarity = new Rarity(frequencies.seal());
        try (var held = new Held(there)) {
            assertThat(new Inquiry(asked, held.candidates, rarity).near()).containsExactly(0);
            assertThat(held.candidates.of(Ways.of(asked), rarity)).isEmpty();
        }
    }

    private static Profile profile(Map<Property, String> said) {
        var facts = said.entrySet().stream()
                .map(fact -> Fact.of(fact.getKey(), fact.getValue()))
                .toList();
        return Profile.of(facts, NOW);
    }

    /** Mentions by their place. */
    private final class Held implements AutoCloseable {
        private final List<Profile> profiles;
        private final Mapped file = Mapped.empty(folder.resolve("outlines"));
        final Candidates candidates;

        Held(Profile... profiles) {
            var outlines = new Outlines(file);
            this.profiles = Arrays.asList(profiles);
            this.candidates = new Candidates(outlines, this.profiles::get);
            for (int mention = 0; mention < profiles.length; mention++) {
                var reading = Reading.of(profiles[mention]);
                outlines.add(reading.outline(), reading.ways());
                candidates.add(mention, reading.ways());
            }
        }

        @Override
        public void close() {
            candidates.close();
            file.close();
        }
    }
}
