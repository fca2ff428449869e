package org.homeward.clearinghouse.posters;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.springframework.stereotype.Component;

/**
 * What becomes of a poster of several children when one of them is no longer missing. Its papers and pictures show them all, so it ends for
 * all, in the same transaction; for those who are left a new draft waits, which two people release like any other.
 */
@Component
class Remaining {
    /** A child is without a poster now: each hour counts. */
    private static final double RANK = 20;

    private final PosterStore posters;
    private final VersionStore versions;
    private final BesideStore besides;
    private final Recalls recalls;
    private final Desk desk;
    private final Clock clock;
    private final RandomGenerator chance = new SecureRandom();

    Remaining(
            PosterStore posters, VersionStore versions, BesideStore besides, Recalls recalls, Desk desk, Clock clock) {
        this.posters = posters;
        this.versions = versions;
        this.besides = besides;
        this.recalls = recalls;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * In the caller's transaction.
     *
     * @param standing of a poster that showed nobody else; one of several is no longer active, since not all of them are found
     */
    void leave(Poster poster, CaseNumber gone, Standing standing, String why) {
        var ticks = ticks(poster);
        boolean own = poster.caseNumber().equals(gone);
        if (!own && !isPublic(poster, gone)) {
            takeOff(poster, gone);
            return;
        }
        var left = Stream.concat(Stream.of(poster.caseNumber()), ticks.others().stream())
                .filter(child -> !child.equals(gone))
                .toList();
        boolean several = poster.version() != null && !shown(poster).others().isEmpty();
        var ending = several && !left.isEmpty() ? Standing.ENDED : standing;
        var authors = authors(poster);
        recalls.end(poster, ending, User.SYSTEM.name(), User.SYSTEM.displayName(), why);
        if (!left.isEmpty()) draft(poster, left, own ? photosOf(poster, left.getFirst()) : ticks, gone, authors);
    }

    /** What the draft shows, else what the public version does. */
    private Ticks ticks(Poster poster) {
        return versions.findDraft(poster.number()).map(Version::ticks).orElseGet(() -> shown(poster));
    }

    private Ticks shown(Poster poster) {
        if (poster.version() == null) return Ticks.NONE;
        return versions.find(poster.number(), poster.version())
                .map(Version::ticks)
                .orElse(Ticks.NONE);
    }

    private boolean isPublic(Poster poster, CaseNumber child) {
        return shown(poster).others().contains(child);
    }

    private void takeOff(Poster poster, CaseNumber gone) {
        versions.findDraft(poster.number()).ifPresent(draft -> {
            var ticks = draft.ticks().without(gone);
            versions.change(poster.number(), draft.version(), ticks);
            besides.set(poster.number(), draft.version(), ticks.others());
            note(poster.number(), draft.version(), gone + " is no longer on it");
        });
    }

    private void note(PosterNumber number, int version, String words) {
        posters.add(
                number,
                new HistoryLine(
                        version,
                        clock.instant(),
                        User.SYSTEM.name(),
                        User.SYSTEM.displayName(),
                        version == 1 && words.startsWith("After") ? HistoryLine.Step.DRAFTED : HistoryLine.Step.CHOSEN,
                        words));
    }

    /** The lines were the first child's; of the one who is first now the photo is kept. */
    private Ticks photosOf(Poster poster, CaseNumber first) {
        var photos = poster.version() == null
                ? List.<Picture>of()
                : versions
                        .find(poster.number(), poster.version())
                        .map(Version::content)
                        .map(Content::beside)
                        .orElse(List.of())
                        .stream()
                        .filter(child -> child.caseNumber().equals(first.value()))
                        .flatMap(child -> child.photos().stream())
                        .toList();
        return new Ticks(photos.stream().map(Picture::id).toList(), Map.of());
    }

    private void draft(Poster before, List<CaseNumber> left, Ticks ticks, CaseNumber gone, List<String> authors) {
        var first = left.getFirst();
        if (posters.findOpen(first).isPresent()) return;
        var now = clock.instant();
        var number = PosterNumber.draw(chance);
        var others = left.stream().skip(1).map(CaseNumber::value).toList();
        posters.add(number, first, now);
        versions.add(number, 1, new Ticks(ticks.photos(), ticks.lines(), others));
        besides.set(number, 1, left.stream().skip(1).toList());
        note(number, 1, "After " + before.number() + ", which showed the child of " + gone + " too");
        authors.forEach(author -> tell(author, number, first, now));
    }

    private void tell(String author, PosterNumber number, CaseNumber first, Instant now) {
        desk.notify(new News(
                author,
                number.ref(),
                "The poster of " + first + " was recalled: a new draft waits",
                "a child who was on it too is no longer missing",
                "/poster-desk/" + number,
                RANK,
                "recalled for another " + number + " " + now));
    }

    private List<String> authors(Poster poster) {
        return posters.history(poster.number()).stream()
                .filter(line -> line.step().isAuthoring())
                .map(HistoryLine::who)
                .filter(who -> !who.equals(User.SYSTEM.name()))
                .distinct()
                .toList();
    }
}
