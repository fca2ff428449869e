package org.homeward.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Breadth-first search from both ends at once, always widening the narrower side by one whole layer, so that a path of six steps
 * through nodes of a hundred neighbours looks at two million nodes and not at a million million. The same chart gives the same path:
 * neighbours are taken in the order given, and of several meeting points the first found is kept.
 *
 * @param <N> a node, with value equality
 */
public final class ShortestPath<N> {
    private final Function<N, List<N>> neighbours;

    /** @param neighbours of a node, in a fixed order, those that must not be walked over left out; symmetric */
    public ShortestPath(Function<N, List<N>> neighbours) {
        this.neighbours = neighbours;
    }

    /** The nodes of a shortest path, both ends included; empty when there is none of at most {@code maxSteps}. */
    public List<N> between(N from, N to, int maxSteps) {
        if (from.equals(to)) return List.of(from);
        var front = new Side<>(from);
        var back = new Side<>(to);
        for (int steps = 0; steps < maxSteps && !front.edge.isEmpty() && !back.edge.isEmpty(); steps++) {
            boolean forward = front.edge.size() <= back.edge.size();
            var meeting = forward ? front.widen(neighbours, back) : back.widen(neighbours, front);
            if (meeting != null) return join(front.wayTo(meeting), back.wayTo(meeting));
        }
        return List.of();
    }

    private static <N> List<N> join(List<N> front, List<N> back) {
        var path = new ArrayList<>(front);
        path.addAll(back.reversed().subList(1, back.size()));
        return path;
    }

    private static final class Side<N> {
        final Map<N, @Nullable N> cameFrom = new HashMap<>();
        List<N> edge;

        Side(N start) {
            cameFrom.put(start, null);
            edge = List.of(start);
        }

        /** Goes one layer out; the node at which both sides met, if they did. */
        @Nullable
        N widen(Function<N, List<N>> neighbours, Side<N> other) {
            var next = new ArrayList<N>();
            for (var node : edge)
                for (var neighbour : neighbours.apply(node)) {
                    if (cameFrom.containsKey(neighbour)) continue;
                    cameFrom.put(neighbour, node);
                    if (other.cameFrom.containsKey(neighbour)) return neighbour;
                    next.add(neighbour);
                }
            edge = next;
            return null;
        }

        List<N> wayTo(N node) {
            var way = new ArrayList<N>();
            for (@Nullable N at = node; at != null; at = cameFrom.get(at)) way.addFirst(at);
            return way;
        }
    }
}
