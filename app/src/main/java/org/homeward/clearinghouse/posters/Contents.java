package org.homeward.clearinghouse.posters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.homeward.clearinghouse.cases.CaseProfile;
import org.springframework.stereotype.Component;

/** Puts together what a version says: the case as it stands, and of its lines those that were ticked. */
@Component
class Contents {
    private static final ZoneId HERE = ZoneId.of("America/New_York");
    private final PosterSettings settings;
    private final Clock clock;

    Contents(PosterSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }

    List<Line> offered(CaseProfile profile) {
        return Lines.of(profile, today());
    }

    Content of(PosterNumber number, int version, CaseProfile profile, List<Picture> pictures, Ticks ticks) {
        var child = profile.child();
        var missing = profile.missing();
        return new Content(
                number.value(),
                version,
                today(),
                profile.number().value(),
                profile.type().name(),
                profile.name(),
                child.given().isEmpty() ? profile.name() : child.given(),
                child.surname(),
                child.ageOn(today()),
                child.sex(),
                child.race(),
                child.eyes(),
                child.hair(),
                child.height(),
                child.weight(),
                missing.from(),
                missing.day(),
                missing.city(),
                missing.county(),
                missing.state(),
                missing.zip().length() > 5 ? missing.zip().substring(0, 5) : missing.zip(),
                profile.agency().name(),
                profile.agency().phones().isEmpty()
                        ? ""
                        : profile.agency().phones().getFirst(),
                settings.hotline(),
                settings.name(),
                photos(pictures, ticks),
                lines(profile, ticks),
                settings.page(number));
    }

    private List<Content.Said> lines(CaseProfile profile, Ticks ticks) {
        return offered(profile).stream()
                .filter(ticks::has)
                .map(line -> new Content.Said(line.kind(), line.english(), ticks.spanish(line)))
                .toList();
    }

    /** A photo that was taken away since it was ticked is left out. */
    private static List<Picture> photos(List<Picture> pictures, Ticks ticks) {
        return ticks.photos().stream()
                .map(id -> pictures.stream()
                        .filter(picture -> picture.id().equals(id))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .limit(Ticks.MOST_PHOTOS)
                .toList();
    }
}
