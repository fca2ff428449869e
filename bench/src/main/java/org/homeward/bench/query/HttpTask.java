package org.homeward.bench.query;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.bench.Job;
import org.homeward.bench.Latencies;
import org.homeward.bench.Outcome;
import org.homeward.bench.Settings;
import org.homeward.bench.data.Population;
import org.homeward.bench.data.QueryCopy;
import org.homeward.engine.Clue;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product's own search for programs, with rights, trail and reasons, on a server of this machine that is running. A token that may
 * search is in {@code HOMEWARD_BENCH_TOKEN}, where no list of processes shows it. One question at a time on one connection.
 */
public final class HttpTask {
    private static final String TOKEN = "HOMEWARD_BENCH_TOKEN";
    private static final int LIMIT = 10;
    private static final int WARM_UP = 500;
    private static final int OK = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String token;

    private HttpTask(String server, String token) throws IOException {
        this.address = URI.create(server).resolve("/api/v1/search");
        this.token = token;
        if (!InetAddress.getByName(address.getHost()).isLoopbackAddress())
            throw new IOException("--server must be this machine, not " + address.getHost());
    }

    public static Outcome run(Job job, Settings settings) throws IOException, InterruptedException {
        var task = new HttpTask(settings.server(), String.valueOf(System.getenv(TOKEN)));
        var people = new Population(settings.records(), settings.seed());
        for (var query : QueryCopy.of(people, WARM_UP, settings.absentSeed()).toList()) task.ask(query.clues());
        var latencies = new Latencies(settings.queries());
        for (var query : (Iterable<QueryCopy>) QueryCopy.of(people, settings.queries(), settings.seed())::iterator) {
            var request = task.request(query.clues());
            long start = System.nanoTime();
            task.send(request);
            latencies.add(System.nanoTime() - start);
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("queries", (double) settings.queries());
        latencies.into(figures, "");
        return new Outcome(job, figures, "of people whom the server holds when fill has put them there");
    }

    private void ask(List<Clue> clues) throws IOException, InterruptedException {
        send(request(clues));
    }

    private HttpRequest request(List<Clue> clues) {
        var said = clues.stream()
                .map(clue -> Map.of("property", clue.property().name(), "said", clue.said()))
                .toList();
        var body = JSON.writeValueAsString(Map.of("clues", said, "limit", LIMIT, "purpose", "REQUEST"));
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private void send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) throw new IOException("answered " + answer.statusCode() + ": " + answer.body());
    }
}
