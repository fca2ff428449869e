package org.homeward.clearinghouse.requests;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Searches everything for a request, keeps each search, and lets a person decide on each hit. */
@Component
class Searches {
    private final Requests requests;
    private final SearchStore searches;
    private final HitStore hits;
    private final Archive archive;
    private final Access access;
    private final Clock clock;

    Searches(Requests requests, SearchStore searches, HitStore hits, Archive archive, Access access, Clock clock) {
        this.requests = requests;
        this.searches = searches;
        this.hits = hits;
        this.archive = archive;
        this.access = access;
        this.clock = clock;
    }

    /** Makes every search of the plan now. Throws {@link Conflict} while the answer is with its second reader or done. */
    @Transactional
    public void run(Grant grant) {
        var request = requests.toWork(grant);
        mustBeWorkable(request);
        for (var step : Plan.of(request.asked()).steps()) run(grant, request, step);
        if (request.state() == State.RECEIVED) requests.move(grant, State.SEARCHING, "searched everything");
        else access.record(grant, "REQUEST_SEARCHED", request.number().ref());
    }

    private void run(Grant grant, Request request, Plan.Step step) {
        var begin = clock.instant();
        var found = archive.search(grant, step.query());
        var millis = (int) Duration.between(begin, clock.instant()).toMillis();
        var capped = found.size() == Plan.MOST;
        searches.add(
                request.number(),
                new SearchStore.Made(step.what(), begin, grant.user().name(), found.size(), capped, millis));
        for (var hit : found)
            if (!hit.mention().record().equals(request.record())) hits.add(request.number(), hit, begin);
    }

    List<SearchStore.Made> made(Grant grant) {
        return searches.list(requests.get(grant).number());
    }

    List<FoundHit> hits(Grant grant) {
        var request = requests.get(grant);
        Requests.mustBeStaff(grant.user());
        return hits.list(request.number());
    }

    /**
     * Accepts or rejects a hit: a judgement SAME or DIFFERENT on the request's own mention of that type and the one found. A hit of a type
     * the request does not speak of (a posting found for a person's phone) can't be the same thing: its decision is kept without one.
     */
    @Transactional
    public void decide(Grant grant, MentionId mention, boolean accept, String why) {
        var request = requests.toWork(grant);
        mustBeWorkable(request);
        var hit = get(request, mention);
        if (!hit.isOpen()) throw new Conflict("This hit is decided already. Undo that first.");
        var judgement = judge(grant, request, mention, accept ? Verdict.SAME : Verdict.DIFFERENT, why);
        var verdict = accept ? FoundHit.Verdict.ACCEPTED : FoundHit.Verdict.REJECTED;
        var decision = new FoundHit.Decision(verdict, grant.user().name(), clock.instant(), why, judgement);
        hits.decide(request.number(), mention, decision);
        access.record(grant, "HIT_" + verdict, request.number().ref());
    }

    @Transactional
    public void undo(Grant grant, MentionId mention) {
        var request = requests.toWork(grant);
        mustBeWorkable(request);
        var decision = get(request, mention).decision();
        var judgement = decision.judgement();
        if (judgement != null) archive.undo(grant, judgement, "decision on " + request.number() + " taken back");
        hits.decide(request.number(), mention, FoundHit.Decision.NONE);
        access.record(grant, "HIT_DECISION_UNDONE", request.number().ref());
    }

    private @org.jspecify.annotations.Nullable Long judge(
            Grant grant, Request request, MentionId found, Verdict verdict, String why) {
        var own = archive.find(grant, request.record());
        var other = archive.find(grant, found.record());
        if (own.isEmpty() || other.isEmpty()) return null;
        var type = other.get().mention(found.ordinal()).type();
        for (int i = 0; i < own.get().mentions().size(); i++)
            if (own.get().mention(i).type() == type)
                return archive.judge(grant, own.get().mentionId(i), found, verdict, why);
        return null;
    }

    private FoundHit get(Request request, MentionId mention) {
        return hits.find(request.number(), mention)
                .orElseThrow(() -> new NotFound("That is not among the hits of " + request.number() + "."));
    }

    static void mustBeWorkable(Request request) {
        if (!request.state().isWorkable())
            throw new Conflict("The request is " + request.state().words() + ": " + "its answer can't be changed now.");
    }
}
