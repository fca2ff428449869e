package org.homeward.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
            assertThat(end(kept)).isLessThanOrEqualTo(Math.max(cut, 8));

            try (var log = RecordLog.open(file, frame -> {})) {
                log.append(99, Frame.Kind.PUT, "after the crash".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(replayed()).hasSize(kept.size() + 1).endsWith("after the crash");
        }
    }

    @Test
    void aChangedByteBeforeTheLastFrameIsDamageAndIsPlaced() throws IOException {
        for (int at = 8; at < end(CHANGES.subList(0, 3)); at++) {
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
        var twice = Arrays.copyOf(whole, whole.length + end(CHANGES.subList(0, 1)) - 8);
        System.arraycopy(whole, 8, twice, whole.length, twice.length - whole.length);
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

    private List<String> replayed() {
        var changes = new ArrayList<String>();
        RecordLog.open(file, frame -> changes.add(new String(frame.payload(), StandardCharsets.UTF_8)))
                .close();
        return changes;
    }

    private static int end(List<String> changes) {
        return 8
                + changes.stream()
                        .mapToInt(change -> Frame.HEAD + change.length())
                        .sum();
    }

    private static long frameAt(int at) {
        int start = 8;
        for (int i = 1; i <= CHANGES.size() && end(CHANGES.subList(0, i)) <= at; i++)
            start = end(CHANGES.subList(0, i));
        return start;
    }
}
