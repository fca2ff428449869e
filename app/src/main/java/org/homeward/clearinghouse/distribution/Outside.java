package org.homeward.clearinghouse.distribution;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one door to addresses outside. A partner's channel leads to the host it is listed with and to no other; what the name stands for is
 * looked at once, and that very address is connected to, so that a name can't be turned inward between the two.
 */
@Component
class Outside {
    private final Reach reach;

    Outside(DistributionSettings settings, @Value("${homeward.demo:false}") boolean demo) {
        var set = settings.outside();
        this.reach = set == null ? (demo ? Reach.SIMULATED : Reach.PUBLIC) : set;
    }

    /** Where anything may go. */
    enum Reach {
        /** Nowhere: what would be sent is marked SIMULATED. */
        SIMULATED,
        /** This machine alone, for tests and trials. */
        LOOPBACK,
        /** The public network; never this machine or a network behind it. */
        PUBLIC
    }

    boolean isSimulated() {
        return reach == Reach.SIMULATED;
    }

    /** The addresses of a listed host, all of which may be connected to. Throws {@link NotReachable} when one may not. */
    List<InetAddress> addresses(URI listed, String host) throws NotReachable {
        if (!host.equalsIgnoreCase(listed.getHost()))
            throw new NotReachable(host + " is not the host this partner is listed with.");
        if (isSimulated()) throw new NotReachable("Nothing leaves this computer: sending is simulated.");
        try {
            var found = Arrays.asList(InetAddress.getAllByName(bare(host)));
            for (var address : found) if (!isAllowed(address)) throw new NotReachable(whyNot(host));
            return found;
        } catch (UnknownHostException e) {
            throw new NotReachable("There is no address for " + host + " at present.");
        }
    }

    /** Plain http goes to this machine only. */
    void mustBeSafe(URI listed) throws NotReachable {
        boolean safe = "https".equals(listed.getScheme()) || "sftp".equals(listed.getScheme());
        if (!safe && reach != Reach.LOOPBACK)
            throw new NotReachable("The partner is listed with an address that is not encrypted.");
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private String whyNot(String host) {
        return reach == Reach.LOOPBACK
                ? host + " is not on this machine, and nothing else may be reached."
                : host + " leads into a network that is not public: it may not be reached.";
    }

    private boolean isAllowed(InetAddress address) {
        return reach == Reach.LOOPBACK ? address.isLoopbackAddress() : isPublic(address);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> isPublic4(bytes[0] & 255, bytes[1] & 255, bytes[2] & 255);
            // Global unicast is 2000::/3; of it 2001::/23 and 2002::/16 are tunnels and protocols, 2001:db8::/32 is for
            // examples.
            case Inet6Address six ->
                (bytes[0] & 0xE0) == 0x20
                        && !(bytes[0] == 0x20 && bytes[1] == 0x02)
                        && !(bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xFE) == 0)
                        && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0D && (bytes[3] & 255) == 0xB8);
            default -> false;
        };
    }

    /** IANA's registry of special addresses, as far as the JDK has no name for them. */
    private static boolean isPublic4(int a, int b, int c) {
        if (a == 0 || a >= 224) return false;
        if (a == 100 && b >= 64 && b <= 127) return false;
        if (a == 192 && b == 0 && (c == 0 || c == 2)) return false;
        if (a == 192 && b == 88 && c == 99) return false;
        if (a == 198 && (b == 18 || b == 19)) return false;
        return !(a == 198 && b == 51 && c == 100) && !(a == 203 && b == 0 && c == 113);
    }

    /** A partner can't be reached now, and why in words for the page. */
    static final class NotReachable extends Exception {
        NotReachable(String why) {
            super(why);
        }
    }
}
