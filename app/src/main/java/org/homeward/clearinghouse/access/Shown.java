package org.homeward.clearinghouse.access;

import java.util.List;

/**
 * An answer with the things it really shows, which is what the audit trail keeps of a search.
 *
 * @param ids everything on the page, in the order shown
 */
public record Shown<T>(T answer, List<Ref> ids) {
    public Shown {
        ids = List.copyOf(ids);
    }
}
