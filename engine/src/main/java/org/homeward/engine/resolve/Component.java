package org.homeward.engine.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps components small enough to be compared pair by pair. One that is larger than {@value #LARGEST} mentions is taken apart by rule:
 * its links are laid again strongest first, and one that would make a piece too large is left out. So the weakest bridges go first,
 * what people said is the same stays together whatever its size, and the order of arrival plays no part.
 */
final class Component {
    static final int LARGEST = 200;

    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();

    private Component() {}

    /** A pair that ties a component together. {@code a} comes before {@code b} in canonical order. */
    record Tie(int a, int b, int units, boolean judged) {}

    /**
     * @param inOrder the mentions of a component in canonical order
     * @param ties all ties among them
     * @return pieces, each in canonical order
     */
    static List<int[]> pieces(int[] inOrder, List<Tie> ties) {
        if (inOrder.length <= LARGEST) return List.of(inOrder);
        var component = new Component();
        var place = new HashMap<Integer, Integer>();
        for (int mention : inOrder) place.put(mention, place.size());
        ties.stream()
                .sorted(Comparator.comparing(Tie::judged)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(Tie::units).reversed())
                        .thenComparing(tie -> place.get(tie.a))
                        .thenComparing(tie -> place.get(tie.b)))
                .forEach(component::lay);
        return component.gather(inOrder);
    }

    private void lay(Tie tie) {
        int a = root(tie.a);
        int b = root(tie.b);
        int size = size(a) + size(b);
        if (a == b || size > LARGEST && !tie.judged) return;
        parents.put(b, a);
        sizes.put(a, size);
    }

    private List<int[]> gather(int[] inOrder) {
        var pieces = new HashMap<Integer, int[]>();
        var ordered = new ArrayList<Integer>();
        for (int mention : inOrder) {
            int root = root(mention);
            var piece = pieces.get(root);
            if (piece == null) ordered.add(root);
            pieces.put(root, append(piece == null ? new int[0] : piece, mention));
        }
        return ordered.stream().map(pieces::get).toList();
    }

    private int size(int root) {
        return sizes.getOrDefault(root, 1);
    }

    private int root(int mention) {
        int root = mention;
        for (Integer up = parents.get(root); up != null; up = parents.get(root)) root = up;
        return root;
    }

    private static int[] append(int[] array, int value) {
        var longer = Arrays.copyOf(array, array.length + 1);
        longer[array.length] = value;
        return longer;
    }
}
