package org.homeward.engine.index;

import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.text.Outline;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.ProfileBytes;

/**
 * A mention read once, ready to be kept and compared. Making it is half of the work of taking a record up, and needs nothing of what is held.
 *
 * @param bytes of {@link ProfileBytes}
 * @param outline words of {@link Outline}
 */
public record Reading(Profile profile, Ways ways, byte[] bytes, long[] outline) {
    public static Reading of(Mention mention, Provenance provenance) {
        return of(Profile.of(mention, provenance));
    }

    static Reading of(Profile profile) {
        return new Reading(profile, Ways.of(profile), ProfileBytes.write(profile), Outline.of(profile));
    }
}
