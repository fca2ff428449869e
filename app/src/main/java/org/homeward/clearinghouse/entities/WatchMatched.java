package org.homeward.clearinghouse.entities;

import org.homeward.clearinghouse.access.Ref;

/**
 * A new record answered a standing question, with evidence it had not been answered with before.
 *
 * @param match number of the match, to be asked for with {@link Entities#match}
 * @param owner user name of whoever the question belongs to
 * @param ref what the question stands for: a case, a request
 * @param record id of the record that answered
 */
public record WatchMatched(long match, String owner, Ref ref, String record) {}
