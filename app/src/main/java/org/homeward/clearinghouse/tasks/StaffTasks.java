package org.homeward.clearinghouse.tasks;

import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.staff.Staff;
import org.springframework.stereotype.Component;

/** A task can be about a colleague: to show somebody new around. */
@Component
class StaffTasks implements TaskSubjects {
    private final Staff staff;

    StaffTasks(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Ref.Kind kind() {
        return Ref.Kind.STAFF;
    }

    @Override
    public boolean isThere(String id) {
        return staff.has(id);
    }
}
