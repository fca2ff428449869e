package org.homeward.engine;

import java.util.List;
import org.homeward.engine.model.Judgement;

/**
 * A judgement that can't stand beside those that do.
 *
 * @param chain the standing judgements that together say the opposite, in order from one side of the pair to the other
 */
public record Contradiction(Judgement refused, List<Judgement> chain) {
    public Contradiction {
        chain = List.copyOf(chain);
    }
}
