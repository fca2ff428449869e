package org.homeward.clearinghouse.entities;

import java.time.Instant;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.engine.model.MentionId;

/**
 * That a record answered a standing question, and why, in words without anybody's data.
 *
 * @param about whom the question concerns, {@code companion 1}; may be empty
 * @param bits strength of the evidence; orders the pile
 * @param reasons kinds of value that agreed: {@code phone · screen name}
 * @param evidence digest of the values that agreed: equal for equal evidence, and tells nothing of it
 */
public record WatchMatch(
        long number,
        String owner,
        Ref ref,
        String about,
        MentionId mention,
        double bits,
        double probability,
        String reasons,
        String evidence,
        Instant at) {}
