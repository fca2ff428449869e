package org.homeward.engine;

import org.homeward.engine.match.Score;
import org.homeward.engine.model.MentionId;

/**
 * Two mentions of different records that the engine believes to be one entity, or near enough that a person should look.
 *
 * @param accepted true when the pair is at or above the engine's own threshold and so may join entities
 */
public record Link(MentionId a, MentionId b, Score score, boolean accepted) {}
