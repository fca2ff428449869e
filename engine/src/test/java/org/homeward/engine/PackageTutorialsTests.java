package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.engine.Given.fact;
import static org.homeward.engine.Given.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.engine.graph.ShortestPath;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Candidates;
import org.homeward.engine.index.Frame;
import org.homeward.engine.index.Inquiry;
import org.homeward.engine.index.Rarity;
import org.homeward.engine.index.Reading;
import org.homeward.engine.index.RecordLog;
import org.homeward.engine.index.Ways;
import org.homeward.engine.match.Scorer;
import org.homeward.engine.match.Statistics;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordBytes;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Relation;
import org.homeward.engine.model.Role;
import org.homeward.engine.model.Undo;
import org.homeward.engine.model.Verdict;
import org.homeward.engine.resolve.Clusters;
import org.homeward.engine.resolve.Evidence;
import org.homeward.engine.resolve.Ledger;
import org.homeward.engine.resolve.Resolution;
import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Outline;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.ProfileBytes;
import org.homeward.engine.text.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the example of each package's tutorial, and sees that what is printed there is what is run here. */
class PackageTutorialsTests {
    private static final Path MAIN = Path.of("src/main/java/org/homeward/engine");
    private static final Path THIS = Path.of("src/test/java/org/homeward/engine/PackageTutorialsTests.java");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);

    private final Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Clock clock = Clock.fixed(now, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {".", "model", "text", "index", "match", "resolve", "graph", "store"})
    void whatThePagePrintsIsRunHere(String name) throws IOException {
        var page = EXAMPLE.matcher(Files.readString(MAIN.resolve(name).resolve("package-info.java")));

        assertThat(page.find()).isTrue();
        assertThat(page.group(1).replaceAll("[^{]", ""))
                .hasSameSizeAs(page.group(1).replaceAll("[^}]", ""));
        assertThat(code(Files.readString(THIS))).contains(code(page.group(1)));
    }

    /** Without comments and spaces: a page has narrower lines than a test. */
    private static String code(String text) {
        return text.replaceAll("(?m)^ \\*", "").replaceAll("//.*", "").replaceAll("\\s+", "");
    }

    @Test
    void thePageOfTheFrontDoorNamesAllThereIs() throws IOException {
        var page = Files.readString(MAIN.resolve("package-info.java"));
        try (var files = Files.list(MAIN)) {
            var types = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(PackageTutorialsTests::isPublic)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(types).contains("LinkEngine").allMatch(type -> page.contains("{@link " + type));
        }
    }

    @Test
    void itTellsOfEachMethod() throws IOException {
        var page = Files.readString(MAIN.resolve("package-info.java"));

        assertThat(LinkEngine.class.getDeclaredMethods())
                .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
                .extracting(Method::getName)
                .contains("put")
                .allMatch(name -> page.contains("{@link LinkEngine#" + name + "}"));
    }

    private static boolean isPublic(Path file) {
        try {
            return Files.readString(file).lines().anyMatch(line -> line.startsWith("public "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void frontDoor() {
        var tip = record("tip 17")
                .person("Maria López", "b. 2011-04-03", "+1 202 555 0142")
                .build();
        var lead = record("lead 4")
                .person("Maria Lopes", "b. 2011-04-03", "+1 202 555 0142")
                .build();

        var engine = LinkEngine.open(folder, clock);
        engine.watch(new Watch("case 7", List.of(new Clue(Property.PHONE, "202 555 0142")), null));
        var alerts = engine.putAll(List.of(new Arrival(1, tip), new Arrival(2, lead)));
        var entity = engine.entity(tip.mentionId(0)).orElseThrow();
        var link = engine.links(tip.id()).getFirst();
        double bits = link.score().bits();
        engine.judge(3, new Judgement(1, link.a(), link.b(), Verdict.DIFFERENT, "anna", now, "cousins", bits));
        engine.judge(4, new Undo(2, 1, "anna", now, "the other cousin was meant"));
        var hits = engine.search(Query.of(List.of(new Clue(Property.NAME, "Lopez, Maria")), 10));
        engine.close();

        assertThat(alerts).hasSize(2);
        assertThat(entity.mentions()).containsExactlyInAnyOrder(tip.mentionId(0), lead.mentionId(0));
        assertThat(hits).extracting(Hit::entity).containsExactly(entity.id(), entity.id());
    }

    @Test
    void model() {
        var source = new Provenance("Example Chat", "report 17", now);
        var child = new Mention(EntityType.PERSON, Role.CHILD, List.of(Fact.of(Property.NAME, "Maria López")));
        var user = new Mention(
                EntityType.PERSON, Role.REPORTED_USER, List.of(Fact.of(Property.EMAIL, "river@example.org")));
        var contacted = new Relation(1, 0, Relation.Kind.CONTACTED);
        var record = Record.of(RecordKind.CYBERTIP, source, List.of(child, user), List.of(contacted), "");
        var id = record.mentionId(0);
        var again = RecordBytes.read(RecordBytes.write(record));

        assertThat(again).isEqualTo(record);
        assertThat(MentionId.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void text() {
        var facts = List.of(Fact.of(Property.NAME, "López, María"), Fact.of(Property.PHONE, "(202) 555-0142"));
        var profile = Profile.of(facts, now);
        var name = profile.names().getFirst();
        boolean found = profile.terms().contains(new Term(Field.PHONE, "+12025550142"));
        var frequencies = Frequencies.builder().add(profile).seal();
        long holders = frequencies.count(new Term(Field.NAME_TOKEN, "lopez"));
        byte[] kept = ProfileBytes.write(profile);
        long[] outline = Outline.of(profile);

        assertThat(name.said()).isEqualTo("López, María");
        assertThat(name.tokens()).extracting(token -> token.text()).containsExactly("maria", "lopez");
        assertThat(found).isTrue();
        assertThat(holders).isEqualTo(1);
        assertThat(ProfileBytes.read(kept, 0, kept.length).terms()).isEqualTo(profile.terms());
        assertThat(outline).hasSize(Outline.WORDS);
    }

    @Test
    void index() {
        var record = record("lead 4")
                .person("Maria Lopez", "b. 2011-04-03", "+1 202 555 0142")
                .build();
        var asked = Profile.of(List.of(fact("Maria Lopez"), fact("b. 2011-04-03")), now);

        try (var log = RecordLog.open(folder.resolve("records.log"), frame -> {});
                var archive = new Archive(folder);
                var candidates = new Candidates(archive.outlines(), archive::profile)) {
            long offset = log.append(1, Frame.Kind.PUT, RecordBytes.write(record));
            var reading = Reading.of(record.mention(0), record.provenance());
            int number = archive.add(record, List.of(reading), offset);
            candidates.add(number, reading.ways());
            archive.show();

            var rarity = new Rarity(candidates.frequencies(archive.mentionCount()));
            var ways = Ways.of(asked);
            int[] found = candidates.of(ways, rarity);
            int[] near = new Inquiry(asked, candidates, rarity).near();

            assertThat(found).containsExactly(number);
            assertThat(near).containsExactly(number);
            assertThat(log.payload(archive.holder(number).offset())).isEqualTo(RecordBytes.write(record));
        }
    }

    @Test
    void store() {
        var file = folder.resolve("state");

        long[] slots = {1, 2, 3};
        var read = new long[slots.length];
        try (var out = new StateWriter(file)) {
            out.begin("slots");
            out.put(MemorySegment.ofArray(slots));
            out.finish();
            out.force();
        }
        try (var in = StateReader.open(file)) {
            in.section("slots").get(MemorySegment.ofArray(read));
        }

        assertThat(read).isEqualTo(slots);
    }

    @Test
    void match() {
        var a = Profile.of(List.of(fact("Maria López"), fact("b. 2011-04-03"), fact("+1 202 555 0142")), now);
        var b = Profile.of(List.of(fact("Maria Lopes"), fact("b. 2011-03-04"), fact("+1 202 555 0142")), now);

        var frequencies = Frequencies.builder().add(a).add(b).seal();
        var scorer = new Scorer(Statistics.builtIn(frequencies));
        var score = scorer.score(a, b);
        double sum = score.parts().stream().mapToDouble(part -> part.bits()).sum();
        boolean edge = scorer.logOdds(a, b) >= 0;
        int most = scorer.bound(a).logOdds(MemorySegment.ofArray(Outline.of(b)), 0);

        assertThat(sum).isEqualTo(score.bits());
        assertThat(edge).isTrue();
        assertThat(most).isGreaterThanOrEqualTo(scorer.logOdds(a, b));
    }

    @Test
    void resolve() {
        var evidence = new Strangers();

        var ledger = new Ledger();
        var resolution = new Resolution(evidence, ledger);
        resolution.edge(0, 1, 3 * Clusters.UNITS, false);
        resolution.resolve(0, 1, 2);
        int leader = resolution.leader(1);
        var apart = new Judgement(1, evidence.id(0), evidence.id(1), Verdict.DIFFERENT, "anna", now, "cousins", 3);
        ledger.add(apart);
        resolution.resolve(resolution.touchedBy(apart));
        String why = resolution.whyCut(0, 1);
        var moves = resolution.takeMoves();

        assertThat(leader).isZero();
        assertThat(resolution.leader(1)).isEqualTo(1);
        assertThat(why).contains("anna");
        assertThat(moves).hasSize(1);
    }

    /** Three mentions that say nothing of each other but by the edges given. */
    private static final class Strangers implements Evidence {
        @Override
        public MentionId id(int mention) {
            return new MentionId(new RecordId("0".repeat(31) + mention), 0);
        }

        @Override
        public int number(MentionId id) {
            return Integer.parseInt(id.record().hex());
        }

        @Override
        public int compare(int a, int b) {
            return Integer.compare(a, b);
        }

        @Override
        public int units(int a, int b) {
            return -Clusters.UNITS;
        }

        @Override
        public int prior() {
            return -Clusters.UNITS;
        }

        @Override
        public boolean conflicts(int a, int b) {
            return false;
        }

        @Override
        public Optional<String> conflict(int a, int b) {
            return Optional.empty();
        }
    }

    @Test
    void graph() {
        var roads =
                Map.of("home", List.of("school"), "school", List.of("home", "station"), "station", List.of("school"));
        var path =
                new ShortestPath<String>(place -> roads.getOrDefault(place, List.of())).between("home", "station", 6);

        assertThat(path).containsExactly("home", "school", "station");
    }
}
