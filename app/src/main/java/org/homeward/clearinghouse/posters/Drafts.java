package org.homeward.clearinghouse.posters;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.cases.Tied;
import org.homeward.clearinghouse.cases.TiedCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posters before they are released: started from a case, ticked line by line, discarded. */
@Component
class Drafts {
    private static final int PHOTOS_AT_FIRST = 1;
    private final PosterStore posters;
    private final VersionStore versions;
    private final Contents contents;
    private final Digests digests;
    private final Cases cases;
    private final Pictures pictures;
    private final TiedCases tied;
    private final BesideStore besides;
    private final Access access;
    private final Clock clock;
    private final RandomGenerator chance = new SecureRandom();

    Drafts(
            PosterStore posters,
            VersionStore versions,
            Contents contents,
            Digests digests,
            Cases cases,
            Pictures pictures,
            TiedCases tied,
            BesideStore besides,
            Access access,
            Clock clock) {
        this.posters = posters;
        this.versions = versions;
        this.contents = contents;
        this.digests = digests;
        this.cases = cases;
        this.pictures = pictures;
        this.tied = tied;
        this.besides = besides;
        this.access = access;
        this.clock = clock;
    }

    /** Starts a poster of this episode, or goes on with the one it has. Throws {@link Conflict} when the child is found. */
    @Transactional
    public PosterNumber start(Grant grant, Grant ofCase, CaseNumber caseNumber) {
        if (!cases.profile(ofCase, caseNumber).status().isMissing())
            throw new Conflict("A poster is made while the child is missing. Reopen the case first.");
        var open = posters.findOpen(caseNumber);
        if (open.isPresent()) return open.get().number();
        var number = PosterNumber.draw(chance);
        posters.add(number, caseNumber, clock.instant());
        draft(grant, number, 1, atFirst(ofCase, caseNumber));
        return number;
    }

    /** Begins the next version of a public poster, with the ticks of the one before. */
    @Transactional
    public void revise(Look look) {
        var poster = posters.get(look.number());
        if (poster.standing() != Standing.ACTIVE || poster.version() == null)
            throw new Conflict("Only a poster that is public gets a next version.");
        var before = versions.find(look.number(), poster.version()).orElseThrow();
        var offered = offered(look, poster);
        var still = before.ticks().others().stream().filter(offered::contains).map(CaseNumber::value);
        var ticks = new Ticks(before.ticks().photos(), before.ticks().lines(), still.toList());
        draft(look.poster(), look.number(), poster.version() + 1, ticks);
    }

    private void draft(Grant grant, PosterNumber number, int version, Ticks ticks) {
        versions.add(number, version, ticks);
        besides.set(number, version, ticks.others());
        note(grant, number, version, HistoryLine.Step.DRAFTED, "");
        access.record(grant, "POSTER_DRAFTED", number.ref());
    }

    /** A poster lives by its photo: the best one is chosen until somebody chooses otherwise. Of the words none are. */
    private Ticks atFirst(Grant ofCase, CaseNumber caseNumber) {
        return new Ticks(
                pictures.list(ofCase, caseNumber).stream()
                        .limit(PHOTOS_AT_FIRST)
                        .map(Picture::id)
                        .toList(),
                Map.of());
    }

    /** Keeps what was chosen. What the case does not offer is dropped; of too long a Spanish line, Conflict says which. */
    @Transactional
    public void choose(Look look, List<String> photos, Map<String, String> ticked, List<String> together) {
        var draft = versions.lockDraft(look.number());
        var poster = posters.get(look.number());
        var profile = cases.profile(look.ofCase(), poster.caseNumber());
        var lines = new HashMap<String, String>();
        for (var line : contents.offered(profile)) {
            var spanish = ticked.get(line.id());
            if (spanish == null) continue;
            if (spanish.length() > Ticks.LONGEST_SPANISH)
                throw new Conflict("The Spanish of \"" + line.english() + "\" is too long: shorten it to "
                        + Ticks.LONGEST_SPANISH + " characters.");
            lines.put(line.id(), spanish.strip());
        }
        var there = pictures.list(look.ofCase(), poster.caseNumber()).stream()
                .map(Picture::id)
                .toList();
        var chosen = photos.stream().filter(there::contains).distinct().toList();
        if (chosen.size() > Ticks.MOST_PHOTOS)
            throw new Conflict("Choose at most " + Ticks.MOST_PHOTOS + " photos: more would be too small on paper.");
        var ticks = new Ticks(chosen, lines, together(look, poster, together));
        if (ticks.equals(draft.ticks())) return;
        versions.change(look.number(), draft.version(), ticks);
        besides.set(look.number(), draft.version(), ticks.others());
        note(look.poster(), look.number(), draft.version(), HistoryLine.Step.CHOSEN, "");
        access.record(look.poster(), "POSTER_CHOSEN", look.number().ref());
    }

    private List<String> together(Look look, Poster poster, List<String> typed) {
        var offered = offered(look, poster).stream().map(CaseNumber::value).toList();
        var chosen = typed.stream().filter(offered::contains).distinct().toList();
        if (chosen.size() > Ticks.MOST_TOGETHER)
            throw new Conflict("Choose at most " + Ticks.MOST_TOGETHER
                    + " children beside this one: more would be too small on paper.");
        return chosen;
    }

    /** Whose cases are tied to the poster's, and who are missing still. */
    private List<CaseNumber> offered(Look look, Poster poster) {
        return tied(look, poster).stream().map(Tied::number).toList();
    }

    List<Tied> tied(Look look, Poster poster) {
        return tied.list(look.ofCase(), poster.caseNumber()).stream()
                .filter(other -> other.status().isMissing())
                .toList();
    }

    /** A poster that was never public ends with its only draft; of a public one the released version stays. */
    @Transactional
    public void discard(Look look) {
        posters.lock(look.number());
        var draft = versions.lockDraft(look.number());
        versions.discard(look.number(), draft.version());
        note(look.poster(), look.number(), draft.version(), HistoryLine.Step.DISCARDED, "");
        if (draft.version() == 1) posters.end(look.number(), Standing.ENDED, clock.instant());
        access.record(look.poster(), "POSTER_DISCARDED", look.number().ref());
    }

    Optional<Drafted> find(Look look) {
        return versions.findDraft(look.number()).map(version -> drafted(look, version));
    }

    /** The same, kept from others until the transaction ends. Throws {@link Conflict} when it is a draft no more. */
    Drafted lock(Look look) {
        return drafted(look, versions.lockDraft(look.number()));
    }

    private Drafted drafted(Look look, Version version) {
        var poster = posters.get(look.number());
        var profile = cases.profile(look.ofCase(), poster.caseNumber());
        var photos = pictures.list(look.ofCase(), poster.caseNumber());
        var others = others(look, version);
        var content = contents.of(look.number(), version.version(), profile, photos, version.ticks(), others);
        return new Drafted(
                poster,
                version,
                profile,
                photos,
                contents.offered(profile),
                content,
                digests.of(content),
                posters.history(look.number()).stream()
                        .filter(line -> line.version() == version.version()
                                && line.step().isAuthoring())
                        .map(HistoryLine::who)
                        .collect(Collectors.toSet()),
                others);
    }

    private List<Beside> others(Look look, Version version) {
        var approvals = besides.list(look.number(), version.version());
        return version.ticks().others().stream()
                .map(other -> new Beside(
                        cases.profile(look.of(other), other),
                        pictures.list(look.of(other), other),
                        approvals.getOrDefault(other, Beside.Approval.NONE)))
                .toList();
    }

    void note(Grant grant, PosterNumber number, int version, HistoryLine.Step step, String words) {
        posters.add(
                number,
                new HistoryLine(
                        version,
                        clock.instant(),
                        grant.user().name(),
                        grant.user().displayName(),
                        step,
                        words));
    }
}
