package org.homeward.clearinghouse.tasks;

import org.homeward.clearinghouse.access.Ref;

/** A module whose things may have tasks says here whether there is one of an id. This module knows none of them. */
public interface TaskSubjects {
    Ref.Kind kind();

    boolean isThere(String id);
}
