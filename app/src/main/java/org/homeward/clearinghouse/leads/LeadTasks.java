package org.homeward.clearinghouse.leads;

import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.tasks.TaskSubjects;
import org.springframework.stereotype.Component;

/** Tasks can be about what this module keeps. */
@Component
class LeadTasks implements TaskSubjects {
    private final LeadStore store;

    LeadTasks(LeadStore store) {
        this.store = store;
    }

    @Override
    public Ref.Kind kind() {
        return Ref.Kind.LEAD;
    }

    @Override
    public boolean isThere(String id) {
        return id.matches("\\d{1,18}") && store.isThere(Long.parseLong(id));
    }
}
