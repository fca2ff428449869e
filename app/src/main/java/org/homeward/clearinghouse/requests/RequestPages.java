package org.homeward.clearinghouse.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a request together. */
@Component
class RequestPages {
    private static final int IN_A_LABEL = 3;
    private final Requests requests;
    private final Searches searches;
    private final Findings findings;
    private final Interests interests;
    private final Verifications verifications;
    private final Dispatches dispatches;
    private final LookStore looks;
    private final Archive archive;
    private final Clock clock;

    RequestPages(
            Requests requests,
            Searches searches,
            Findings findings,
            Interests interests,
            Verifications verifications,
            Dispatches dispatches,
            LookStore looks,
            Archive archive,
            Clock clock) {
        this.requests = requests;
        this.searches = searches;
        this.findings = findings;
        this.interests = interests;
        this.verifications = verifications;
        this.dispatches = dispatches;
        this.looks = looks;
        this.archive = archive;
        this.clock = clock;
    }

    @Transactional
    public RequestPage of(Grant grant) {
        var request = requests.get(grant);
        var lastLook = looks.look(request.number(), grant.user().name(), clock.instant());
        return new RequestPage(
                request,
                hits(grant, lastLook),
                searches.made(grant),
                findings.offered(grant),
                findings.gone(grant, request),
                interests.of(grant, request),
                verifications.missing(request.requester()),
                dispatches.list(grant),
                requests.history(grant),
                findings.authors(grant),
                lastLook);
    }

    private List<RequestPage.HitLine> hits(Grant grant, Instant lastLook) {
        return searches.hits(grant).stream()
                .flatMap(hit -> line(grant, hit, lastLook))
                .toList();
    }

    private Stream<RequestPage.HitLine> line(Grant grant, FoundHit hit, Instant lastLook) {
        var fresh = hit.isOpen() && hit.foundAt().isAfter(lastLook);
        return archive.find(grant, hit.mention().record()).stream()
                .map(record -> new RequestPage.HitLine(
                        hit,
                        Words.of(record.kind()),
                        source(record),
                        label(record.mention(hit.mention().ordinal())),
                        fresh));
    }

    private static String source(Record record) {
        return record.provenance().source() + " " + record.provenance().reference();
    }

    /** Names first, then whatever the mention begins with. */
    private static String label(Mention mention) {
        var names = Stream.of(Property.NAME, Property.GIVEN_NAME, Property.SURNAME, Property.ALIAS)
                .flatMap(mention::said);
        var rest = mention.facts().stream().map(Fact::said);
        return Stream.concat(names, rest).distinct().limit(IN_A_LABEL).collect(Collectors.joining(" · "));
    }
}
