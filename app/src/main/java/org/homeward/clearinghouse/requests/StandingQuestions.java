package org.homeward.clearinghouse.requests;

import org.homeward.clearinghouse.entities.Entities;
import org.springframework.stereotype.Component;

/** The watch that every open request has. Text of postings is looked for by search only: a watch is made of values. */
@Component
class StandingQuestions {
    private final Entities entities;

    StandingQuestions(Entities entities) {
        this.entities = entities;
    }

    /** Asks, for the one who works the request; asking again for another replaces it. */
    void open(Request request, String owner) {
        var clues = Plan.clues(request.asked());
        if (!clues.isEmpty()) entities.watch(owner, request.number().ref(), clues, request.record());
    }

    void close(Request request) {
        entities.unwatch(request.number().ref());
    }
}
