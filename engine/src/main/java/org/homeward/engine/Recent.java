package org.homeward.engine;

import java.util.function.IntFunction;
import org.homeward.engine.text.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Profiles read lately, for a component is compared pair by pair, and each of its profiles is asked for many times. By many threads: a
 * place holds one finished thing or another, and a profile that isn't there is read again.
 *
 * <p>Numbers of mentions are never used twice, so nothing in it goes stale.
 */
final class Recent {
    /** Some components of the largest size. */
    private static final int PLACES = 1 << 10;

    private final IntFunction<Profile> archive;
    private final @Nullable Read[] places = new Read[PLACES];

    private record Read(int mention, Profile profile) {}

    Recent(IntFunction<Profile> archive) {
        this.archive = archive;
    }

    Profile profile(int mention) {
        int place = mention & PLACES - 1;
        var read = places[place];
        if (read == null || read.mention != mention) places[place] = read = new Read(mention, archive.apply(mention));
        return read.profile;
    }
}
