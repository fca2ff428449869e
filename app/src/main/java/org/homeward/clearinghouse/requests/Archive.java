package org.homeward.clearinghouse.requests;

import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.clearinghouse.entities.Finding;
import org.homeward.engine.Hit;
import org.homeward.engine.Query;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.Verdict;
import org.springframework.stereotype.Component;

/** What requests ask of the archive, in one place: each search is audited with the records it showed. */
@Component
class Archive {
    private final Entities entities;
    private final Access access;

    Archive(Entities entities, Access access) {
        this.entities = entities;
        this.access = access;
    }

    List<Hit> search(Grant grant, Query query) {
        return find(grant, query).stream()
                .map(found -> new Hit(found.mention(), found.entity(), found.score()))
                .toList();
    }

    /**
     * The records of requests about what is the same subject, as far as an alert would say so: two agencies are told of each other, and
     * nobody can look at the other's request to see that a shared name or tattoo was chance.
     */
    List<RecordId> linked(Grant grant, Request request) {
        return Plan.interests(request.asked()).stream()
                .flatMap(query -> find(grant, query).stream())
                .filter(found -> found.score().alerts())
                .map(found -> found.mention().record())
                .filter(record -> !record.equals(request.record()))
                .distinct()
                .toList();
    }

    /** Empty when the record was withdrawn or lies in a compartment closed to the user. */
    Optional<Record> find(Grant grant, RecordId id) {
        try {
            var record = entities.get(grant, id);
            return entities.isWithdrawn(id) ? Optional.empty() : Optional.of(record);
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    long judge(Grant grant, MentionId a, MentionId b, Verdict verdict, String why) {
        return entities.judge(grant, a, b, verdict, why);
    }

    void undo(Grant grant, long judgement, String why) {
        entities.undo(grant, judgement, why);
    }

    private List<Finding> find(Grant grant, Query query) {
        return access.search(grant.user(), Ref.Kind.RECORD, query.toString(), grant.purpose(), searching -> {
            var found = entities.search(searching, query);
            return new Shown<>(
                    found,
                    found.stream()
                            .map(hit -> new Ref(
                                    Ref.Kind.RECORD, hit.mention().record().hex()))
                            .distinct()
                            .toList());
        });
    }
}
