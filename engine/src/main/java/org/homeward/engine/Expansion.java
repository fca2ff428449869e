package org.homeward.engine;

import java.util.List;
import org.homeward.engine.model.Property;

/**
 * The neighbours of a node, never cut silently.
 *
 * @param total how many neighbours there are, shown or not
 * @param edges at most as many as were asked for, those shown by the most records first
 * @param hubs values shared by so many records that they tie nothing: listed, not followed
 */
public record Expansion(Node node, int total, List<Edge> edges, List<Hub> hubs) {
    public Expansion {
        edges = List.copyOf(edges);
        hubs = List.copyOf(hubs);
    }

    /** A value that too many records share. */
    public record Hub(Property property, String value, int records) {}
}
