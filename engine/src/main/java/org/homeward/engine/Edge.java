package org.homeward.engine;

import java.util.List;
import org.homeward.engine.model.RecordId;

/**
 * A connection on the link chart.
 *
 * @param label what connects them, in words: {@code phone}, {@code companion of}, {@code named in}
 * @param records the records that show it, oldest first; never empty
 */
public record Edge(Node from, Node to, String label, List<RecordId> records) {
    public Edge {
        records = List.copyOf(records);
    }
}
