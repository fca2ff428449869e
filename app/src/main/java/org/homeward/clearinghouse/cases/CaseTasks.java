package org.homeward.clearinghouse.cases;

import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.tasks.TaskSubjects;
import org.springframework.stereotype.Component;

/** Tasks can be about what this module keeps. */
@Component
class CaseTasks implements TaskSubjects {
    private final CaseStore store;

    CaseTasks(CaseStore store) {
        this.store = store;
    }

    @Override
    public Ref.Kind kind() {
        return Ref.Kind.CASE;
    }

    @Override
    public boolean isThere(String id) {
        return store.isThere(new CaseNumber(id));
    }
}
