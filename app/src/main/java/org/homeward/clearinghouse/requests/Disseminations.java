package org.homeward.clearinghouse.requests;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Grant;
import org.springframework.stereotype.Component;

/** Where it is kept that an answer went to someone outside: in the audit trail; to whom and how stands in the dispatch. */
@Component
class Disseminations {
    private final Access access;

    Disseminations(Access access) {
        this.access = access;
    }

    void add(Grant grant, Request request) {
        access.record(grant, "DISSEMINATED", request.number().ref());
    }
}
