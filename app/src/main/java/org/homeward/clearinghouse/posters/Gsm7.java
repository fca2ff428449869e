package org.homeward.clearinghouse.posters;

import java.text.Normalizer;

/**
 * The alphabet of text messages, 3GPP TS 23.038 section 6.2.1. A message in it holds 160 septets; one letter outside makes the network send
 * the whole in UCS-2, which holds 70. Of Spanish it has é, ñ, ü, ¿ and ¡ but not á, í, ó and ú.
 */
final class Gsm7 {
    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** Each is sent as two septets: an escape and the sign. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private Gsm7() {}

    /** Septets of a text that {@link #plain} made. */
    static int septets(String text) {
        return text.codePoints()
                .map(sign -> EXTENDED.indexOf(sign) >= 0 ? 2 : 1)
                .sum();
    }

    static boolean holds(String text) {
        return text.codePoints().allMatch(sign -> BASIC.indexOf(sign) >= 0 || EXTENDED.indexOf(sign) >= 0);
    }

    /** The same in the alphabet: a letter it lacks loses its mark, any other sign it lacks becomes a question mark or is left out. */
    static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(sign -> plain.append(plain(sign)));
        return plain.toString();
    }

    private static String plain(int sign) {
        var one = Character.toString(sign);
        if (holds(one)) return one;
        if ("‘’ʼ".contains(one)) return "'";
        if ("“”".contains(one)) return "\"";
        if ("–—·".contains(one)) return "-";
        var bare = Normalizer.normalize(one, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        if (bare.isEmpty()) return "";
        return holds(bare) ? bare : "?";
    }
}
