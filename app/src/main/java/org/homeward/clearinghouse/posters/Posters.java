package org.homeward.clearinghouse.posters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.springframework.stereotype.Component;

/** Posters as they were released, for whoever carries them further. What is here is public already, so it takes no grant. */
@Component
public class Posters {
    private final PosterStore posters;
    private final VersionStore versions;

    Posters(PosterStore posters, VersionStore versions) {
        this.posters = posters;
        this.versions = versions;
    }

    /**
     * What a public page needs to know of a poster, without its documents.
     *
     * @param headline by language, as in {@link ReleasedPoster}
     * @param from where the child is missing from, to be read by {@code Places}: a ZIP, or a city and state
     * @param url its public page
     */
    public record Active(
            PosterNumber number,
            int version,
            CaseNumber caseNumber,
            Map<Language, String> headline,
            String from,
            String url) {}

    /** Empty for a poster that was never released, has ended, or never was. */
    public Optional<Active> findActive(PosterNumber number) {
        return posters.find(number)
                .filter(poster -> poster.standing() == Standing.ACTIVE)
                .map(poster -> active(poster, content(poster)));
    }

    private static Active active(Poster poster, Content content) {
        var from = content.zip().isEmpty() ? content.city() + ", " + content.state() : content.zip();
        return new Active(
                poster.number(), content.version(), poster.caseNumber(), headline(content), from, content.url());
    }

    /** The version the public sees. Throws {@link NotFound} for a poster that is not public, or not any more. */
    public ReleasedPoster released(PosterNumber number) {
        return findReleased(number).orElseThrow(() -> new NotFound("There is no active poster of that number."));
    }

    /** The same; empty for a poster that was never released, has ended, or never was. */
    public Optional<ReleasedPoster> findReleased(PosterNumber number) {
        return posters.find(number)
                .filter(poster -> poster.standing() == Standing.ACTIVE)
                .map(this::released);
    }

    /** The numbers of all that are public now. */
    public List<PosterNumber> listActive() {
        return posters.listActive();
    }

    private ReleasedPoster released(Poster poster) {
        var version = shown(poster);
        var content = Objects.requireNonNull(version.content(), "not released");
        return new ReleasedPoster(
                poster.number(),
                version.version(),
                poster.caseNumber(),
                Objects.requireNonNull(version.releasedAt(), "not released"),
                headline(content),
                content.url(),
                content.state(),
                content.zip(),
                versions.documents(poster.number(), version.version()));
    }

    private Version shown(Poster poster) {
        int shown = poster.version() == null ? 0 : poster.version();
        return versions.find(poster.number(), shown).orElseThrow();
    }

    private Content content(Poster poster) {
        return Objects.requireNonNull(shown(poster).content(), "not released");
    }

    private static Map<Language, String> headline(Content content) {
        return Map.of(Language.EN, content.headline(Language.EN), Language.ES, content.headline(Language.ES));
    }
}
