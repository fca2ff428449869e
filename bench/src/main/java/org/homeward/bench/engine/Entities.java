package org.homeward.bench.engine;

import org.homeward.bench.data.Row;
import org.homeward.bench.link.PairScores;
import org.homeward.engine.LinkEngine;

/** Which entity each row is in now. */
final class Entities {
    private Entities() {}

    /** For each row a number of its entity. */
    static long[] of(LinkEngine engine, Iterable<Row> rows, int size) {
        var numbers = new long[size];
        int i = 0;
        for (var row : rows) {
            var mention = row.asRecord().mentionId(0);
            var entity = engine.entity(mention).orElseThrow(() -> new IllegalStateException("not held: " + row.id()));
            numbers[i++] = PairScores.hash(entity.id().toString());
        }
        return numbers;
    }
}
