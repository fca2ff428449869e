package org.homeward.clearinghouse.entities;

import java.util.EnumSet;
import java.util.List;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.engine.Hit;
import org.homeward.engine.Query;
import org.homeward.engine.model.RecordKind;
import org.springframework.stereotype.Component;

/** Searches within what a reader may see. */
@Component
class Searches {
    private final Index index;
    private final Shelf shelf;

    Searches(Index index, Shelf shelf) {
        this.index = index;
        this.shelf = shelf;
    }

    List<Finding> find(Grant grant, Query query) {
        var within = EnumSet.noneOf(RecordKind.class);
        within.addAll(query.within());
        within.retainAll(shelf.readable(grant.user()));
        if (within.isEmpty()) return List.of();
        var scoped = new Query(query.clues(), query.text(), within, query.types(), query.limit());
        return index.ask(engine -> explained(engine.search(scoped))).stream()
                .flatMap(hit -> shelf.find(hit.mention().record()).map(record -> finding(hit, record)).stream())
                .toList();
    }

    /** The reasons are read now: they lie in this engine's log, and a reindex may put another in its place before they are shown. */
    private static List<Hit> explained(List<Hit> hits) {
        hits.forEach(hit -> hit.score().parts());
        return hits;
    }

    private Finding finding(Hit hit, org.homeward.engine.model.Record record) {
        return new Finding(hit.mention(), hit.entity(), record, shelf.page(record), hit.score());
    }
}
