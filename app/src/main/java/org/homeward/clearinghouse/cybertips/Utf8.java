package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.MALFORMED_XML;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of a submittal before any parser sees it: that it is UTF-8, says nothing else of itself, and carries no declaration a
 * parser could be made to act on.
 */
final class Utf8 {
    private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']{0,40})");
    private static final int LONGEST_DECLARATION = 200;
    /** As Python and others spell it; US-ASCII is UTF-8 as well. */
    private static final Set<String> WELCOME = Set.of("utf-8", "utf8", "us-ascii", "ascii");

    private Utf8() {}

    /** The text of the bytes, without a byte-order mark. Throws {@link Rejected} with 4110 when it is not UTF-8 or holds a DOCTYPE. */
    static String text(byte[] bytes) {
        var text = decoded(bytes);
        if (text.startsWith("\uFEFF")) text = text.substring(1);
        if (text.isBlank()) throw MALFORMED_XML.because("the body is empty. Send one XML document.");
        refuseOtherEncodings(text);
        refuseDeclarations(text);
        return text;
    }

    /** Whether an encoding that a client names is the one it must use. */
    static boolean isWelcome(String encoding) {
        return WELCOME.contains(encoding.toLowerCase(Locale.ROOT));
    }

    private static String decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) throw notUtf8();
            return text;
        } catch (CharacterCodingException e) {
            throw notUtf8();
        }
    }

    private static void refuseOtherEncodings(String text) {
        if (!text.startsWith("<?xml")) return;
        int end = text.indexOf("?>");
        var declared = DECLARED.matcher(text.substring(0, end < 0 ? 0 : Math.min(end, LONGEST_DECLARATION)));
        if (declared.find() && !isWelcome(declared.group(1))) throw notUtf8();
    }

    /**
     * Outside comments, CDATA and instructions, {@code <!} begins a DOCTYPE or one of its declarations, none of which a report needs.
     * The words inside CDATA or a comment are harmless text: a chat may well quote a web page.
     */
    private static void refuseDeclarations(String text) {
        int at = text.indexOf('<');
        while (at >= 0) {
            if (text.startsWith("<!--", at)) at = text.indexOf("-->", at + 4);
            else if (text.startsWith("<![CDATA[", at)) at = text.indexOf("]]>", at + 9);
            else if (text.startsWith("<?", at)) at = text.indexOf("?>", at + 2);
            else if (text.startsWith("<!", at))
                throw MALFORMED_XML.because("a DOCTYPE or entity declaration is not accepted. Leave it out.");
            at = at < 0 ? -1 : text.indexOf('<', at + 1);
        }
    }

    private static Rejected notUtf8() {
        return MALFORMED_XML.because("the text is not UTF-8. Send UTF-8 and declare no other encoding.");
    }
}
