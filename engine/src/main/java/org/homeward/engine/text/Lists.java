package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Short lists, made without streams: scorers make them for every pair. */
final class Lists {
    private Lists() {}

    static <T> List<T> filtered(List<T> list, Predicate<T> wanted) {
        List<T> found = List.of();
        for (int i = 0; i < list.size(); i++) {
            var item = list.get(i);
            if (!wanted.test(item)) continue;
            if (found.isEmpty()) {
                found = List.of(item);
                continue;
            }
            if (found.size() == 1) found = new ArrayList<>(found);
            found.add(item);
        }
        return found;
    }

    static <T> List<T> joined(List<T> a, List<T> b) {
        if (a.isEmpty()) return b;
        if (b.isEmpty()) return a;
        var both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }
}
