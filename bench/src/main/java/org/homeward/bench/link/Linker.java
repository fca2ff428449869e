package org.homeward.bench.link;

import java.util.List;
import java.util.function.Supplier;
import org.homeward.bench.data.Table;

/** An engine that links a table. */
interface Linker {
    Linked link(Table table) throws Exception;

    /**
     * What it found.
     *
     * @param candidates the pairs that were compared; empty when the engine doesn't say
     * @param clusterings one when the engine picks its threshold itself; of several the best counts, picked with the truth, which
     *     flatters
     */
    record Linked(Pairs candidates, List<Clustering> clusterings) {}

    /** @param clusters for each row a number of its cluster */
    record Clustering(String threshold, Supplier<long[]> clusters) {}

    /** The connected components above each of these scores. */
    static List<Clustering> sweep(Table table, Pairs pairs, double... from) {
        return java.util.Arrays.stream(from)
                .mapToObj(score -> new Clustering(
                        Double.toString(score), () -> Components.of(table.rows().size(), pairs, score)))
                .toList();
    }
}
