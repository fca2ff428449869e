package org.homeward.clearinghouse.posters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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

    /** @param others those who are on it beside the first child, with their photos */
    Content of(
            PosterNumber number,
            int version,
            CaseProfile profile,
            List<Picture> pictures,
            Ticks ticks,
            List<Beside> others) {
        var beside = others.stream()
                .map(other -> of(number, version, other.profile(), named(other), List.of(), List.of()))
                .toList();
        var own = photos(pictures, ticks);
        var photos = new ArrayList<>(beside.isEmpty() ? own : named(profile, own));
        beside.forEach(other -> photos.addAll(other.photos()));
        return of(number, version, profile, photos, lines(profile, ticks), beside);
    }

    /** Of each other child the best photo, with its name: what the rest of it is said of, nobody could tell. */
    private static List<Picture> named(Beside other) {
        return named(other.profile(), other.pictures().stream().limit(1).toList());
    }

    private static List<Picture> named(CaseProfile profile, List<Picture> photos) {
        return photos.stream().map(photo -> photo.named(profile.name())).toList();
    }

    private Content of(
            PosterNumber number,
            int version,
            CaseProfile profile,
            List<Picture> photos,
            List<Content.Said> lines,
            List<Content> others) {
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
                photos,
                lines,
                settings.page(number),
                others);
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
