package org.homeward.clearinghouse.reports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
    /** The names of tables, as the four letters they are. */
    private static final int GSUB = 0x47535542;

    private static final int UNKNOWN = 0x78737562;
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
            return new Typeface(family, weight, style, withoutLigatures(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the build did not bring the font " + path, e);
        }
    }

    /**
     * The font without its table of substitutions (GSUB), by which "ffi" becomes one sign that no reader turns back into letters: a
     * document that says "trafficking" must be found by that word and read aloud with it. The directory of tables begins at byte 12, with
     * 16 bytes for each (OpenType 1.9, "Table directory").
     */
    private static byte[] withoutLigatures(byte[] font) {
        var tables = ByteBuffer.wrap(font);
        for (int i = 0; i < tables.getShort(4); i++)
            if (tables.getInt(12 + 16 * i) == GSUB) tables.putInt(12 + 16 * i, UNKNOWN);
        return font;
    }

    /** A font's file, kept whole: it is read anew for each document. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Typeface(String family, int weight, FontStyle style, byte[] bytes) {
        InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
