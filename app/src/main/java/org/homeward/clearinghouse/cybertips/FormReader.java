package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.INVALID_REQUEST;
import static org.homeward.clearinghouse.cybertips.ResponseCode.MALFORMED_FILE;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Reads the form of a call part by part, as it comes in. The servlet container's own form reading would write parts to temporary files,
 * which must never happen to what providers upload.
 */
final class FormReader {
    private static final int LONGEST_FORM = 16 * 1024;
    private static final int LONGEST_FIELD = 256;
    private static final int LONGEST_PART_HEADER = 16 * 1024;
    private static final int MOST_PARTS = 10_000;

    /** What takes the parts of a form. */
    interface Parts {
        void field(String name, String value);

        /**
         * A part named {@code file}, whatever its file name; the stream is good until this returns.
         *
         * @param chosen false for a browser's file field that was left empty, unless bytes follow
         */
        void file(InputStream bytes, boolean chosen) throws IOException;
    }

    private FormReader() {}

    /** Reads multipart or urlencoded, whichever was sent. */
    static void read(HttpServletRequest request, Parts parts) throws IOException {
        Body.checkPlain(request);
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) readMultipart(request, parts);
        else readEncoded(request, parts);
    }

    private static void readMultipart(HttpServletRequest request, Parts parts) throws IOException {
        var reader = new JakartaServletFileUpload<>();
        reader.setHeaderCharset(StandardCharsets.UTF_8);
        reader.setMaxPartHeaderSize(LONGEST_PART_HEADER);
        try {
            var items = reader.getItemIterator(request);
            for (int count = 0; items.hasNext(); count++) {
                if (count == MOST_PARTS) throw MALFORMED_FILE.because("more than " + MOST_PARTS + " parts.");
                part(items.next(), parts);
            }
        } catch (FileUploadException e) {
            throw MALFORMED_FILE.because(
                    "the multipart form can't be read. Check its boundary and that it is complete.");
        }
    }

    private static void part(FileItemInput item, Parts parts) throws IOException {
        var name = Objects.requireNonNullElse(item.getFieldName(), "");
        try (var in = item.getInputStream()) {
            if (name.equals("file")) parts.file(in, isChosen(item));
            else if (name.equals("id") || item.getName() == null) parts.field(name, text(in, LONGEST_FIELD));
            else throw misnamed();
        }
    }

    /** Passed over, it would be a file that its provider believes we have. Only {@code id} gets a file name from some clients. */
    private static Rejected misnamed() {
        return MALFORMED_FILE.because("a file came under another name. Name its part 'file'.");
    }

    private static boolean isChosen(FileItemInput item) {
        var disposition = item.getHeaders().getHeader("Content-Disposition");
        return disposition == null || !disposition.contains("filename=\"\"");
    }

    private static void readEncoded(HttpServletRequest request, Parts parts) throws IOException {
        var form = text(request.getInputStream(), LONGEST_FORM);
        Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> field(decoded(pair[0]), decoded(pair[1]), parts));
    }

    private static void field(String name, String value, Parts parts) {
        if (name.equals("file")) throw MALFORMED_FILE.because("a file comes as multipart/form-data only.");
        parts.field(name, value);
    }

    private static String text(InputStream in, int longest) throws IOException {
        var bytes = in.readNBytes(longest + 1);
        if (bytes.length > longest) throw INVALID_REQUEST.because("a form field is longer than " + longest + " bytes.");
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw INVALID_REQUEST.because("the form is not properly encoded.");
        }
    }
}
