package org.homeward.clearinghouse.posters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.reports.Documents;
import org.springframework.stereotype.Component;

/** Sets a poster on exactly one page: the writing as large as its length lets it be, the photos as large as then fits. */
@Component
class Sheets {
    private static final String TEMPLATE = "posters/sheet";
    private static final double MARGINS = 2 * .4 * 72;
    private static final double[] SCALES = {1, .88, .78, .7};
    private static final double LEAST_PHOTO = 130;
    private static final double MOST_PHOTO = 330;
    /** Between the margins of A4, and what a photo has round it. */
    private static final double WIDTH = 595 - 2 * .5 * 72;

    private static final double GAP = 14;
    /** What rounding may cost at the page's end. */
    private static final double SPARE = 6;

    private final Documents documents;

    Sheets(Documents documents) {
        this.documents = documents;
    }

    /**
     * @param photos JPEGs in the order of the content's
     * @return a PDF of one page. Throws {@link Conflict} when the lines are too many for one
     */
    byte[] pdf(Content content, Language language, PaperSize size, List<byte[]> photos) {
        var sheet = Sheet.of(content, language, size.css(), photos);
        double room = size.height() * 72 - MARGINS - SPARE;
        double most = Math.min(MOST_PHOTO, inARow(photos));
        double least = Math.min(LEAST_PHOTO, most);
        for (double scale : SCALES) {
            double left =
                    room - documents.height(TEMPLATE, model(sheet.measured().sized(scale, least)));
            if (left >= 0) return documents.pdf(TEMPLATE, model(sheet.sized(scale, Math.min(most, least + left))));
        }
        throw new Conflict("The poster does not fit on one page: take the ticks off some lines.");
    }

    /** How high photos may be that stand side by side on the narrower of the papers. */
    private static double inARow(List<byte[]> photos) {
        double widths = photos.stream().mapToDouble(Sheets::width).sum();
        return photos.isEmpty() ? MOST_PHOTO : (WIDTH - GAP * photos.size()) / widths;
    }

    /** Width of a photo of height 1, as its head says it. */
    private static double width(byte[] jpeg) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            var reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            return (double) reader.getWidth(0) / reader.getHeight(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> model(Sheet sheet) {
        return Map.of("sheet", sheet);
    }
}
