package org.homeward.clearinghouse.requests;

import java.time.Instant;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.entities.Entities;
import org.springframework.stereotype.Component;

/**
 * The watch and the deadline that every open request has, both for the one who works it. Text of postings is looked for by search only: a
 * watch is made of values, those that stand in the text among them.
 */
@Component
class StandingQuestions {
    private static final String DUE = "Answer to the request";
    private final Entities entities;
    private final Desk desk;

    StandingQuestions(Entities entities, Desk desk) {
        this.entities = entities;
        this.desk = desk;
    }

    /** Asks, and sets the deadline; doing so again for another owner or time replaces both. */
    void open(Request request, String owner, Instant due) {
        var clues = Plan.clues(request.asked());
        if (!clues.isEmpty()) entities.watch(owner, request.number().ref(), clues, request.record());
        if (!owner.isEmpty()) desk.deadline(request.number().ref(), due, owner, DUE);
    }

    /** At night, what can't wait for the morning calls out whoever is on call. */
    void received(Request request) {
        if (request.urgency() != Urgency.ROUTINE)
            desk.urgent(request.number().ref(), "New " + request.urgency().words() + " request " + request.number());
    }

    /** The answer is out. The watch goes on: new evidence reopens the request. */
    void answered(Request request) {
        desk.met(request.number().ref(), DUE);
    }

    void close(Request request) {
        entities.unwatch(request.number().ref());
        desk.closed(request.number().ref());
    }
}
