package org.homeward.engine;

import java.util.List;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.MentionId;

/**
 * The mentions believed to be one real person or thing.
 *
 * @param id the smallest mention id among them
 * @param mentions in ascending order
 * @param links the accepted links that hold it together, strongest first
 * @param cuts links between these mentions and others that were not followed, with the reason
 */
public record Entity(MentionId id, EntityType type, List<MentionId> mentions, List<Link> links, List<Cut> cuts) {
    public Entity {
        mentions = List.copyOf(mentions);
        links = List.copyOf(links);
        cuts = List.copyOf(cuts);
    }

    /** A link that was found and not followed: a DIFFERENT judgement, conflicting evidence, a weak bridge. */
    public record Cut(Link link, String reason) {}
}
