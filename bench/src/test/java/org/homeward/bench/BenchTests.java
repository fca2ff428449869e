package org.homeward.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.bench.engine.EngineTasks;
import org.homeward.bench.link.LinkTask;
import org.homeward.bench.query.QueryTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The harness on a few hundred records: every engine runs, and what it prints is there to be read. No figure is judged. */
class BenchTests {
    private static final String SMALL = "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyEngineHasItsLineInTheTableAndInTheJson() throws IOException {
        var json = folder.resolve("figures.json");
        var printed = run(
                "--records=200 --queries=20 --absent=20 --rounds=1 --without=command --json=" + json,
                "--java=" + SMALL);

        for (var line : lines())
            assertThat(printed).as(printed).containsPattern("\\| " + line + " \\| [^\\n]*[0-9][^\\n]*\\|");
        assertThat(printed)
                .contains("Labelled sets are left out", "absent", "cores", "load")
                .containsPattern("GiB that answer in [1-9][0-9]* ns")
                .doesNotContain("failed: ");
        assertThat(outcomes(json))
                .hasSize(lines().size())
                .allMatch(outcome -> outcome.get("figures").get("peak RSS MiB").asDouble() > 0);
    }

    private static List<String> lines() {
        var lines = new ArrayList<String>();
        for (var engine : LinkTask.ENGINES)
            if (!engine.equals("command")) lines.add(LinkTask.POPULATION + " \\| " + engine);
        lines.add(LinkTask.POPULATION + " \\| homeward");
        for (var engine : QueryTask.ENGINES) lines.add(" \\| " + engine);
        for (var task : EngineTasks.TASKS) EngineTasks.data(task).forEach(set -> lines.add(set + " \\| homeward"));
        return lines;
    }

    @Test
    void aServerThatIsNamedIsAsked() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/search", exchange -> {
            asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "--server=http://127.0.0.1:" + server.getAddress().getPort();
            var printed = run("--only=http --records=200 --queries=20 " + address, "--java=" + SMALL);
            assertThat(printed).containsPattern("\\|  \\| homeward \\| 20 \\|").doesNotContain("failed");
            assertThat(asked).hasValueGreaterThan(20);
        } finally {
            server.stop(0);
        }
        assertThat(run("--only=http --server=http://192.0.2.1", "--java=" + SMALL))
                .contains("failed", "--server must be this machine");
    }

    @Test
    void whatCannotBeIsSaidBeforeAnythingRuns() {
        assertThat(run("--records=5", "--java=" + SMALL)).contains("--records is 100 to 100000000, not 5");
        assertThat(run("--only=febrl4", "--java=" + SMALL)).contains("nothing is called febrl4", "is absent");
    }

    private String run(String options, String java) {
        var printed = new StringWriter();
        var writer = new PrintWriter(printed);
        var words = new ArrayList<>(List.of(options.split(" ")));
        words.addAll(List.of(java, "--data=" + folder.resolve("none"), "--work=" + folder.resolve("work")));
        Bench.command().setOut(writer).setErr(writer).execute(words.toArray(String[]::new));
        return printed.toString();
    }

    private static List<JsonNode> outcomes(Path json) throws IOException {
        var outcomes = new ArrayList<JsonNode>();
        Worker.JSON.readTree(Files.readString(json)).get("outcomes").forEach(outcomes::add);
        return outcomes;
    }
}
