package org.homeward.bench.engine;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.bench.Latencies;
import org.homeward.bench.Settings;
import org.homeward.bench.data.Population;
import org.homeward.bench.data.QueryCopy;
import org.homeward.engine.LinkEngine;
import org.homeward.engine.Watch;

/** As many watches as records, and records that arrive: how long until it is known whom to alert. */
final class Watching {
    private Watching() {}

    static Map<String, Double> run(Settings settings) {
        var archive = new Population(settings.records(), settings.seed());
        var arriving = new Population(Math.max(4, settings.queries()), settings.arrivingSeed());
        var sought = QueryCopy.of(arriving, Math.max(1, settings.queries() / 10), settings.seed())
                .toList();
        try (var engine = LinkEngine.open(settings.work().resolve("watched"), Clock.systemUTC())) {
            var feed = new Feed(engine);
            archive.forEach(feed::put);
            feed.seal();
            watch(
                    engine,
                    "elsewhere ",
                    QueryCopy.of(
                                    new Population(settings.records(), settings.absentSeed()),
                                    settings.records() - sought.size(),
                                    settings.seed())
                            .toList());
            watch(engine, "sought ", sought);
            return arrive(feed, arriving, settings, sought);
        }
    }

    private static void watch(LinkEngine engine, String name, List<QueryCopy> asked) {
        for (int i = 0; i < asked.size(); i++)
            engine.watch(new Watch(name + i, asked.get(i).clues(), null));
    }

    private static Map<String, Double> arrive(
            Feed feed, Population arriving, Settings settings, List<QueryCopy> sought) {
        var latencies = new Latencies(arriving.size());
        var alerted = new boolean[sought.size()];
        int noise = 0;
        for (int i = 0; i < arriving.size(); i++) {
            var record = arriving.get(i).asRecord();
            long start = System.nanoTime();
            var hits = feed.put(record);
            latencies.add(System.nanoTime() - start);
            for (var hit : hits)
                if (answers(hit.watch(), sought, arriving, i)) alerted[number(hit.watch())] = true;
                else noise++;
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("records", (double) settings.records());
        figures.put("watches", (double) settings.records());
        figures.put("arrived", (double) arriving.size());
        latencies.into(figures, "put to alert ");
        figures.put("watches answered", (double) count(alerted) / alerted.length);
        figures.put("other alerts", (double) noise);
        return figures;
    }

    private static boolean answers(String watch, List<QueryCopy> sought, Population arriving, int row) {
        return watch.startsWith("sought ")
                && arriving.ofSamePerson(row).contains(sought.get(number(watch)).source());
    }

    private static int number(String watch) {
        return Integer.parseInt(watch.substring(watch.indexOf(' ') + 1));
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) if (flag) count++;
        return count;
    }
}
