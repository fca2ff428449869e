package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.homeward.engine.Change.Kind;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {
    private static final MentionId ANA = id(1, 0);
    /** Of the same record. */
    private static final MentionId BEA = id(1, 1);

    private static final MentionId CAL = id(3, 0);
    private static final MentionId DAN = id(4, 0);

    private @TempDir Path folder;
    private Journal journal;
    private long last;

    private static MentionId id(int record, int ordinal) {
        return new MentionId(new RecordId("%032x".formatted(record)), ordinal);
    }

    @BeforeEach
    void begin() {
        journal = new Journal(folder);
    }

    @AfterEach
    void end() {
        journal.close();
    }

    private Change change(Kind kind, MentionId from, MentionId to) {
        return new Change(++last, kind, from, to);
    }

    private void joined(MentionId from, MentionId to) {
        journal.add(List.of(change(Kind.JOINED, from, to)));
    }

    @Test
    void anIdLeadsToWhatItWasJoinedWithInTheEnd() {
        joined(ANA, BEA);
        joined(BEA, CAL);
        assertThat(journal.follow(ANA)).contains(CAL);
        assertThat(journal.follow(BEA)).contains(CAL);
        assertThat(journal.follow(CAL)).isEmpty();
        assertThat(journal.follow(DAN)).isEmpty();
    }

    @Test
    void ofTwoJoinsTheLaterCountsAndASplitLeadsNowhere() {
        joined(ANA, BEA);
        journal.add(List.of(change(Kind.SPLIT, CAL, DAN)));
        joined(ANA, CAL);
        assertThat(journal.follow(ANA)).contains(CAL);
    }

    @Test
    void aCircleEnds() {
        joined(ANA, BEA);
        joined(BEA, ANA);
        assertThat(journal.follow(ANA)).isEmpty();
        assertThat(journal.follow(BEA)).isEmpty();
    }

    @Test
    void openedAgainItIsWhatItWasWhenWrittenAndWhatWasToComeNext() {
        for (int i = 0; i < 5_000; i++) joined(id(10 + i, 0), id(i % 3, 2));
        joined(ANA, CAL);
        var written = journal.since(0);
        var next = List.of(change(Kind.JOINED, ANA, DAN));
        var file = folder.resolve("state");
        try (var out = new StateWriter(file)) {
            journal.write(out, next);
            out.finish();
            journal.force();
        }
        joined(ANA, BEA);
        journal.close();
        try (var in = StateReader.open(file)) {
            journal = new Journal(folder, in);
        }
        assertThat(journal.since(0)).startsWith(written.toArray(Change[]::new)).endsWith(next.getFirst());
        assertThat(journal.last()).isEqualTo(written.size() + 1);
        assertThat(journal.since(written.size())).isEqualTo(next);
        assertThat(journal.follow(ANA)).contains(DAN);
        assertThat(IntStream.range(0, 5_000))
                .allMatch(i -> journal.follow(id(10 + i, 0)).equals(Optional.of(id(i % 3, 2))));
    }
}
