package org.homeward.bench.engine;

import java.util.List;
import org.homeward.bench.data.Row;
import org.homeward.engine.Arrival;
import org.homeward.engine.LinkEngine;
import org.homeward.engine.WatchHit;
import org.homeward.engine.model.Record;

/** Puts rows into an engine as the product does: statistics are sealed when they are due, the log forced at the end of a batch. */
public final class Feed {
    private static final int BATCH = 500;

    private final LinkEngine engine;
    private long sequence;
    private long sealingNanos;

    public Feed(LinkEngine engine) {
        this.engine = engine;
        this.sequence = engine.lastApplied();
    }

    public List<WatchHit> put(Row row) {
        return put(row.asRecord());
    }

    List<WatchHit> put(Record record) {
        if (engine.snapshotDue()) seal();
        var hits = engine.put(++sequence, record);
        if (sequence % BATCH == 0) engine.flush();
        return hits;
    }

    /** Puts rows in batches; records are made of them by all processors, in the time of the batch. */
    public void putAll(List<Row> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            if (engine.snapshotDue()) seal();
            var records = rows.subList(from, Math.min(rows.size(), from + BATCH)).parallelStream()
                    .map(Row::asRecord)
                    .toList();
            engine.putAll(records.stream()
                    .map(record -> new Arrival(++sequence, record))
                    .toList());
            engine.flush();
        }
    }

    void withdraw(Record record) {
        engine.withdraw(++sequence, record.id());
    }

    public void seal() {
        long start = System.nanoTime();
        engine.snapshot(++sequence);
        sealingNanos += System.nanoTime() - start;
    }

    long next() {
        return ++sequence;
    }

    double sealingSeconds() {
        return sealingNanos / 1e9;
    }
}
