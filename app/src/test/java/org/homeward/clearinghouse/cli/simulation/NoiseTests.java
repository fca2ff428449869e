package org.homeward.clearinghouse.cli.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second noise, beside the first. */
class NoiseTests {
    private static final Simulation TYPED = new Simulation(7, 6_000, Noise.TYPED);
    private static final Simulation SCANNED = new Simulation(7, 6_000, Noise.SCANNED);

    @TempDir
    Path folder;

    @Test
    void eachIsAFunctionOfTheSeed() throws IOException {
        ArchiveFiles.write(SCANNED, folder.resolve("a"), done -> {});
        ArchiveFiles.write(SCANNED, folder.resolve("b"), done -> {});
        for (var name : List.of("records.csv", "truth.csv", "records.bin.gz"))
            assertThat(folder.resolve("b").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
        assertThat(SCANNED.get(0)).isNotEqualTo(TYPED.get(0));
    }

    @Test
    void aMachineTakesLettersForDigitsAndDigitsForLetters() {
        assertThat(said(SCANNED, Property.SURNAME)).anyMatch(name -> name.matches(".*[a-z]\\d.*"));
        assertThat(said(SCANNED, Property.ZIP)).anyMatch(zip -> zip.matches(".*[A-Zl].*"));
        assertThat(said(TYPED, Property.ZIP)).allMatch(zip -> zip.matches("\\d{5}"));
    }

    @Test
    void namesAreSpeltOverFromOtherLanguagesAndScripts() {
        assertThat(said(SCANNED, Property.GIVEN_NAME))
                .containsAnyOf("Mohamed", "Mohammed", "Sergey", "Youssef", "Tatyana");
        assertThat(said(SCANNED, Property.NAME)).anyMatch(name -> isIn(Character.UnicodeScript.GREEK, name));
        assertThat(said(SCANNED, Property.NAME)).anyMatch(name -> isIn(Character.UnicodeScript.CYRILLIC, name));
    }

    @Test
    void householdsMoveAcrossStatesOnlyInTheSecond() {
        assertThat(people(TYPED)).allMatch(person -> person.homes().size() == 1);
        long moved = people(SCANNED)
                .filter(person -> person.homes().stream()
                                .map(Person.Home::state)
                                .distinct()
                                .count()
                        > 1)
                .count();
        assertThat(moved).isBetween(1_300L, 1_600L);
        people(SCANNED)
                .filter(Person::isChild)
                .forEach(child -> assertThat(child.homes())
                        .isEqualTo(Person.of(SCANNED, child.with(Person.Place.PARENT))
                                .homes()));
        var mover = people(SCANNED)
                .filter(person -> person.homes().size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(mover.home(0.49)).isEqualTo(mover.homes().getFirst());
        assertThat(mover.home(0.51)).isEqualTo(mover.homes().getLast());
        assertThat(mover.home(1)).isEqualTo(mover.homes().getLast());
    }

    @Test
    void aHouseholdMayHaveOneTelephone() {
        assertThat(householdsWithOnePhone(TYPED)).isZero();
        assertThat(householdsWithOnePhone(SCANNED)).isBetween(150L, 300L);
    }

    @Test
    void moreTwinsAndMoreSonsOfTheirFathersName() {
        assertThat(twins(SCANNED)).isBetween(100L, 200L).isGreaterThan(twins(TYPED));
        assertThat(juniors(SCANNED)).isBetween(75L, 165L).isGreaterThan(juniors(TYPED));
    }

    @Test
    void aShelterIsTheAddressOfManyWhoDoNotKnowEachOther() {
        Map<String, Set<String>> at = new HashMap<>();
        SCANNED.stream().forEach(simulated -> {
            for (int i = 0; i < simulated.truth().size(); i++) {
                var mention = simulated.record().mention(i);
                var address =
                        new ArrayList<>(mention.said(Property.HOUSE_NUMBER).toList());
                mention.said(Property.STREET).forEach(address::add);
                mention.said(Property.CITY).forEach(address::add);
                at.computeIfAbsent(String.join(" ", address), any -> new HashSet<>())
                        .add(simulated.truth().get(i));
            }
        });
        assertThat(at.get("100 Beacon Ave Houston")).hasSizeGreaterThan(10);
    }

    @Test
    void whateverIsMisreadStaysNobodysNumberAndNobodysAddress() {
        said(SCANNED, Property.EMAIL).forEach(mail -> assertThat(mail).matches(".+@example\\.(org|com|net)"));
        // Read with every look-alike taken for its digit; a 9 read as 4 is another number, of nobody's too.
        said(SCANNED, Property.PHONE)
                .forEach(phone -> assertThat(asDigits(phone)).as(phone).matches("1?[2-9]\\d\\d55501\\d\\d"));
    }

    private static String asDigits(String phone) {
        var digits = new StringBuilder();
        for (char c : phone.toCharArray()) {
            int digit = "OlZ  SG B".indexOf(c);
            if (c != ' ' && digit >= 0) digits.append(digit);
            else if (Character.isDigit(c)) digits.append(c);
        }
        return digits.toString();
    }

    private static Stream<Person> people(Simulation simulation) {
        return LongStream.range(0, simulation.people()).mapToObj(number -> Person.of(simulation, number));
    }

    private static long householdsWithOnePhone(Simulation simulation) {
        return people(simulation)
                .filter(person -> person.place() == Person.Place.PARENT)
                .filter(parent -> Stream.of(Person.Place.CHILD, Person.Place.SIBLING)
                        .map(place -> Person.of(simulation, parent.with(place)))
                        .allMatch(child ->
                                child.phones().getFirst().equals(parent.phones().getFirst())))
                .count();
    }

    private static long twins(Simulation simulation) {
        return people(simulation)
                .filter(person -> person.place() == Person.Place.CHILD)
                .filter(child -> Person.of(simulation, child.with(Person.Place.SIBLING))
                        .birth()
                        .equals(child.birth()))
                .count();
    }

    private static long juniors(Simulation simulation) {
        return people(simulation).filter(person -> person.generation() == 2).count();
    }

    private static boolean isIn(Character.UnicodeScript script, String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    private static Stream<Fact> facts(Simulation simulation, Property property) {
        return simulation.stream()
                .flatMap(simulated -> simulated.record().mentions().stream())
                .flatMap(mention -> mention.facts().stream())
                .filter(fact -> fact.property() == property);
    }

    private static List<String> said(Simulation simulation, Property property) {
        return facts(simulation, property).map(Fact::said).toList();
    }
}
