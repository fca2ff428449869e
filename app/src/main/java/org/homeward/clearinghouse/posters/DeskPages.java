package org.homeward.clearinghouse.posters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.springframework.stereotype.Component;

/** Puts together what the staff's pages show. */
@Component
class DeskPages {
    private final PosterStore posters;
    private final VersionStore versions;
    private final BesideStore besides;
    private final Drafts drafts;
    private final Contents contents;
    private final Cases cases;
    private final Looks looks;
    private final PosterSettings settings;

    DeskPages(
            PosterStore posters,
            VersionStore versions,
            BesideStore besides,
            Drafts drafts,
            Contents contents,
            Cases cases,
            Looks looks,
            PosterSettings settings) {
        this.posters = posters;
        this.versions = versions;
        this.besides = besides;
        this.drafts = drafts;
        this.contents = contents;
        this.cases = cases;
        this.looks = looks;
        this.settings = settings;
    }

    /**
     * A line of the list.
     *
     * @param name of the child, as last released; empty for a first draft
     * @param drafting whether a version waits to be released
     */
    record Row(Poster poster, String name, String from, boolean drafting) {
        public String state() {
            if (!poster.stale().isEmpty() && !drafting) return "out of date: " + poster.stale();
            return drafting && poster.isReleased() ? "next version drafted" : "";
        }
    }

    /**
     * @param standing what is shown; empty for all
     * @param address where the public reaches this server
     */
    record ListPage(String standing, int page, List<Row> rows, boolean more, String address) {
        List<Ref> refs() {
            return rows.stream().map(row -> row.poster().number().ref()).toList();
        }

        public Standing[] standings() {
            return Standing.values();
        }
    }

    ListPage list(String standing, int page) {
        var found = posters.list(standing, page);
        var rows = found.stream().limit(PosterStore.PAGE).map(this::row).toList();
        return new ListPage(
                standing,
                page,
                rows,
                found.size() > PosterStore.PAGE,
                settings.address().toString());
    }

    private Row row(Poster poster) {
        var content = released(poster).map(Version::content);
        return new Row(
                poster,
                content.map(Content::name).orElse(""),
                content.map(Content::shortFrom).orElse(""),
                versions.findDraft(poster.number()).isPresent());
    }

    private Optional<Version> released(Poster poster) {
        return poster.version() == null ? Optional.empty() : versions.find(poster.number(), poster.version());
    }

    /** @param mayStart whether the case can have a poster that it has not */
    record OfCase(CaseNumber number, List<Row> rows, boolean mayStart, boolean active) {}

    OfCase ofCase(Grant ofCase, CaseNumber number) {
        var own = posters.of(number).stream().map(this::row).toList();
        var rows = Stream.concat(
                        own.stream(),
                        besides.openWith(number).stream().map(posters::get).map(this::row))
                .toList();
        boolean active = cases.profile(ofCase, number).status().isMissing();
        boolean open = own.stream().anyMatch(row -> row.poster().standing().isOpen());
        return new OfCase(number, rows, active && !open && looks.may(ofCase.user(), Act.CHANGE), active);
    }

    OnePage one(Look look) {
        var poster = posters.get(look.number());
        var user = look.poster().user();
        return new OnePage(
                poster,
                cases.profile(look.ofCase(), poster.caseNumber()),
                drafts.find(look).orElse(null),
                released(poster).orElse(null),
                versions.list(look.number()).stream()
                        .filter(version -> version.releasedAt() != null)
                        .toList(),
                posters.history(look.number()),
                contents.today(),
                settings.page(look.number()),
                user,
                looks.may(user, Act.CHANGE),
                looks.mayDecideOnSafety(user),
                drafts.tied(look, poster));
    }
}
