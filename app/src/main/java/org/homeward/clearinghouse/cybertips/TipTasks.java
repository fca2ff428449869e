package org.homeward.clearinghouse.cybertips;

import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.tasks.TaskSubjects;
import org.springframework.stereotype.Component;

/** Tasks can be about what this module keeps. */
@Component
class TipTasks implements TaskSubjects {
    private final TipStore store;

    TipTasks(TipStore store) {
        this.store = store;
    }

    @Override
    public Ref.Kind kind() {
        return Ref.Kind.TIP;
    }

    @Override
    public boolean isThere(String id) {
        return id.matches("\\d{1,16}") && store.find(Long.parseLong(id)).isPresent();
    }
}
