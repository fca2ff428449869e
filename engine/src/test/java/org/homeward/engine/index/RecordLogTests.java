package org.homeward.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordLogTests {
    private static final List<String> CHANGES = List.of("first", "", "the third of four", "x".repeat(300));

    private @TempDir Path folder;
    private Path file;
    private byte[] whole = new byte[0];

    @BeforeEach
    void writeFour() throws IOException {
        file = folder.resolve("records.log");
        try (var log = RecordLog.open(file, frame -> {})) {
            for (int i = 0; i < CHANGES.size(); i++) {
                long offset = log.append(10 + i, Frame.Kind.PUT, CHANGES.get(i).getBytes(StandardCharsets.UTF_8));
                assertThat(log.payload(offset)).asString().isEqualTo(CHANGES.get(i));
            }
        }
        whole = Files.readAllBytes(file);
    }

    @Test
    void whatWasAppendedIsReplayedInOrder() {
        assertThat(replayed()).isEqualTo(CHANGES);
    }

    @Test
    void cutAtAnyByteItOpensWithTheWholeFramesBeforeTheCutAndGoesOn() throws IOException {
        for (int cut = 0; cut < whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            assertThat(RecordLog.check(file)).isEmpty();

            var kept = replayed();
            assertThat(kept).isEqualTo(CHANGES.subList(0, kept.size()));
            assertThat(end(kept)).isLessThanOrEqualTo(Math.max(cut, LogHead.LENGTH));

            try (var log = RecordLog.open(file, frame -> {})) {
                log.append(99, Frame.Kind.PUT, "after the crash".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(replayed()).hasSize(kept.size() + 1).endsWith("after the crash");
        }
    }

    @Test
    void aChangedByteBeforeTheLastFrameIsDamageAndIsPlaced() throws IOException {
        for (int at = LogHead.LENGTH; at < end(CHANGES.subList(0, 3)); at++) {
            var damaged = whole.clone();
            damaged[at] ^= 0x40;
            Files.write(file, damaged);

            int before = (int) frameAt(at);
            assertThat(RecordLog.check(file)).singleElement().asString().contains("bytes " + before + " to ");
            assertThatThrownBy(this::replayed)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void aSequenceThatGoesBackIsDamage() throws IOException {
        var twice = Arrays.copyOf(whole, whole.length + end(CHANGES.subList(0, 1)) - LogHead.LENGTH);
        System.arraycopy(whole, LogHead.LENGTH, twice, whole.length, twice.length - whole.length);
        Files.write(file, twice);

        assertThat(RecordLog.check(file)).singleElement().asString().contains("sequence 10 after 13");
    }

    @Test
    void anotherKindOfFileIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(file, "a file of someone else");

        assertThatThrownBy(this::replayed).hasMessageContaining("not a log");
        assertThat(file).hasContent("a file of someone else");
    }

    @Test
    void onlyOneMayHaveItOpen() {
        try (var log = RecordLog.open(file, frame -> {})) {
            assertThatThrownBy(this::replayed).hasMessageContaining("already open");
            log.force();
        }
    }

    @Test
    void manyFramesAreWrittenTogetherAndReadOneByOne() {
        var random = new Random(7);
        var texts = IntStream.range(0, 4_000)
                .mapToObj(i -> ("" + i).repeat(random.nextInt(300)))
                .collect(Collectors.toCollection(ArrayList::new));
        texts.set(1_234, "longer than what is read at once ".repeat(100_000));
        try (var log = RecordLog.open(file, frame -> {})) {
            var offsets = log.appendAll(IntStream.range(0, texts.size())
                    .mapToObj(i -> new Frame.Draft(
                            100 + i, Frame.Kind.PUT, texts.get(i).getBytes(StandardCharsets.UTF_8)))
                    .toList());
            for (int i = 0; i < offsets.length; i++)
                assertThat(new String(log.payload(offsets[i]), StandardCharsets.UTF_8))
                        .isEqualTo(texts.get(i));
        }
        assertThat(replayed()).hasSize(CHANGES.size() + texts.size()).endsWith(texts.toArray(String[]::new));
    }

    @Test
    void aChangeTooLongToReadBackIsRefused() {
        assertThatThrownBy(() -> new Frame.Draft(1, Frame.Kind.PUT, new byte[Frame.LONGEST + 1]))
                .hasMessageContaining("more than " + Frame.LONGEST);
    }

    @Test
    void theLastSnapshotIsFoundWithoutReadingTheLogToIt() throws IOException {
        appendSnapshots();
        var damaged = Files.readAllBytes(file);
        damaged[LogHead.LENGTH] ^= 0x40;
        Files.write(file, damaged);

        assertThat(RecordLog.lastSnapshot(file)).isEqualTo(40);
    }

    @Test
    void cutAtAnyByteTheLastSnapshotIsTheLastThatIsLeft() throws IOException {
        assertThat(RecordLog.lastSnapshot(file)).isZero();
        var ends = appendSnapshots();
        var snapshots = Files.readAllBytes(file);
        for (int cut = LogHead.LENGTH; cut <= snapshots.length; cut++) {
            Files.write(file, Arrays.copyOf(snapshots, cut));
            int left = cut < ends.get(0) ? 0 : cut < ends.get(1) ? 20 : 40;
            assertThat(RecordLog.lastSnapshot(file)).isEqualTo(left);

            RecordLog.open(file, frame -> {}).close();
            assertThat(RecordLog.lastSnapshot(file)).isEqualTo(left);
        }
    }

    @Test
    void openingPointsToTheLastSnapshotThatACrashHasLeft() throws IOException {
        var ends = appendSnapshots();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), ends.get(1) - 1));
        RecordLog.open(file, frame -> {}).close();

        try (var channel = FileChannel.open(file)) {
            assertThat(LogHead.read(channel).snapshot()).isEqualTo(ends.get(0) - Frame.HEAD);
        }
    }

    /** Two, with something between and behind them; returns where each ends. */
    private List<Integer> appendSnapshots() {
        try (var log = RecordLog.open(file, frame -> {})) {
            var ends = new ArrayList<Integer>();
            for (int sequence = 20; sequence <= 40; sequence += 20) {
                ends.add((int) log.append(sequence, Frame.Kind.SNAPSHOT, new byte[0]) + Frame.HEAD);
                log.append(sequence + 1, Frame.Kind.PUT, new byte[] {1, 2, 3});
            }
            return ends;
        }
    }

    private List<String> replayed() {
        var changes = new ArrayList<String>();
        RecordLog.open(file, frame -> changes.add(new String(frame.payload(), StandardCharsets.UTF_8)))
                .close();
        return changes;
    }

    private static int end(List<String> changes) {
        return LogHead.LENGTH
                + changes.stream()
                        .mapToInt(change -> Frame.HEAD + change.length())
                        .sum();
    }

    private static long frameAt(int at) {
        int start = LogHead.LENGTH;
        for (int i = 1; i <= CHANGES.size() && end(CHANGES.subList(0, i)) <= at; i++)
            start = end(CHANGES.subList(0, i));
        return start;
    }
}
