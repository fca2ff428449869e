package org.homeward.clearinghouse.posters;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody chose for a version.
 *
 * @param photos ids of the photos, in the order of the poster
 * @param lines ids of ticked lines to their Spanish, which is empty while nobody wrote it
 */
record Ticks(List<String> photos, Map<String, String> lines) {
    /** More would be small on paper. */
    static final int MOST_PHOTOS = 3;

    static final int LONGEST_SPANISH = 400;
    static final Ticks NONE = new Ticks(List.of(), Map.of());

    Ticks {
        photos = List.copyOf(photos);
        lines = Map.copyOf(new TreeMap<>(lines));
    }

    boolean has(Line line) {
        return lines.containsKey(line.id());
    }

    String spanish(Line line) {
        return lines.getOrDefault(line.id(), "");
    }
}
