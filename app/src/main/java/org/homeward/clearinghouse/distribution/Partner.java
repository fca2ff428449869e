package org.homeward.clearinghouse.distribution;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homeward.clearinghouse.access.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Someone who shows posters.
 *
 * @param number 0 before it is saved
 * @param address where the channel leads: a mailbox, an https address, {@code sftp://user@host:port/folder}; empty for the download page
 * @param hostKey of an SFTP server, as {@code SHA256:…}: another one is not given anything
 * @param weeklyLimit posters in seven days that its audience bears; recalls don't count
 * @param contact who answers there, for the phone
 * @param states postal codes its places lie in
 * @param secretTurn raised to make a new secret for signatures
 * @param pausedAt null while it takes posters
 */
record Partner(
        long number,
        String name,
        PartnerKind kind,
        List<Area> covers,
        Set<Tongue> languages,
        Set<Format> formats,
        Channel channel,
        String address,
        String hostKey,
        int weeklyLimit,
        String contact,
        List<String> states,
        int secretTurn,
        @Nullable Instant pausedAt,
        String pausedWhy,
        int revision) {
    Partner {
        covers = List.copyOf(covers);
        languages = languages.isEmpty() ? Set.of() : EnumSet.copyOf(languages);
        formats = formats.isEmpty() ? Set.of() : EnumSet.copyOf(formats);
        states = List.copyOf(states);
    }

    static Ref ref(long number) {
        return new Ref(Ref.Kind.PARTNER, number == 0 ? "new" : String.valueOf(number));
    }

    public boolean isPaused() {
        return pausedAt != null;
    }
}
