package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.INVALID_REQUEST;
import static org.homeward.clearinghouse.cybertips.ResponseCode.MALFORMED_XML;
import static org.homeward.clearinghouse.cybertips.ResponseCode.VALIDATION_FAILED;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The XML body of a call. Its size and encoding are decided before a parser sees it. */
final class Body {
    /** Read and dropped after a refusal, so that a client still sending gets to read the answer. Beyond it, the connection is cut. */
    private static final long MOST_DROPPED = 64L * 1024 * 1024;

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]{1,40})");

    private Body() {}

    /** The bytes, at most as many as the limit says. The type is not looked at: clients send XML as text/plain. */
    static byte[] read(HttpServletRequest request, long limit) throws IOException {
        checkPlain(request);
        checkCharset(request.getHeader("Content-Type"));
        if (request.getContentLengthLong() > limit) throw tooLong(limit);
        var bytes = request.getInputStream().readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > limit) throw tooLong(limit);
        return bytes;
    }

    /** A packed body would have to be unpacked before its size is known, and no client needs it. */
    static void checkPlain(HttpServletRequest request) {
        var packed = request.getHeader("Content-Encoding");
        if (packed != null && !packed.equalsIgnoreCase("identity"))
            throw INVALID_REQUEST.because("leave out Content-Encoding and send the body as it is.", 415);
    }

    private static void checkCharset(@Nullable String type) {
        if (type == null) return;
        var said = CHARSET.matcher(type.toLowerCase(Locale.ROOT));
        if (said.find() && !Utf8.isWelcome(said.group(1)))
            throw MALFORMED_XML.because("the Content-Type names another encoding. Send UTF-8.");
    }

    private static Rejected tooLong(long limit) {
        return VALIDATION_FAILED.because("element 'report': at most " + limit + " bytes in one submittal.", 413);
    }

    /** Reads what is left of a refused body, within bounds. */
    static void drop(InputStream in) {
        try {
            var buffer = new byte[16 * 1024];
            long left = MOST_DROPPED;
            for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) left -= read;
        } catch (IOException e) {
            // The client is gone or sends nonsense: there is nobody to answer.
        }
    }
}
