package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.engine.Given.record;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Undo;
import org.homeward.engine.model.Verdict;
import org.homeward.engine.store.StateWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies beside the log saves time and changes nothing: not where it ends, nor when it is damaged or gone. */
class CheckpointTests {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final long SEED = 31;
    private static final String LOG = "records.log";

    private static @TempDir Path shared;
    private static List<Consumer<LinkEngine>> history = List.of();
    private static List<Record> records = List.of();
    private static State whole = new State(0, 0, "", List.of(), List.of());

    private @TempDir Path folder;

    private record State(long lastApplied, long size, String fingerprint, List<Change> changes, List<Hit> found) {
        static State of(LinkEngine engine) {
            var asked = new Query(
                    List.of(), "carousel", EnumSet.allOf(RecordKind.class), EnumSet.allOf(EntityType.class), 1_000);
            return new State(
                    engine.lastApplied(),
                    engine.size(),
                    engine.fingerprint(),
                    engine.changesSince(0),
                    engine.search(asked));
        }
    }

    @BeforeAll
    static void liveThroughAll() {
        records = new ArrayList<>(Crowd.records(300, SEED));
        for (int i = 0; i < 40; i++)
            records.add(record("lead " + i)
                    .person("Ana Lopez")
                    .saying("seen at the carousel, time " + i)
                    .build());
        history = history(new Random(SEED));
        System.out.println(history.size() + " changes of seed " + SEED);
        try (var engine = LinkEngine.open(shared.resolve("whole"), CLOCK)) {
            history.forEach(change -> change.accept(engine));
            whole = State.of(engine);
        }
        assertThat(whole.found).hasSizeGreaterThan(10);
        assertThat(whole.changes).hasSizeGreaterThan(50);
    }

    /** Changes of every kind, any of which may stand where a checkpoint is written. */
    private static List<Consumer<LinkEngine>> history(Random random) {
        var changes = new ArrayList<Consumer<LinkEngine>>();
        long judgement = 0;
        for (var record : records) {
            changes.add(engine -> engine.put(next(engine), record));
            if (random.nextInt(8) == 0) {
                var other = records.get(random.nextInt(records.size()));
                changes.add(engine -> engine.withdraw(next(engine), other.id()));
                if (random.nextBoolean()) changes.add(engine -> engine.put(next(engine), other));
            }
            if (random.nextInt(10) == 0) {
                long number = ++judgement;
                var other = records.get(random.nextInt(records.size()));
                var verdict = random.nextBoolean() ? Verdict.SAME : Verdict.DIFFERENT;
                changes.add(engine -> judge(engine, number, record, other, verdict));
                if (number % 3 == 0) {
                    long undo = ++judgement;
                    changes.add(engine -> undo(engine, undo, number));
                }
            }
            if (random.nextInt(60) == 0) changes.add(engine -> engine.snapshot(next(engine)));
        }
        return changes;
    }

    private static long next(LinkEngine engine) {
        return engine.lastApplied() + 1;
    }

    private static void judge(LinkEngine engine, long number, Record a, Record b, Verdict verdict) {
        if (a.equals(b)) return;
        var entry = new Judgement(number, a.mentionId(0), b.mentionId(0), verdict, "Analyst", NOW, "seen", 0);
        if (engine.contradiction(entry).isEmpty()) engine.judge(next(engine), entry);
    }

    private static void undo(LinkEngine engine, long number, long undone) {
        try {
            engine.judge(next(engine), new Undo(number, undone, "Analyst", NOW, "second thoughts"));
        } catch (IllegalStateException neverMade) {
            assertThat(neverMade).hasMessageContaining("doesn't stand");
        }
    }

    static IntStream ends() {
        return IntStream.concat(
                IntStream.of(0, 1, 2, history.size()), IntStream.range(1, 20).map(i -> history.size() * i / 20));
    }

    @ParameterizedTest(name = "checkpoint after {0} changes")
    @MethodSource("ends")
    void withTheRestOfTheLogItIsAsIfAllHadBeenLivedThrough(int end) throws IOException {
        try (var engine = LinkEngine.open(folder, CLOCK)) {
            history.subList(0, end).forEach(change -> change.accept(engine));
        }
        Files.write(
                folder.resolve(LOG), Files.readAllBytes(shared.resolve("whole").resolve(LOG)));

        assertOpensAsWhole(folder);
    }

    @ParameterizedTest(name = "closed after every {0} changes")
    @ValueSource(ints = {7, 40, 150})
    void closedAndOpenedAgainAndAgainItIsTheSame(int changes) {
        for (int from = 0; from < history.size(); from += changes)
            try (var engine = LinkEngine.open(folder, CLOCK)) {
                assertThat(engine.mended()).isEmpty();
                history.subList(from, Math.min(history.size(), from + changes))
                        .forEach(change -> change.accept(engine));
            }

        assertThat(LinkEngine.check(folder)).isEmpty();
        assertOpensAsWhole(folder);
    }

    @Test
    void whatAnotherBuildWroteIsNoDamageAndTheLogIsRead() throws IOException {
        try (var engine = LinkEngine.open(folder, CLOCK)) {
            history.forEach(change -> change.accept(engine));
        }
        var checkpoint = folder.resolve(checkpoint());
        byte[] build = "engine of last year".getBytes(StandardCharsets.UTF_8);
        try (var out = new StateWriter(checkpoint)) {
            out.begin("head");
            out.putLong(build.length);
            out.put(MemorySegment.ofArray(build));
            out.finish();
        }

        assertThat(LinkEngine.check(folder)).isEmpty();
        try (var engine = LinkEngine.open(folder, CLOCK)) {
            assertThat(engine.mended()).anyMatch(fault -> fault.contains("another version"));
            assertThat(State.of(engine)).isEqualTo(whole);
        }
    }

    @Test
    void withoutACheckpointTheLogIsReplayed() throws IOException {
        Files.copy(shared.resolve("whole").resolve(LOG), folder.resolve(LOG));

        try (var engine = LinkEngine.open(folder, CLOCK)) {
            var state = State.of(engine);
            assertThat(state.fingerprint).isEqualTo(whole.fingerprint);
            assertThat(state.found).isEqualTo(whole.found);
        }
    }

    static List<String> files() throws IOException {
        try (var files = Files.list(shared.resolve("whole"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(LOG))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void whateverIsDamagedTheLogIsReplayedInstead(String name) throws IOException {
        var random = new Random(SEED);
        var sound = Files.readAllBytes(shared.resolve("whole").resolve(name));
        var damaged = new ArrayList<byte[]>();
        for (int i = 0; i < 4; i++) {
            var flipped = sound.clone();
            flipped[random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
            damaged.add(flipped);
            damaged.add(Arrays.copyOf(sound, random.nextInt(sound.length)));
        }
        for (var bytes : damaged) {
            copy(shared.resolve("whole"), folder);
            Files.write(folder.resolve(name), bytes);
            assertThat(LinkEngine.check(folder)).isNotEmpty();
            assertMended(folder);
        }
    }

    @ParameterizedTest(name = "without {0}")
    @MethodSource("files")
    void whateverIsGoneTheLogIsReplayedInstead(String name) throws IOException {
        copy(shared.resolve("whole"), folder);
        Files.delete(folder.resolve(name));
        try (var engine = LinkEngine.open(folder, CLOCK)) {
            assertThat(engine.fingerprint()).isEqualTo(whole.fingerprint);
        }
    }

    @Test
    void withoutTheTextsTheyAreReadAgain() throws IOException {
        copy(shared.resolve("whole"), folder);
        try (var files = Files.list(folder.resolve("narratives"))) {
            for (var file : files.toList()) Files.delete(file);
        }

        assertOpensAsWhole(folder);
    }

    @Test
    void aCheckpointOfAnotherLogIsPutAside() throws IOException {
        var other = shared.resolve("other");
        try (var engine = LinkEngine.open(other, CLOCK)) {
            for (var record : Crowd.records(800, SEED + 1)) engine.put(next(engine), record);
        }
        copy(other, folder);
        Files.write(
                folder.resolve(LOG), Files.readAllBytes(shared.resolve("whole").resolve(LOG)));

        assertMended(folder);
    }

    /** The checkpoint of a snapshot is on the disk before the log has the snapshot, so a crash may come between. */
    @Test
    void aCheckpointAheadOfTheLogIsNotUsedAndIsNoFault() throws IOException {
        String before;
        try (var engine = LinkEngine.open(folder, CLOCK)) {
            history.subList(0, 50).forEach(change -> change.accept(engine));
            before = engine.fingerprint();
            engine.flush();
        }
        long end = Files.size(folder.resolve(LOG));
        try (var engine = LinkEngine.open(folder, CLOCK)) {
            engine.snapshot(next(engine));
        }
        var log = Files.readAllBytes(folder.resolve(LOG));
        for (int cut : List.of((int) end, (int) end + 1, log.length - 1)) {
            var crashed = shared.resolve("crashed" + cut);
            copy(folder, crashed);
            Files.write(crashed.resolve(LOG), Arrays.copyOf(log, cut));

            try (var engine = LinkEngine.open(crashed, CLOCK)) {
                assertThat(engine.mended()).isEmpty();
                assertThat(engine.fingerprint()).isEqualTo(before);
            }
        }
    }

    @Test
    void writtenAfterEveryChangeItIsTheSame() {
        try (var engine = LinkEngine.open(folder, CLOCK, 1)) {
            history.forEach(change -> change.accept(engine));
            assertThat(State.of(engine)).isEqualTo(whole);
            assertThat(engine.mended()).isEmpty();
        }

        assertThat(LinkEngine.check(folder)).isEmpty();
        assertOpensAsWhole(folder);
    }

    /** In a log this long two changes more are no reason to write a checkpoint; to have replayed the first is, once there is another. */
    @Test
    @Timeout(60)
    void whatWasReplayedOnceIsNotReplayedAgain() throws IOException {
        var crowd = Crowd.records(640, SEED);
        try (var engine = LinkEngine.open(folder, CLOCK)) {
            engine.putAll(arrivals(crowd, 1));
        }
        var before = checkpoint();
        copy(folder, shared.resolve("goes on"));
        try (var engine = LinkEngine.open(shared.resolve("goes on"), CLOCK)) {
            engine.withdraw(641, crowd.get(0).id());
        }
        Files.copy(shared.resolve("goes on").resolve(LOG), folder.resolve(LOG), StandardCopyOption.REPLACE_EXISTING);

        try (var engine = LinkEngine.open(folder, CLOCK, 1)) {
            assertThat(engine.lastApplied()).isEqualTo(641);
            engine.withdraw(642, crowd.get(1).id());
            awaitCheckpointAfter(before);
            assertThat(checkpoint()).isEqualTo("checkpoint-642");
        }
    }

    /** A tenth more, which is due when an eighth is amid many records, and a 64th when they have all come. */
    @Test
    @Timeout(60)
    void postingsWaitUntilManyRecordsInARowHaveCome() throws IOException {
        var crowd = Crowd.records(710, SEED);
        try (var engine = LinkEngine.open(folder, CLOCK)) {
            engine.putAll(arrivals(crowd.subList(0, 640), 1));
        }
        var before = checkpoint();
        var postings = newest("postings-");

        try (var engine = LinkEngine.open(folder, CLOCK, 1)) {
            engine.putAll(arrivals(crowd.subList(640, 710), 641));
            awaitCheckpointAfter(before);
            assertThat(newest("postings-")).isEqualTo(postings);
        }
        assertThat(newest("postings-")).isNotEqualTo(postings);
    }

    private static List<Arrival> arrivals(List<Record> records, long first) {
        return IntStream.range(0, records.size())
                .mapToObj(i -> new Arrival(first + i, records.get(i)))
                .toList();
    }

    /** A thread of its own makes it valid. */
    private void awaitCheckpointAfter(String before) throws IOException {
        while (checkpoint().equals(before))
            assertThat(Thread.interrupted()).as("waited in vain").isFalse();
    }

    private String checkpoint() throws IOException {
        return newest("checkpoint-");
    }

    private String newest(String kind) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(kind + "\\d+"))
                    .max(Comparator.comparing(name -> Long.parseLong(name.substring(kind.length()))))
                    .orElseThrow();
        }
    }

    private static void assertMended(Path folder) {
        try (var engine = LinkEngine.open(folder, CLOCK)) {
            assertThat(engine.mended()).singleElement().asString().contains("put aside");
            assertThat(engine.fingerprint()).isEqualTo(whole.fingerprint);
        }
        assertThat(LinkEngine.check(folder)).isEmpty();
        try (var engine = LinkEngine.open(folder, CLOCK)) {
            assertThat(engine.mended()).isEmpty();
            assertThat(engine.fingerprint()).isEqualTo(whole.fingerprint);
        }
    }

    private static void assertOpensAsWhole(Path folder) {
        try (var engine = LinkEngine.open(folder, CLOCK)) {
            assertThat(engine.mended()).isEmpty();
            assertThat(State.of(engine)).isEqualTo(whole);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.write(copy, Files.readAllBytes(file));
            }
        }
    }
}
