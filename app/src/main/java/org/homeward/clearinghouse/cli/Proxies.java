package org.homeward.clearinghouse.cli;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.CannotStart;

/**
 * The reverse proxies whose word counts for where a request comes from. Whoever else sends {@code X-Forwarded-For} is not believed: the
 * flood hold of leads and the audit trail go by that address.
 */
final class Proxies {
    private Proxies() {}

    /**
     * What the server is told; nothing without a proxy.
     *
     * @param listed addresses, not names: a name may be made to lead elsewhere
     */
    static Map<String, Object> settings(List<String> listed) {
        if (listed.isEmpty()) return Map.of();
        return Map.of(
                "server.forward-headers-strategy",
                "native",
                // Set whole: what Spring Boot would put there is every private network.
                "server.tomcat.remoteip.internal-proxies",
                listed.stream().map(Proxies::address).map(Pattern::quote).collect(Collectors.joining("|")));
    }

    private static String address(String listed) {
        try {
            return InetAddress.ofLiteral(listed.strip()).getHostAddress();
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    "--proxy is the address of a reverse proxy, such as 10.0.0.5, not " + listed + ".", e);
        }
    }
}
