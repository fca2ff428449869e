package org.homeward.clearinghouse.posters;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for a version.
 *
 * @param photos ids of the photos, in the order of the poster
 * @param lines ids of ticked lines to their Spanish, which is empty while nobody wrote it
 * @param together numbers of the cases of other children who are on it; null in versions from before there were any
 */
record Ticks(
        List<String> photos,
        Map<String, String> lines,
        @Nullable List<String> together) {
    /** More would be small on paper. */
    static final int MOST_PHOTOS = 3;

    static final int LONGEST_SPANISH = 400;
    /** Children beside the first: with more the photos would be small on paper. */
    static final int MOST_TOGETHER = 3;

    static final Ticks NONE = new Ticks(List.of(), Map.of());

    Ticks {
        photos = List.copyOf(photos);
        lines = Map.copyOf(new TreeMap<>(lines));
        together = together == null ? List.of() : List.copyOf(together);
    }

    Ticks(List<String> photos, Map<String, String> lines) {
        this(photos, lines, List.of());
    }

    /** The other children's cases, in the order of the poster. */
    List<CaseNumber> others() {
        return together == null
                ? List.of()
                : together.stream().map(CaseNumber::new).toList();
    }

    Ticks without(CaseNumber gone) {
        return new Ticks(
                photos,
                lines,
                others().stream()
                        .filter(other -> !other.equals(gone))
                        .map(CaseNumber::value)
                        .toList());
    }

    boolean has(Line line) {
        return lines.containsKey(line.id());
    }

    String spanish(Line line) {
        return lines.getOrDefault(line.id(), "");
    }
}
