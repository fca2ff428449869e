package org.homeward.bench.link;

import java.util.Arrays;

/** Union and find. */
final class Components {
    private final int[] parent;

    Components(int size) {
        parent = new int[size];
        Arrays.setAll(parent, i -> i);
    }

    /** The connected components of all pairs at or above a score. */
    static long[] of(int size, Pairs pairs, double from) {
        var components = new Components(size);
        for (int i = 0; i < pairs.size(); i++)
            if (pairs.score(i) >= from) components.join(pairs.first(i), pairs.second(i));
        return components.numbers();
    }

    void join(int a, int b) {
        parent[find(a)] = find(b);
    }

    long[] numbers() {
        var numbers = new long[parent.length];
        Arrays.setAll(numbers, this::find);
        return numbers;
    }

    private int find(int a) {
        while (parent[a] != a) a = parent[a] = parent[parent[a]];
        return a;
    }
}
