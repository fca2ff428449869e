package org.homeward.bench.engine;

import org.homeward.bench.data.Row;
import org.homeward.engine.LinkEngine;
import org.homeward.engine.PutResult;
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

    public PutResult put(Row row) {
        return put(row.asRecord());
    }

    PutResult put(Record record) {
        if (engine.snapshotDue()) seal();
        var result = engine.put(++sequence, record);
        if (sequence % BATCH == 0) engine.flush();
        return result;
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
