package org.homeward.clearinghouse.posters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.clearinghouse.access.NotFound;
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
        int shown = poster.version() == null ? 0 : poster.version();
        var version = versions.find(poster.number(), shown).orElseThrow();
        var content = version.content();
        if (content == null || version.releasedAt() == null)
            throw new IllegalStateException("not released: " + version);
        return new ReleasedPoster(
                poster.number(),
                shown,
                poster.caseNumber(),
                version.releasedAt(),
                Map.of(
                        Language.EN, content.headline(Language.EN),
                        Language.ES, content.headline(Language.ES)),
                content.url(),
                content.state(),
                content.zip(),
                versions.documents(poster.number(), shown));
    }
}
