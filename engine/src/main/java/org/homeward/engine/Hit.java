package org.homeward.engine;

import org.homeward.engine.match.Score;
import org.homeward.engine.model.MentionId;

/**
 * A mention that a query, a record or a watch brought up.
 *
 * @param entity public id of the entity the mention belongs to now
 */
public record Hit(MentionId mention, MentionId entity, Score score) {}
