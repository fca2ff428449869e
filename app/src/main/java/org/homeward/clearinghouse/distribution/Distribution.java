package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import java.time.Instant;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.homeward.clearinghouse.geography.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What leads bring: a count for the partner by whose link they came, and places where a child was seen. */
@Component
class Distribution {
    private final Results results;
    private final TargetStore targets;
    private final Places places;
    private final Desk desk;
    private final Clock clock;

    Distribution(Results results, TargetStore targets, Places places, Desk desk, Clock clock) {
        this.results = results;
        this.targets = targets;
        this.places = places;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Counts a lead for the partner through whose link it came; the same lead a second time counts nothing.
     *
     * @param via the mark in the address of the public page ({@code ?via=}), as it came from outside
     * @param lead the lead's own number
     * @param zip where it says the child was; empty when it says nothing of it
     * @return whether the mark was one of ours and the lead was news
     */
    @Transactional
    public boolean leadCame(String via, String lead, String zip) {
        return results.leadCame(via, lead, zip, clock.instant());
    }

    /**
     * A child was seen somewhere: from now on the target's suggestions start from there, and whoever is told looks at them.
     *
     * @param zip five digits; one that is not known is passed over
     * @param at when it was seen; null when nobody said
     * @param words what it was, without a name: {@code lead L-2026-0007}
     * @param once the same sighting told twice is one
     * @param tell user name of whoever plans where the poster goes
     * @return whether it was news
     */
    @Transactional
    public boolean sighted(
            CaseNumber number, String zip, @Nullable Instant at, String words, String once, String tell) {
        var place = places.find(zip);
        if (place.isEmpty()) return false;
        boolean news =
                targets.add(number, new Anchor(0, Anchor.Kind.SIGHTING, place.get(), at, words), "sighting " + once);
        if (news)
            desk.notify(new News(
                    tell,
                    Targets.ref(number),
                    "A new place: where the poster of " + number + " goes is suggested again",
                    words,
                    "/distribution/" + number,
                    4,
                    "sighting " + once));
        return news;
    }
}
