package org.homeward.clearinghouse.imagery;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.LegibleParameters;
import org.homeward.clearinghouse.imagery.darkroom.Fault;

/**
 * A form with one file, read from the stream as it comes: the container's own way would write the file to the disk as it is. The text
 * fields come first, as they do on our pages. Public for the modules whose forms have a file too.
 *
 * <p>Where a session is, the token against forged requests is looked at before the body is read, so it stands in the address:
 * {@code th:action="@{/photos/of/case/NCM-2026-0001(_csrf=${_csrf.token})}"}.
 */
public final class UploadForm {
    private static final int LONGEST_FIELD = 32 * 1024;
    private static final int MOST_PARTS = 30;
    private static final long OVERHEAD = 64 * 1024;
    /** Read and dropped after a refusal, so that a browser still sending gets to show the answer. Beyond it, the connection is cut. */
    private static final long MOST_DROPPED = 256L * 1024 * 1024;

    private UploadForm() {}

    /** Takes the file once all the fields are known; the stream is good until this returns. */
    public interface Taker<T> {
        T take(Map<String, String> fields, InputStream file) throws IOException;
    }

    /**
     * Throws {@link PictureRefused} when no file was chosen or it is too large by what the browser says, {@link Conflict} when the form
     * can't be read.
     *
     * @param fields gets the fields, also when this throws
     */
    public static <T> T read(HttpServletRequest request, long limit, Map<String, String> fields, Taker<T> taker)
            throws IOException {
        try {
            return parts(request, limit, fields, taker);
        } catch (FileUploadException e) {
            throw new Conflict("The form did not arrive whole: send it again.");
        } finally {
            drop(request.getInputStream());
        }
    }

    private static <T> T parts(HttpServletRequest request, long limit, Map<String, String> fields, Taker<T> taker)
            throws IOException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) throw new PictureRefused(Fault.NOTHING);
        var reader = new JakartaServletFileUpload<>();
        reader.setHeaderCharset(StandardCharsets.UTF_8);
        var items = reader.getItemIterator(request);
        boolean tooLarge = request.getContentLengthLong() > limit + OVERHEAD;
        for (int count = 0; items.hasNext() && count < MOST_PARTS; count++) {
            var item = items.next();
            try (var in = item.getInputStream()) {
                if (!item.isFormField()) {
                    if (tooLarge) throw new PictureRefused(Fault.TOO_LARGE);
                    return taker.take(new HashMap<>(fields), in);
                }
                fields.put(Objects.requireNonNullElse(item.getFieldName(), ""), text(in));
            }
        }
        throw new PictureRefused(Fault.NOTHING);
    }

    private static String text(InputStream in) throws IOException {
        var bytes = in.readNBytes(LONGEST_FIELD + 1);
        if (bytes.length > LONGEST_FIELD) throw new Conflict("One of the fields is too long: shorten it.");
        return LegibleParameters.legible(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void drop(InputStream in) {
        try {
            var buffer = new byte[16 * 1024];
            long left = MOST_DROPPED;
            for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) left -= read;
        } catch (IOException e) {
            // The browser is gone: there is nobody to answer.
        }
    }
}
