package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.engine.Given.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends in the middle of writing leaves a log cut at any byte. */
class CrashTests {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private @TempDir Path folder;

    private record State(long length, long lastApplied, String fingerprint) {}

    @Test
    void cutAtAnyByteOfItsLastFramesTheEngineReopensAsItWasBeforeThem() throws IOException {
        var states = states(folder.resolve("whole"));
        var whole = Files.readAllBytes(folder.resolve("whole/records.log"));
        assertThat(states.stream().map(State::fingerprint).distinct()).hasSize(3);

        for (int cut = (int) states.get(1).length; cut <= whole.length; cut++) {
            var crashed = folder.resolve("crashed");
            Files.createDirectories(crashed);
            Files.write(crashed.resolve("records.log"), Arrays.copyOf(whole, cut));
            var expected = before(states, cut);

            assertThat(LinkEngine.check(crashed)).isEmpty();
            try (var engine = LinkEngine.open(crashed, CLOCK)) {
                assertThat(engine.lastApplied()).isEqualTo(expected.lastApplied);
                assertThat(engine.fingerprint()).isEqualTo(expected.fingerprint);
            }
        }
    }

    /** The state after each of a handful of changes of every kind. */
    private static List<State> states(Path folder) throws IOException {
        var one = record("CASE 1").person("Maria Lopez", "+1 202 555 0142").build();
        var two = record("TIP 1").person("Maria Lopez", "+1 202 555 0142").build();
        var states = new ArrayList<State>();
        try (var engine = LinkEngine.open(folder, CLOCK)) {
            List<Runnable> changes = List.of(
                    () -> engine.put(1, one),
                    () -> engine.snapshot(2),
                    () -> engine.put(3, two),
                    () -> engine.judge(
                            4,
                            new Judgement(
                                    1, one.mentionId(0), two.mentionId(0), Verdict.DIFFERENT, "Analyst", NOW, "", 0)),
                    () -> engine.withdraw(5, two.id()));
            for (var change : changes) {
                change.run();
                engine.flush();
                states.add(new State(
                        Files.size(folder.resolve("records.log")), engine.lastApplied(), engine.fingerprint()));
            }
        }
        return states;
    }

    private static State before(List<State> states, int cut) {
        return states.stream().filter(state -> state.length <= cut).toList().getLast();
    }
}
