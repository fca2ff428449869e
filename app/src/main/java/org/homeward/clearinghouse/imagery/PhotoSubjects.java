package org.homeward.clearinghouse.imagery;

import java.util.Optional;
import org.homeward.clearinghouse.access.Ref;

/** A module whose things may have photos says here what things there are. This module knows none of them. */
public interface PhotoSubjects {
    Ref.Kind kind();

    /** Empty when there is no such thing. Whether somebody may see it was asked before. */
    Optional<PhotoSubject> find(Ref of);
}
