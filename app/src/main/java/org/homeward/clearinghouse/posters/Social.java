package org.homeward.clearinghouse.posters;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.homeward.clearinghouse.reports.Documents;
import org.springframework.stereotype.Component;

/** The square picture for social media: set like a page, with the same fonts, and then drawn. */
@Component
class Social {
    static final int PIXELS = 1080;
    /** Inches a side, as the template has it. */
    private static final double SIDE = 7.5;

    private static final float QUALITY = .9f;
    private final Documents documents;

    Social(Documents documents) {
        this.documents = documents;
    }

    /** JPEG of 1080 by 1080 pixels. */
    byte[] jpeg(Content content, Language language, List<byte[]> photos) {
        var sheet = Sheet.of(
                content,
                language,
                SIDE + "in " + SIDE + "in",
                photos.stream().limit(1).toList());
        var pdf = documents.pdf("posters/social", Map.of("sheet", sheet));
        try (var document = Loader.loadPDF(pdf)) {
            return jpeg(new PDFRenderer(document).renderImageWithDPI(0, (float) (PIXELS / SIDE), ImageType.RGB));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
