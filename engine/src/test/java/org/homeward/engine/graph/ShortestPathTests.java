package org.homeward.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortestPathTests {
    private static final Map<String, List<String>> RING = Map.of(
            "a",
            List.of("b", "f"),
            "b",
            List.of("a", "c"),
            "c",
            List.of("b", "d"),
            "d",
            List.of("c", "e"),
            "e",
            List.of("d", "f"),
            "f",
            List.of("e", "a"),
            "alone",
            List.of());

    private final ShortestPath<String> paths = new ShortestPath<>(node -> RING.getOrDefault(node, List.of()));

    @Test
    void theShorterWayRoundIsFound() {
        assertThat(paths.between("a", "e", 6)).containsExactly("a", "f", "e");
        assertThat(paths.between("a", "b", 6)).containsExactly("a", "b");
        assertThat(paths.between("a", "d", 6)).hasSize(4);
    }

    @Test
    void aPathLongerThanAllowedIsNone() {
        assertThat(paths.between("a", "d", 2)).isEmpty();
        assertThat(paths.between("a", "d", 3)).hasSize(4);
    }

    @Test
    void whatIsNotConnectedHasNoPath() {
        assertThat(paths.between("a", "alone", 9)).isEmpty();
    }

    @Test
    void aNodeIsItsOwnPath() {
        assertThat(paths.between("a", "a", 0)).containsExactly("a");
    }
}
