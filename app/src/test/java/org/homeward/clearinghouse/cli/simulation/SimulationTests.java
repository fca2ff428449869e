package org.homeward.clearinghouse.cli.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.text.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTests {
    private static final Simulation SIMULATION = new Simulation(7, 3_000);

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        ArchiveFiles.write(SIMULATION, folder.resolve("a"), done -> {});
        ArchiveFiles.write(SIMULATION, folder.resolve("b"), done -> {});
        for (var name : List.of("records.csv", "truth.csv", "records.bin.gz", "README.txt"))
            assertThat(folder.resolve("b").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
    }

    @Test
    void anotherSeedGivesOtherRecords() {
        assertThat(new Simulation(8, 3_000).get(0)).isNotEqualTo(SIMULATION.get(0));
    }

    @Test
    void aRecordDependsOnNoOther() {
        assertThat(SIMULATION.get(2_999))
                .isEqualTo(SIMULATION.stream().skip(2_999).findFirst().orElseThrow());
        assertThatThrownBy(() -> SIMULATION.get(3_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLastOfTenMillionRecordsIsMadeWithoutTheOthers() {
        var last = new Simulation(7, 10_000_000).get(9_999_999);
        assertThat(last.record().provenance().reference()).isEqualTo("SIM-7-9999999");
    }

    @Test
    void everyKindOfRecordOccurs() {
        var kinds = EnumSet.noneOf(RecordKind.class);
        SIMULATION.stream().forEach(simulated -> kinds.add(simulated.record().kind()));
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        RecordKind.CYBERTIP,
                        RecordKind.CASE_INTAKE,
                        RecordKind.LEAD,
                        RecordKind.REQUEST,
                        RecordKind.PLATE_READ,
                        RecordKind.POSTING,
                        RecordKind.POLICE_CONTACT);
    }

    @Test
    void noNumberMailOrAddressCanBeSomebodys() {
        said(Property.EMAIL).forEach(mail -> assertThat(mail).matches(".+@example\\.(org|com|net)"));
        said(Property.IP).forEach(ip -> assertThat(ip).matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+"));
        facts(Property.PHONE)
                .map(fact -> Profile.of(List.of(fact), Instant.EPOCH).phones().getFirst())
                .forEach(phone -> assertThat(phone.normal()).as(phone.said()).matches("\\+1[2-9]\\d\\d55501\\d\\d"));
    }

    @Test
    void aPersonTurnsUpInSeveralRecordsInSeveralSpellings() {
        var spellings = new HashMap<String, Set<String>>();
        SIMULATION.stream().forEach(simulated -> {
            for (int i = 0; i < simulated.truth().size(); i++) {
                var person = spellings.computeIfAbsent(simulated.truth().get(i), any -> new HashSet<>());
                simulated.record().mention(i).said(Property.GIVEN_NAME).forEach(person::add);
            }
        });
        assertThat(spellings.values().stream().filter(said -> said.size() > 1).count())
                .isGreaterThan(100);
    }

    @Test
    void someHouseholdsHaveTwinsAndSomeASonOfHisFathersName() {
        int twins = 0;
        int juniors = 0;
        for (long household = 0; household < 500; household++) {
            var child = Person.of(SIMULATION, household * 4 + 1);
            var sibling = Person.of(SIMULATION, household * 4 + 2);
            var adult = Person.of(SIMULATION, household * 4 + 3);
            if (child.birth().equals(sibling.birth())) twins++;
            if (adult.generation() == 2) juniors++;
        }
        assertThat(twins).isBetween(30, 75);
        assertThat(juniors).isBetween(20, 65);
    }

    @Test
    void recordsAreReadBackAsTheyWere() throws IOException {
        ArchiveFiles.write(SIMULATION, folder, done -> {});
        var read = new ArrayList<Record>();
        RecordFile.read(folder.resolve("records.bin.gz"), read::add);
        assertThat(read)
                .isEqualTo(SIMULATION.stream().map(SimulatedRecord::record).toList());
    }

    @Test
    void everyRowHasItsTruth() throws IOException {
        long rows = ArchiveFiles.write(SIMULATION, folder, done -> {});
        var ids = Files.readAllLines(folder.resolve("records.csv")).stream()
                .map(line -> line.split(",")[0])
                .toList();
        var truth = Files.readAllLines(folder.resolve("truth.csv")).stream()
                .map(line -> line.split(",")[0])
                .toList();
        assertThat(truth).isEqualTo(ids).hasSize((int) rows + 1).doesNotHaveDuplicates();
    }

    @Test
    void someRowsHaveAPlateAndSomeAnotherScript() throws IOException {
        ArchiveFiles.write(SIMULATION, folder, done -> {});
        var rows = Files.readAllLines(folder.resolve("records.csv"));
        assertThat(rows).anyMatch(row -> row.matches(".*,[A-Z]{2} [A-Z]{3}\\d{4}"));
        assertThat(rows)
                .anyMatch(row -> row.codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC));
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        var whole = folder.resolve("whole");
        ArchiveFiles.write(new Simulation(7, 50), whole, done -> {});
        var bytes = Files.readAllBytes(whole.resolve("records.bin.gz"));
        var cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> RecordFile.read(cut, record -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut short");
    }

    @Test
    void peopleAreMetByPoliceFarFromHome() {
        var departments = new HashMap<String, Set<String>>();
        SIMULATION.stream()
                .filter(simulated -> simulated.record().kind() == RecordKind.POLICE_CONTACT)
                .forEach(simulated -> departments
                        .computeIfAbsent(simulated.truth().getFirst(), any -> new HashSet<>())
                        .add(simulated.record().provenance().source()));
        assertThat(departments.values().stream().filter(met -> met.size() > 1).count())
                .isGreaterThan(20);
    }

    @Test
    void aFileWithoutItsEndIsRefusedEvenWhereAMemberEnds() throws IOException {
        ArchiveFiles.write(new Simulation(7, 50), folder, done -> {});
        var bytes = Files.readAllBytes(folder.resolve("records.bin.gz"));
        var cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(bytes, bytes.length - RecordFile.end().length));
        assertThatThrownBy(() -> RecordFile.read(cut, record -> {})).hasMessageContaining("cut short");
    }

    private static Stream<Fact> facts(Property property) {
        return SIMULATION.stream()
                .flatMap(simulated -> simulated.record().mentions().stream())
                .map(Mention::facts)
                .flatMap(List::stream)
                .filter(fact -> fact.property() == property);
    }

    private static Stream<String> said(Property property) {
        return facts(property).map(Fact::said);
    }
}
