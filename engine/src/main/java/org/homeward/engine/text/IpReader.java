package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.homeward.engine.model.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 192.0.2.1}, {@code 192.0.2.1:443}, {@code 2001:db8::1}, {@code [2001:db8::1]:443}. IPv6 is written after RFC 5952, an IPv4
 * address mapped into it as IPv4. No name is ever looked up.
 */
final class IpReader {
    private static final int LONGEST = 60;

    private IpReader() {}

    static IpAddress read(Fact fact) {
        var said = Latin.cut(fact.said()).strip().toLowerCase(Locale.ROOT);
        var port = port(said);
        var host = host(said, port);
        var v4 = v4(host);
        if (v4 != null) return new IpAddress(fact.said(), v4, v4, number(port), fact.happened());
        var v6 = host.length() > LONGEST ? null : v6(host);
        if (v6 == null) return new IpAddress(fact.said(), host, host, number(port), fact.happened());
        return new IpAddress(fact.said(), text(v6), network(v6), number(port), fact.happened());
    }

    /** Digits after the bracket, or after the only colon. */
    private static String port(String said) {
        int bracket = said.indexOf("]:");
        if (said.startsWith("[") && bracket > 0) return said.substring(bracket + 2);
        int colon = said.indexOf(':');
        return colon > 0 && colon == said.lastIndexOf(':') ? said.substring(colon + 1) : "";
    }

    private static String host(String said, String port) {
        var host = port.isEmpty() ? said : said.substring(0, said.length() - port.length() - 1);
        if (host.startsWith("[") && host.endsWith("]")) host = host.substring(1, host.length() - 1);
        int zone = host.indexOf('%');
        return zone < 0 ? host : host.substring(0, zone);
    }

    private static int number(String port) {
        int number = decimal(port, 65535);
        return number > 0 ? number : -1;
    }

    private static @Nullable String v4(String host) {
        var parts = host.split("\\.", 6);
        if (parts.length != 4) return null;
        var numbers = new ArrayList<String>(4);
        for (var part : parts) {
            int number = decimal(part, 255);
            if (number < 0) return null;
            numbers.add(Integer.toString(number));
        }
        return String.join(".", numbers);
    }

    /** -1 when the text is no number from 0 to {@code most}. */
    private static int decimal(String text, int most) {
        if (text.isEmpty() || text.length() > 5) return -1;
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number <= most ? number : -1;
    }

    /** The eight groups, or null when the text is no IPv6 address. */
    private static int @Nullable [] v6(String host) {
        int gap = host.indexOf("::");
        if (gap < 0) {
            var all = groups(host);
            return all == null || all.size() != 8 ? null : toArray(all, List.of());
        }
        var head = groups(host.substring(0, gap));
        var tail = groups(host.substring(gap + 2));
        return head == null || tail == null || head.size() + tail.size() > 7 ? null : toArray(head, tail);
    }

    private static int[] toArray(List<Integer> head, List<Integer> tail) {
        var groups = new int[8];
        for (int i = 0; i < head.size(); i++) groups[i] = head.get(i);
        for (int i = 0; i < tail.size(); i++) groups[8 - tail.size() + i] = tail.get(i);
        return groups;
    }

    private static @Nullable List<Integer> groups(String text) {
        var groups = new ArrayList<Integer>();
        if (text.isEmpty()) return groups;
        for (var part : text.split(":", 9)) {
            var v4 = v4(part);
            if (v4 != null) {
                var bytes = Arrays.stream(v4.split("\\."))
                        .mapToInt(Integer::parseInt)
                        .toArray();
                groups.add(bytes[0] << 8 | bytes[1]);
                groups.add(bytes[2] << 8 | bytes[3]);
            } else if (!part.isEmpty()
                    && part.length() <= 4
                    && part.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
                groups.add(Integer.parseInt(part, 16));
            } else return null;
        }
        return groups;
    }

    private static String text(int[] groups) {
        boolean mapped = groups[5] == 0xffff && Arrays.stream(groups, 0, 5).allMatch(group -> group == 0);
        if (mapped)
            return (groups[6] >> 8) + "." + (groups[6] & 255) + "." + (groups[7] >> 8) + "." + (groups[7] & 255);
        int start = -1;
        int longest = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && groups[end] == 0) end++;
            if (end - i > longest) {
                start = i;
                longest = end - i;
            }
        }
        if (start < 0) return join(groups, 0, 8);
        return join(groups, 0, start) + "::" + join(groups, start + longest, 8);
    }

    private static String join(int[] groups, int from, int to) {
        return String.join(
                ":",
                Arrays.stream(groups, from, to).mapToObj(Integer::toHexString).toList());
    }

    private static String network(int[] groups) {
        var address = text(groups);
        return address.indexOf(':') < 0 ? address : join(groups, 0, 4) + "::/64";
    }
}
