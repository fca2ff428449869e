package org.homeward.clearinghouse.requests;

import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.tasks.TaskSubjects;
import org.springframework.stereotype.Component;

/** Tasks can be about what this module keeps. */
@Component
class RequestTasks implements TaskSubjects {
    private final RequestStore store;

    RequestTasks(RequestStore store) {
        this.store = store;
    }

    @Override
    public Ref.Kind kind() {
        return Ref.Kind.REQUEST;
    }

    @Override
    public boolean isThere(String id) {
        return store.find(new RequestNumber(id)).isPresent();
    }
}
