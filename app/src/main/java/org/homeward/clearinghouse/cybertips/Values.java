package org.homeward.clearinghouse.cybertips;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether single values are what they say: by hand and in one pass, because each may be as long as a report. */
final class Values {
    private static final Pattern FOUR_NUMBERS = Pattern.compile("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_ADDRESS = 45;

    private Values() {}

    /** One {@code @}, something before and a domain with a dot behind, and no blanks: what mail can be sent to. */
    static boolean isEmail(String said) {
        int at = said.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || said.indexOf('@') != at) return false;
        var domain = said.substring(at + 1);
        return isBare(said)
                && domain.indexOf('.') > 0
                && !domain.endsWith(".")
                && !domain.contains("..")
                && !domain.startsWith("-");
    }

    /** IPv4, IPv6, or IPv4 mapped into IPv6, as a literal: never a name, which would be looked up. */
    static boolean isIpAddress(String said) {
        return said.length() <= LONGEST_ADDRESS && literal(said).isPresent();
    }

    private static Optional<InetAddress> literal(String said) {
        boolean four = FOUR_NUMBERS.matcher(said).matches();
        if (!four && (said.indexOf(':') < 0 || said.indexOf('%') >= 0 || said.indexOf('[') >= 0))
            return Optional.empty();
        try {
            return Optional.of(four ? InetAddress.ofLiteral(said) : Inet6Address.ofLiteral(said));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A scheme, a colon and something behind it, for the web a host as well. */
    static boolean isUrl(String said) {
        int colon = said.indexOf(':');
        if (colon < 2 || colon == said.length() - 1 || !isBare(said)) return false;
        for (int i = 0; i < colon; i++) if (!isSchemeLetter(said.charAt(i))) return false;
        var scheme = said.substring(0, colon);
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) return true;
        return said.startsWith("//", colon + 1) && said.length() > colon + 3 && isHostLetter(said.charAt(colon + 3));
    }

    private static boolean isSchemeLetter(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.');
    }

    private static boolean isHostLetter(char c) {
        return Character.isLetterOrDigit(c) || c == '[' || c == '_';
    }

    private static boolean isBare(String said) {
        return said.chars()
                .noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c) || c == '<' || c == '>');
    }

    /** True when a number already begins with the calling code that is said beside it. */
    static boolean repeatsCallingCode(String number, String code) {
        var digits = code.substring(1);
        if (number.startsWith("+") || number.startsWith("00" + digits)) return true;
        return number.startsWith(digits)
                && number.length() > digits.length()
                && !Character.isDigit(number.charAt(digits.length()));
    }
}
