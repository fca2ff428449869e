package org.homeward.bench.link;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.homeward.bench.data.Table;

/** An engine that links a table. */
interface Linker {
    Linked link(Table table) throws Exception;

    /**
     * What it found.
     *
     * @param candidates what is known of the pairs that were compared; counted when asked, so that it costs the engine no time
     * @param clusterings one when the engine picks its threshold itself; of several the best counts, picked with the truth, which
     *     flatters
     */
    record Linked(Candidates candidates, List<Clustering> clusterings) implements AutoCloseable {
        @Override
        public void close() {
            candidates.close();
        }
    }

    interface Candidates extends AutoCloseable {
        long size();

        /** The share of the true pairs that was compared at all. */
        double recall(Table table);

        @Override
        default void close() {}
    }

    /** @param clusters for each row a number of its cluster */
    record Clustering(String threshold, Supplier<long[]> clusters) {}

    /** The connected components above each of these scores. */
    static List<Clustering> sweep(Table table, Pairs pairs, double... from) {
        return Arrays.stream(from)
                .mapToObj(score -> new Clustering(
                        Double.toString(score), () -> Components.of(table.rows().size(), pairs, score)))
                .toList();
    }
}
