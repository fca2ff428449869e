package org.homeward.engine.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.homeward.engine.text.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTests {
    private static final int RECORDS = 3_000;

    @TempDir
    private Path folder;

    @Test
    void everyMentionIsFoundByItsIdAndKeepsItsValues() {
        try (var archive = new Archive(folder)) {
            var records = new ArrayList<Record>();
            for (int n = 0; n < RECORDS; n++) records.add(add(archive, n));
            assertThat(archive.size()).isEqualTo(RECORDS);
            for (var record : records) {
                var held = requireNonNull(archive.find(record.id()));
                assertThat(held.kind()).isEqualTo(record.kind());
                assertThat(held.saidAt()).isEqualTo(record.provenance().saidAt());
                assertThat(held.mentions()).isEqualTo(record.mentions().size());
                for (int ordinal = 0; ordinal < held.mentions(); ordinal++) {
                    int mention = archive.number(record.mentionId(ordinal));
                    assertThat(archive.id(mention)).isEqualTo(record.mentionId(ordinal));
                    assertThat(archive.type(mention))
                            .isEqualTo(record.mention(ordinal).type());
                    assertThat(archive.profile(mention).terms())
                            .isEqualTo(profile(record, ordinal).terms());
                }
            }
        }
    }

    @Test
    void theOrderOfNumbersIsThatOfIds() {
        try (var archive = new Archive(folder)) {
            var ids = new ArrayList<MentionId>();
            for (int n = 0; n < 60; n++) {
                var record = add(archive, n);
                for (int i = 0; i < record.mentions().size(); i++) ids.add(record.mentionId(i));
            }
            for (var a : ids)
                for (var b : ids)
                    assertThat(Integer.signum(archive.compare(archive.number(a), archive.number(b))))
                            .isEqualTo(Integer.signum(a.compareTo(b)));
        }
    }

    @Test
    void whatIsTakenOutIsNotHeldAndMayComeBack() {
        try (var archive = new Archive(folder)) {
            var first = add(archive, 1);
            var second = add(archive, 2);
            var held = requireNonNull(archive.find(first.id()));
            archive.remove(held);
            assertThat(archive.find(first.id())).isNull();
            assertThat(archive.number(first.mentionId(0))).isEqualTo(-1);
            assertThat(archive.holds(held.first())).isFalse();
            assertThatThrownBy(() -> archive.profile(held.first())).isInstanceOf(IllegalArgumentException.class);
            assertThat(archive.records().map(Archive.Held::id)).containsExactly(second.id());
            add(archive, 1);
            assertThat(archive.number(first.mentionId(0))).isGreaterThan(held.first());
            assertThat(archive.size()).isEqualTo(2);
        }
    }

    private static Record add(Archive archive, int n) {
        var mentions = IntStream.rangeClosed(0, n % 3)
                .mapToObj(i -> new Mention(
                        i == 0 ? EntityType.PERSON : EntityType.VEHICLE,
                        Role.SUBJECT,
                        List.of(Fact.of(Property.NAME, "Person " + n), Fact.of(Property.PLATE, "NV " + n + i))))
                .toList();
        var record = Record.of(
                RecordKind.IMPORT,
                new Provenance("Test", "R" + n, Instant.ofEpochSecond(1_700_000_000L + n, 123_000)),
                mentions,
                List.of(),
                "");
        archive.add(
                record,
                mentions.stream()
                        .map(mention -> Reading.of(mention, record.provenance()))
                        .toList(),
                n);
        archive.show();
        return record;
    }

    private static Profile profile(Record record, int ordinal) {
        return Profile.of(record.mention(ordinal), record.provenance());
    }
}
