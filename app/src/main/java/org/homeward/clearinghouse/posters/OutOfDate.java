package org.homeward.clearinghouse.posters;

import java.time.Clock;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.springframework.stereotype.Component;

/** Marks a public poster whose case says something else by now, and tells whoever drafted it. */
@Component
class OutOfDate {
    /** Above a weak match, below a strong one. */
    private static final double RANK = 12;

    private final PosterStore posters;
    private final BesideStore besides;
    private final Desk desk;
    private final Clock clock;

    OutOfDate(PosterStore posters, BesideStore besides, Desk desk, Clock clock) {
        this.besides = besides;
        this.posters = posters;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param why {@code the case was corrected} */
    void mark(CaseNumber number, String why) {
        Stream.concat(
                        posters.findOpen(number).stream(),
                        besides.openWith(number).stream().map(posters::get))
                .filter(poster -> poster.standing() == Standing.ACTIVE)
                .filter(poster -> poster.stale().isEmpty())
                .forEach(poster -> mark(poster, why));
    }

    private void mark(Poster poster, String why) {
        posters.outdate(poster.number(), why);
        int version = poster.version() == null ? 1 : poster.version();
        posters.add(
                poster.number(),
                new HistoryLine(
                        version,
                        clock.instant(),
                        User.SYSTEM.name(),
                        User.SYSTEM.displayName(),
                        HistoryLine.Step.OUTDATED,
                        why));
        posters.history(poster.number()).stream()
                .filter(line -> line.version() == version && line.step().isAuthoring())
                .map(HistoryLine::who)
                .distinct()
                .forEach(author -> desk.notify(new News(
                        author,
                        poster.number().ref(),
                        "Poster of " + poster.caseNumber() + " is out of date",
                        why,
                        "/poster-desk/" + poster.number(),
                        RANK,
                        "poster out of date " + poster.number() + " " + version)));
    }
}
