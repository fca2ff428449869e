package org.homeward.clearinghouse.assignment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.homeward.clearinghouse.staff.Member;
import org.homeward.clearinghouse.staff.Team;
import org.jspecify.annotations.Nullable;

/**
 * The teams with what each of them has.
 *
 * @param waiting what nobody has decided about yet
 * @param unowned how many requests nobody has
 */
record TeamsPage(List<Row> rows, List<Line> waiting, boolean mayOpen, int unowned) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.US).withZone(ZoneId.of("America/New_York"));

    /** @param load what they have */
    record Row(Member member, Load load) {}

    /** @param first whoever is suggested first; null when nobody can have it */
    record Line(
            String id,
            String url,
            String kind,
            String owner,
            String ownerName,
            @Nullable Candidate first,
            String at) {}

    /** A team with its people, the most loaded first. */
    record Group(String name, int weight, List<Row> rows) {}

    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (var team : Team.values()) groups.add(group(team.words(), team));
        var none = group("In no team", null);
        if (!none.rows().isEmpty()) groups.add(none);
        return groups;
    }

    private Group group(String name, @Nullable Team team) {
        var mine = rows.stream()
                .filter(row -> row.member().profile().team() == team)
                .sorted(Comparator.comparingInt((Row row) -> -row.load().weight())
                        .thenComparing(row -> row.member().user().displayName()))
                .toList();
        return new Group(
                name, mine.stream().mapToInt(row -> row.load().weight()).sum(), mine);
    }

    static String moment(Instant at) {
        return MOMENT.format(at) + " ET";
    }
}
