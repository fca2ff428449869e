package org.homeward.engine.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.model.When;
import org.jspecify.annotations.Nullable;

/**
 * An Internet address in use at a time. Addresses are handed on: the same one a day later is likely someone else's, so what ties is
 * the address within a window of time.
 *
 * <p>The window: time is cut into hours, and a use at hour h is filed under h and h + 1. Two uses up to an hour apart always share a
 * window, two uses two hours apart or more never do.
 *
 * @param address canonical text: IPv4 dotted, IPv6 after RFC 5952; or the text as said when it is neither
 * @param network the address itself, for IPv6 its /64: privacy addresses (RFC 8981) change daily within it
 * @param port source port, needed to tell subscribers behind one carrier-grade NAT apart; -1 when not said
 * @param when null when the source doesn't say
 */
public record IpAddress(
        String said,
        String address,
        String network,
        int port,
        @Nullable When when) {
    /** A use longer than this is filed under its first windows only: a longer span says little about who had the address. */
    private static final int MOST_WINDOWS = 48;

    private static final long HOUR = 3600;

    /** {@code network|hour} of every window; empty when the time isn't known. */
    public List<String> windows() {
        if (when == null) return List.of();
        var windows = new ArrayList<String>();
        long last = Math.min(hour(when.to()) + 1, hour(when.from()) + MOST_WINDOWS);
        for (long hour = hour(when.from()); hour <= last; hour++) windows.add(network + "|" + hour);
        return windows;
    }

    private static long hour(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), HOUR);
    }
}
