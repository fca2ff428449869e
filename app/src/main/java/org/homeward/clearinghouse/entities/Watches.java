package org.homeward.clearinghouse.entities;

import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.engine.LinkEngine;
import org.homeward.engine.Watch;
import org.homeward.engine.WatchHit;
import org.homeward.engine.model.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Standing questions: kept in the database, asked by the engine of every record as it is applied. */
@Component
class Watches {
    private final WatchStore store;
    private final Index index;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Watches(WatchStore store, Index index, Outbox outbox, ApplicationEventPublisher events) {
        this.store = store;
        this.index = index;
        this.outbox = outbox;
        this.events = events;
    }

    /** Gives an engine all questions that stand. Returns how many. */
    int loadInto(LinkEngine engine) {
        var standing = store.standing();
        standing.forEach(engine::watch);
        return standing.size();
    }

    /** These are all that is asked for {@code ref} from now on. */
    void watch(String owner, Ref ref, List<Question> questions, @Nullable RecordId own) {
        var asked = questions.stream()
                .map(question -> new Watch(id(ref, question), question.clues(), own))
                .toList();
        var ended = store.of(ref).stream()
                .filter(id -> asked.stream().noneMatch(watch -> watch.id().equals(id)))
                .toList();
        ended.forEach(store::delete);
        for (int i = 0; i < asked.size(); i++)
            store.save(asked.get(i), owner, ref, questions.get(i).about());
        AfterCommit.run(() -> index.ask(engine -> {
            ended.forEach(engine::unwatch);
            asked.forEach(engine::watch);
            return true;
        }));
    }

    private static String id(Ref ref, Question question) {
        return question.key().isEmpty() ? ref.toString() : ref + " " + question.key();
    }

    void unwatch(Ref ref) {
        watch("", ref, List.of(), null);
    }

    /** Keeps what was found and tells of what is new, in one transaction with how far the index was heard. */
    @Transactional
    public void keep(List<WatchHit> hits, long position) {
        for (var hit : hits) keep(hit).ifPresent(events::publishEvent);
        outbox.hear(position);
    }

    private Optional<WatchMatched> keep(WatchHit hit) {
        var record = hit.hit().mention().record();
        return store.find(hit.watch())
                .flatMap(watch -> store.saveMatch(
                                hit, watch, Reasons.kinds(hit.hit().score()))
                        .map(number -> new WatchMatched(number, watch.owner(), watch.ref(), record.hex())));
    }

    Optional<WatchMatch> find(long number) {
        return store.findMatch(number);
    }

    List<WatchMatch> of(Ref ref) {
        return store.matches(ref);
    }

    Standing standing() {
        return store.all();
    }
}
