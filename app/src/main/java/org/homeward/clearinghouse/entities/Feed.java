package org.homeward.clearinghouse.entities;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.engine.Arrival;
import org.homeward.engine.LinkEngine;
import org.homeward.engine.WatchHit;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries settled changes from the database into an engine: the one in use, or one being rebuilt. */
@Component
class Feed {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final RecordStore records;
    private final Ledger ledger;

    Feed(RecordStore records, Ledger ledger) {
        this.records = records;
        this.ledger = ledger;
    }

    /** Applies changes in order, records in a row together, and returns the watches they answered, also of those applied before a crash. */
    List<WatchHit> apply(LinkEngine engine, List<Outbox.Change> changes) {
        var hits = new ArrayList<WatchHit>();
        var held = held(changes);
        var arriving = new ArrayList<Arrival>();
        for (var change : changes) {
            if (change.kind() == Outbox.Kind.PUT) {
                arriving.add(new Arrival(change.position(), requireNonNull(held.get(change.subject()))));
                continue;
            }
            put(engine, arriving, hits);
            switch (change.kind()) {
                case WITHDRAW -> engine.withdraw(change.position(), new RecordId(change.subject()));
                case JUDGE -> judge(engine, change);
                case SNAPSHOT -> engine.snapshot(change.position());
                case PUT -> throw new AssertionError("records are put above");
            }
        }
        put(engine, arriving, hits);
        return hits;
    }

    private Map<String, Record> held(List<Outbox.Change> changes) {
        var ids = changes.stream()
                .filter(change -> change.kind() == Outbox.Kind.PUT)
                .map(Outbox.Change::subject)
                .toList();
        return records.list(ids).stream()
                .collect(Collectors.toMap(record -> record.id().hex(), Function.identity()));
    }

    private static void put(LinkEngine engine, List<Arrival> arriving, List<WatchHit> hits) {
        long applied = engine.lastApplied();
        for (var arrival : arriving)
            if (arrival.sequence() <= applied)
                hits.addAll(engine.watchHits(arrival.record().id()));
        hits.addAll(engine.putAll(arriving));
        arriving.clear();
    }

    /** The ledger refuses contradictions before they are written; one that got in is left out, here and in every rebuild alike. */
    private void judge(LinkEngine engine, Outbox.Change change) {
        try {
            engine.judge(change.position(), ledger.get(Long.parseLong(change.subject())));
        } catch (IllegalStateException e) {
            LOG.error("Judgement {} can't stand and is left out of the index: {}", change.subject(), e.getMessage());
        }
    }
}
