package org.homeward.bench.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.homeward.bench.data.Row;
import org.homeward.bench.link.PairScores;
import org.homeward.engine.LinkEngine;

/** Which entity each row is in now. */
final class Entities {
    private Entities() {}

    /** For each row a number of its entity. */
    static long[] of(LinkEngine engine, List<Row> rows) {
        return IntStream.range(0, rows.size())
                .parallel()
                .mapToLong(i -> number(engine, rows.get(i)))
                .toArray();
    }

    private static long number(LinkEngine engine, Row row) {
        var entity = engine.entityId(row.asRecord().mentionId(0));
        return PairScores.hash(entity.orElseThrow(() -> new IllegalStateException("not held: " + row.id()))
                .toString());
    }
}
