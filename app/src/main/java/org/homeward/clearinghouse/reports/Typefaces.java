package org.homeward.clearinghouse.reports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The fonts of documents: Source Sans Pro as on the pages, then DejaVu Sans for what it lacks (Greek, Cyrillic, Arabic, Hebrew and many
 * signs). Neither has Chinese, Japanese or Korean: those signs show as a replacement character.
 */
@Component
class Typefaces {
    private static final String SOURCE = "static/vendor/uswds/fonts/source-sans-pro/sourcesanspro-";
    private static final String DEJAVU = "static/vendor/dejavu/";
    private final List<Typeface> all = List.of(
            read("Source Sans Pro", 400, FontStyle.NORMAL, SOURCE + "regular-webfont.ttf"),
            read("Source Sans Pro", 700, FontStyle.NORMAL, SOURCE + "bold-webfont.ttf"),
            read("Source Sans Pro", 400, FontStyle.ITALIC, SOURCE + "italic-webfont.ttf"),
            read("DejaVu Sans", 400, FontStyle.NORMAL, DEJAVU + "DejaVuSans.ttf"),
            read("DejaVu Sans", 700, FontStyle.NORMAL, DEJAVU + "DejaVuSans-Bold.ttf"));

    void addTo(PdfRendererBuilder builder) {
        for (var face : all) builder.useFont(face::open, face.family(), face.weight(), face.style(), true);
    }

    private static Typeface read(String family, int weight, FontStyle style, String path) {
        try (var in = new ClassPathResource(path).getInputStream()) {
            return new Typeface(family, weight, style, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the build did not bring the font " + path, e);
        }
    }

    /** A font's file, kept whole: it is read anew for each document. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Typeface(String family, int weight, FontStyle style, byte[] bytes) {
        InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
