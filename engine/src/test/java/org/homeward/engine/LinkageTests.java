package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linking whole tables is streaming them and sealing at the end. */
class LinkageTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
    private static final long SEED = 20260302;

    private final List<Record> records = Crowd.records(1_500, SEED);

    @TempDir
    Path folder;

    @Test
    void inBulkAndStreamedInAnotherOrderTheSameEntitiesComeOut() {
        System.out.println("crowd of seed " + SEED);
        try (var linkage = Linkage.of(List.of(records), (doing, share) -> {});
                var engine = LinkEngine.open(folder, CLOCK)) {
            var shuffled = new ArrayList<>(records);
            Collections.shuffle(shuffled, new Random(SEED));
            long sequence = 0;
            for (var record : shuffled.subList(0, 1_000)) engine.put(++sequence, record);
            engine.snapshot(++sequence);
            for (var record : shuffled.subList(1_000, 1_500)) engine.put(++sequence, record);
            engine.snapshot(++sequence);

            assertThat(entities(linkage::entity))
                    .isEqualTo(entities(mention -> engine.entityId(mention).orElseThrow()));
            assertThat(entities(linkage::entity).values()).anyMatch(entity -> entity.size() > 2);
        }
    }

    /** The mentions of each. */
    private Map<MentionId, Set<MentionId>> entities(Function<MentionId, MentionId> entity) {
        return records.stream()
                .flatMap(record -> IntStream.range(0, record.mentions().size()).mapToObj(record::mentionId))
                .collect(Collectors.groupingBy(entity, Collectors.toSet()));
    }

    /** What people said lies in it. */
    @Test
    void theFolderItWorkedInGoesWithIt() {
        var linkage = Linkage.of(List.of(records.subList(0, 10)), (doing, share) -> {});
        assertThat(linkage.folder).isNotEmptyDirectory();
        linkage.close();
        assertThat(linkage.folder).doesNotExist();
    }

    @Test
    void howFarItIsOnlyGrows() {
        var shares = new ArrayList<Double>();
        Linkage.of(List.of(records), (doing, share) -> shares.add(share)).close();
        assertThat(shares)
                .isSorted()
                .allMatch(share -> share >= 0 && share <= 1)
                .hasSizeGreaterThan(1);
    }

    @Test
    void whatWasAcceptedIsWhatComparingAgainAccepts() {
        var some = records.subList(0, 300);
        try (var linkage = Linkage.of(List.of(some), (doing, share) -> {})) {
            var again = linkage.links(true).filter(Link::accepted).toList();
            assertThat(again).isNotEmpty().isEqualTo(linkage.links(false).toList());
            assertThat(again).allMatch(link -> linkage.isCompared(link.a(), link.b()));
            assertThat(pairs(some).filter(pair -> linkage.isCompared(pair.getFirst(), pair.getLast())))
                    .hasSize((int) linkage.links(true).count());
        }
    }

    private static Stream<List<MentionId>> pairs(List<Record> records) {
        var mentions = records.stream()
                .flatMap(record -> IntStream.range(0, record.mentions().size()).mapToObj(record::mentionId))
                .toList();
        return IntStream.range(0, mentions.size())
                .boxed()
                .flatMap(b -> IntStream.range(0, b).mapToObj(a -> List.of(mentions.get(a), mentions.get(b))));
    }

    @Test
    void ofTwoTablesOnlyLinksAcrossThemAreTold() {
        var north = records.subList(0, 750);
        var south = records.subList(750, 1_500);
        var ofNorth = north.stream().map(Record::id).collect(Collectors.toSet());
        try (var linkage = Linkage.of(List.of(north, south), (doing, share) -> {})) {
            var links = linkage.links(false).toList();
            assertThat(links).isNotEmpty().hasSize((int) linkage.accepted());
            assertThat(links)
                    .allMatch(link -> ofNorth.contains(link.a().record())
                            && !ofNorth.contains(link.b().record()));
            assertThat(linkage.compared())
                    .isGreaterThanOrEqualTo(linkage.links(true).count());
        }
    }
}
