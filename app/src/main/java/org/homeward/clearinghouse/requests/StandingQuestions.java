package org.homeward.clearinghouse.requests;

import org.springframework.stereotype.Component;

/** The watch and the deadline that every open request has. */
@Component
class StandingQuestions {

    void open(Request request) {}

    void turn(Request request, boolean open) {}
}
