package org.homeward.clearinghouse.requests;

import java.time.Clock;
import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.clearinghouse.entities.WatchMatch;
import org.homeward.clearinghouse.entities.WatchMatched;
import org.homeward.engine.Hit;
import org.homeward.engine.match.Score;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Puts a record that answers an open request among its hits, and reopens a request whose answer is out already. */
@Component
class NewEvidence {
    private final Requests requests;
    private final HitStore hits;
    private final Archive archive;
    private final Entities entities;
    private final Access access;
    private final Clock clock;

    NewEvidence(Requests requests, HitStore hits, Archive archive, Entities entities, Access access, Clock clock) {
        this.requests = requests;
        this.hits = hits;
        this.archive = archive;
        this.entities = entities;
        this.access = access;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(WatchMatched matched) {
        if (matched.ref().kind() == Ref.Kind.REQUEST)
            entities.match(matched.match()).ifPresent(this::add);
    }

    private void add(WatchMatch match) {
        var purpose = new Purpose(Purpose.Reason.REQUEST, match.ref().id());
        var grant = access.open(User.SYSTEM, match.ref(), purpose, Act.CHANGE);
        var request = requests.get(grant);
        if (isAnotherRequest(grant, match)) return;
        hits.add(request.number(), explained(grant, request, match), clock.instant());
        if (request.state() == State.SENT) requests.move(grant, State.SEARCHING, "reopened by new evidence");
    }

    /** That is another agency's business: it shows as a pointer, never as a hit. */
    private boolean isAnotherRequest(Grant grant, WatchMatch match) {
        return archive.find(grant, match.mention().record())
                .filter(record -> record.kind() != org.homeward.engine.model.RecordKind.REQUEST)
                .isEmpty();
    }

    private Hit explained(Grant grant, Request request, WatchMatch match) {
        return Plan.together(request.asked()).stream()
                .flatMap(query -> archive.search(grant, query).stream())
                .filter(hit -> hit.mention().equals(match.mention()))
                .findFirst()
                .orElseGet(() -> new Hit(
                        match.mention(), match.mention(), new Score(match.bits(), match.probability(), List.of())));
    }
}
