package org.homeward.engine.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Keeps a comparison of all values of one side with all of the other from growing without bound: a report may list an address book. Where
 * there would be too many pairs, only values that both sides have are compared, or the first few when they have none in common.
 */
final class Few {
    private static final int MOST_PAIRS = 1_024;
    private static final int FIRST = 16;

    private Few() {}

    /** What is compared of {@code list} with {@code others}: all of it, where that is few enough. */
    static <T> List<T> of(List<T> list, List<T> others, Function<T, String> normal) {
        // Nearly always: one of each.
        if (list.size() == 1 || (long) list.size() * others.size() <= MOST_PAIRS) return list;
        var shared = shared(list, normals(others, normal), normal);
        return shared.isEmpty() ? list.subList(0, Math.min(FIRST, list.size())) : shared;
    }

    private static <T> List<T> shared(List<T> list, Set<String> others, Function<T, String> normal) {
        var shared = new ArrayList<T>();
        for (var value : list) if (shared.size() < FIRST && others.contains(normal.apply(value))) shared.add(value);
        return shared;
    }

    private static <T> Set<String> normals(List<T> list, Function<T, String> normal) {
        var normals = new HashSet<String>();
        for (var value : list) normals.add(normal.apply(value));
        return normals;
    }
}
