package org.homeward.clearinghouse.posters;

/** Text for XML 1.0. */
final class Xml {
    private Xml() {}

    /** Without the signs XML does not know (section 2.2): a pasted text may hold any. */
    static String printable(String text) {
        return text.codePoints()
                .filter(Xml::isKnown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isKnown(int sign) {
        return sign == '\n'
                || sign == '\t'
                || sign >= 0x20 && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000;
    }
}
