package org.homeward.clearinghouse.posters;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Dissemination;
import org.homeward.clearinghouse.access.DisseminationLog;
import org.homeward.clearinghouse.access.Refused;
import org.homeward.clearinghouse.cases.CaseProfile;
import org.homeward.clearinghouse.geography.Place;
import org.homeward.clearinghouse.geography.Places;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a poster out, and takes it back. */
@Component
class Releases {
    private static final int LONGEST = 500;
    private final Drafts drafts;
    private final PosterStore posters;
    private final VersionStore versions;
    private final Prints prints;
    private final Recalls recalls;
    private final Waiting waiting;
    private final Places places;
    private final DisseminationLog log;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Releases(
            Drafts drafts,
            PosterStore posters,
            VersionStore versions,
            Prints prints,
            Recalls recalls,
            Waiting waiting,
            Places places,
            DisseminationLog log,
            Access access,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.drafts = drafts;
        this.posters = posters;
        this.versions = versions;
        this.prints = prints;
        this.recalls = recalls;
        this.waiting = waiting;
        this.places = places;
        this.log = log;
        this.access = access;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Makes every part of the draft, and lets it out with them or not at all. The parts take seconds to make, so no transaction is open
     * meanwhile; whoever changed the draft in between makes this fail.
     *
     * @param seen digest of what the second person looked at. Throws {@link Refused} when they chose what it says, {@link Conflict}
     *     when something is still to be done
     */
    public void release(Look look, String seen) {
        var draft = drafts.find(look).orElseThrow(() -> new Conflict("This poster has no draft to release."));
        mustBeReleasable(draft, look, seen);
        var now = clock.instant();
        var documents = prints.all(look, draft.content(), now, Recalls.before(draft.poster()));
        transaction.executeWithoutResult(status -> letOut(look, seen, documents, now));
    }

    private void letOut(Look look, String seen, Map<String, byte[]> documents, Instant now) {
        posters.lock(look.number());
        var draft = drafts.lock(look);
        mustBeReleasable(draft, look, seen);
        var number = look.number();
        int version = draft.version().version();
        var user = look.poster().user();
        var ages = Ages.of(draft.content());
        posters.release(number, version, draft.content(), zip(draft.content()), ages, now);
        versions.release(number, version, draft.profile().revision(), draft.content(), now, user.displayName());
        documents.forEach((name, bytes) -> versions.add(number, version, name, bytes, Digests.sha256(bytes)));
        drafts.note(look.poster(), number, version, HistoryLine.Step.RELEASED, "");
        disseminations(draft, documents).forEach(shown -> log.add(look.poster(), shown));
        waiting.done(number);
        events.publishEvent(new PosterReleased(number, version, now));
        access.record(look.poster(), "POSTER_RELEASED", number.ref());
    }

    private static void mustBeReleasable(Drafted draft, Look look, String seen) {
        var whyNot = Readiness.whyNot(draft, look.poster().user());
        if (!whyNot.isEmpty()) throw new Refused(whyNot);
        Readiness.of(draft).next().ifPresent(step -> {
            throw new Conflict(step.remedy());
        });
        Approvals.mustBeSeen(draft, seen);
    }

    /** One for each child on it: what went out about a case is found there. */
    private static List<Dissemination> disseminations(Drafted draft, Map<String, byte[]> documents) {
        var consent = draft.version().consent();
        var all = new ArrayList<Dissemination>();
        all.add(dissemination(draft, draft.profile(), consent, documents));
        for (var other : draft.others()) {
            boolean asked = draft.othersToAsk().contains(other);
            all.add(dissemination(
                    draft, other.profile(), asked ? other.approval().consent() : consent, documents));
        }
        return all;
    }

    private static Dissemination dissemination(
            Drafted draft, CaseProfile profile, Version.Consent consent, Map<String, byte[]> documents) {
        var pdf = DocumentName.pdf(Language.EN, PaperSize.LETTER);
        return new Dissemination(
                "the public",
                "",
                "poster " + draft.poster().number() + " version "
                        + draft.version().version() + ", " + pdf + " sha256 "
                        + Digests.sha256(Objects.requireNonNull(documents.get(pdf))),
                profile.number().ref(),
                "public page and feeds",
                consent.by() + ", " + consent.how());
    }

    /** Takes a public poster back for a reason that stays in the house. */
    @Transactional
    public void withdraw(Look look, String reason) {
        if (reason.isBlank())
            throw new Conflict("Why it is withdrawn is empty: write it down. The public is not told.");
        if (reason.length() > LONGEST)
            throw new Conflict("Why it is withdrawn is too long: shorten it to 500 characters.");
        var poster = posters.get(look.number());
        if (poster.standing() != Standing.ACTIVE) throw new Conflict("This poster is not public.");
        var user = look.poster().user();
        recalls.end(poster, Standing.ENDED, user.name(), user.displayName(), "Withdrawn: " + reason.strip());
        access.record(look.poster(), "POSTER_WITHDRAWN", look.number().ref());
    }

    /** Where the ZIP is not known, the city's. */
    private String zip(Content content) {
        if (!content.zip().isEmpty()) return content.zip();
        return places.findCity(content.city(), content.state()).map(Place::zip).orElse("");
    }
}
