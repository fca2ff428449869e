package org.homeward.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.homeward.engine.LinkEngine;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReindexTests {
    @TempDir
    private Path data;

    private final StringWriter said = new StringWriter();

    @Test
    void reindexingAsksTheServerOfThatFolder() throws Exception {
        Files.createDirectories(data.resolve("index"));

        assertThat(reindex("--data", data.toString())).isZero();
        assertThat(data.resolve("index/rebuild-asked")).exists();
    }

    @Test
    void aFolderWithoutAnIndexIsRefusedInOneSentence() {
        assertThat(reindex("--data", data.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("There is no index");
    }

    @Test
    void damageInTheIndexIsFoundAndTold() throws Exception {
        var index = Files.createDirectories(data.resolve("index/g2"));
        Files.writeString(data.resolve("index/current"), "2");
        try (var engine = LinkEngine.open(index, Clock.systemUTC())) {
            engine.put(1, intake("Ana Brandywine"));
            engine.put(2, intake("Omar Tolliver"));
        }
        assertThat(reindex("--data", data.toString(), "--check")).isZero();
        assertThat(said.toString()).contains("The index is sound.");

        misspell("Brandywine", index.resolve("records.log"));
        assertThat(reindex("--data", data.toString(), "--check")).isEqualTo(1);
        assertThat(said.toString()).contains("The index is damaged.");
    }

    @Test
    void anIndexThatIsNotThereIsNotSound() throws Exception {
        Files.createDirectories(data.resolve("index"));
        for (var named : List.of("3", "../..", "")) {
            Files.writeString(data.resolve("index/current"), named);
            assertThat(reindex("--data", data.toString(), "--check")).as(named).isEqualTo(1);
        }
        assertThat(said.toString()).contains("is not there").doesNotContain("sound");
    }

    private static Record intake(String name) {
        var call = new Provenance("desk", name, Instant.EPOCH);
        var child = new Mention(EntityType.PERSON, Role.CHILD, List.of(Fact.of(Property.NAME, name)));
        return Record.of(RecordKind.CASE_INTAKE, call, List.of(child), List.of(), "");
    }

    private static void misspell(String word, Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf(word)] ^= 1;
        Files.write(file, bytes);
    }

    private int reindex(String... arguments) {
        return new CommandLine(new Reindex())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }
}
