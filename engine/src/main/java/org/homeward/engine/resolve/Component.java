package org.homeward.engine.resolve;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps components small enough to be compared pair by pair. One that is larger than {@value #LARGEST} mentions is taken apart by rule:
 * its links are laid again strongest first, and one that would make a piece too large is left out. So the weakest bridges go first,
 * what people said is the same stays together whatever its size, and the order of arrival plays no part.
 */
final class Component {
    static final int LARGEST = 200;

    /** By place, a place of the same piece that is nearer its root; a root is its own. */
    private final int[] parents;

    private final int[] sizes;

    private Component(int size) {
        parents = IntStream.range(0, size).toArray();
        sizes = new int[size];
        Arrays.fill(sizes, 1);
    }

    /** A pair that ties a component together, by place in canonical order, {@code a} before {@code b}. */
    record Tie(int a, int b, int units, boolean judged) {
        static final Comparator<Tie> STRONGEST_FIRST = Comparator.comparing(Tie::judged)
                .reversed()
                .thenComparing(Comparator.comparingInt(Tie::units).reversed())
                .thenComparingInt(Tie::a)
                .thenComparingInt(Tie::b);
    }

    /**
     * @param inOrder the mentions of a component in canonical order
     * @param ties all ties among them
     * @return pieces, each in canonical order
     */
    static List<int[]> pieces(int[] inOrder, Collection<Tie> ties) {
        if (inOrder.length <= LARGEST) return List.of(inOrder);
        var component = new Component(inOrder.length);
        ties.stream().sorted(Tie.STRONGEST_FIRST).forEach(component::lay);
        return component.gather(inOrder);
    }

    private void lay(Tie tie) {
        int a = root(tie.a);
        int b = root(tie.b);
        int size = sizes[a] + sizes[b];
        if (a == b || size > LARGEST && !tie.judged) return;
        // The smaller piece goes under the larger, so that no way to a root is long.
        int root = sizes[a] < sizes[b] ? b : a;
        parents[root == a ? b : a] = root;
        sizes[root] = size;
    }

    private List<int[]> gather(int[] inOrder) {
        var pieces = new int[inOrder.length][];
        var filled = new int[inOrder.length];
        var roots = new Numbers();
        for (int place = 0; place < inOrder.length; place++) {
            int root = root(place);
            if (roots.add(root)) pieces[root] = new int[sizes[root]];
            pieces[root][filled[root]++] = inOrder[place];
        }
        return Arrays.stream(roots.toArray()).mapToObj(root -> pieces[root]).toList();
    }

    private int root(int place) {
        int root = place;
        while (parents[root] != root) root = parents[root];
        return root;
    }
}
