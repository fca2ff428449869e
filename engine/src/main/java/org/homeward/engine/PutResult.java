package org.homeward.engine;

import java.util.List;
import org.homeward.engine.model.RecordId;

/**
 * What a record brought.
 *
 * @param links strongest first
 * @param watchHits strongest first
 */
public record PutResult(RecordId record, List<Link> links, List<WatchHit> watchHits) {
    public PutResult {
        links = List.copyOf(links);
        watchHits = List.copyOf(watchHits);
    }
}
