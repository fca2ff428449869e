package org.homeward.bench.query;

import java.util.List;
import java.util.Map;
import org.homeward.bench.Latencies;
import org.homeward.bench.data.Population;
import org.homeward.bench.data.QueryCopy;

/** Asks for people and keeps count. */
final class Trial {
    private static final int LIMIT = 10;
    private static final int WARM_UP = 3_000;

    private final Finder finder;
    private final RowNames names;

    Trial(Finder finder, RowNames names) {
        this.finder = finder;
        this.names = names;
    }

    /** The name by which an engine's answers call a row. */
    interface RowNames {
        String of(Population population, int row);
    }

    /** Queries of other rows, so that neither code nor caches are cold. */
    void warmUp(Population archive, int queries, long seed) throws Exception {
        for (var query : QueryCopy.of(archive, Math.min(queries, WARM_UP), seed).toList())
            finder.find(query.clues(), LIMIT);
    }

    void present(Population archive, int queries, long seed, Map<String, Double> figures) throws Exception {
        var latencies = new Latencies(queries);
        int inTen = 0;
        int first = 0;
        long shown = 0;
        long toShow = 0;
        for (var query : (Iterable<QueryCopy>) QueryCopy.of(archive, queries, seed)::iterator) {
            var hits = timed(query, latencies);
            var source = names.of(archive, query.source());
            if (hits.stream().anyMatch(hit -> hit.row().equals(source))) inTen++;
            var own = archive.ofSamePerson(query.source()).stream()
                    .map(row -> names.of(archive, row))
                    .toList();
            if (!hits.isEmpty() && own.contains(hits.getFirst().row())) first++;
            var together = finder.shownWith(hits);
            toShow += own.size();
            shown += own.stream().filter(together::contains).count();
        }
        figures.put("recall@10", (double) inTen / queries);
        figures.put("top-1 person", (double) first / queries);
        figures.put("person's records shown", (double) shown / toShow);
        latencies.into(figures, "");
    }

    void absent(Population others, int queries, long seed, boolean decides, Map<String, Double> figures)
            throws Exception {
        var latencies = new Latencies(queries);
        int alarms = 0;
        for (var query : (Iterable<QueryCopy>) QueryCopy.of(others, queries, seed)::iterator)
            if (timed(query, latencies).stream().anyMatch(Finder.Found::accepted)) alarms++;
        latencies.into(figures, "absent ");
        if (decides) figures.put("false alarms per 10,000", alarms * 1e4 / queries);
    }

    private List<Finder.Found> timed(QueryCopy query, Latencies latencies) throws Exception {
        long start = System.nanoTime();
        var hits = finder.find(query.clues(), LIMIT);
        latencies.add(System.nanoTime() - start);
        return hits;
    }
}
