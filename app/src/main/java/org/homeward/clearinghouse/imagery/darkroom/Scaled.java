package org.homeward.clearinghouse.imagery.darkroom;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Makes pictures smaller: first by the mean of whole squares of points, which is sharp and even, then by the rest. */
final class Scaled {
    private Scaled() {}

    /** Eight bits of red, green and blue in the colours of the source, on white where it is transparent. Never larger than the source. */
    static BufferedImage to(int width, int height, BufferedImage source) {
        int square = Math.max(1, Math.min(source.getWidth() / width, source.getHeight() / height));
        var rows = Rows.of(source);
        var mean = new BufferedImage(
                Math.max(1, source.getWidth() / square),
                Math.max(1, source.getHeight() / square),
                BufferedImage.TYPE_INT_RGB);
        mean(rows, square, mean);
        return mean.getWidth() == width && mean.getHeight() == height ? mean : drawn(mean, width, height);
    }

    private static void mean(Rows rows, int square, BufferedImage into) {
        var points = points(into);
        int width = into.getWidth();
        var sums = new int[width * 3];
        var row = new int[width * square];
        for (int y = 0; y < into.getHeight(); y++) {
            java.util.Arrays.fill(sums, 0);
            for (int line = 0; line < square; line++) {
                rows.read(y * square + line, row);
                for (int x = 0; x < row.length; x++) {
                    int at = x / square * 3;
                    sums[at] += row[x] >> 16 & 0xFF;
                    sums[at + 1] += row[x] >> 8 & 0xFF;
                    sums[at + 2] += row[x] & 0xFF;
                }
            }
            int area = square * square;
            for (int x = 0; x < width; x++)
                points[y * width + x] = sums[3 * x] / area << 16 | sums[3 * x + 1] / area << 8 | sums[3 * x + 2] / area;
        }
    }

    /** As a new picture of that size, larger or smaller, with soft edges. */
    static BufferedImage drawn(BufferedImage source, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(source, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    static int[] points(BufferedImage rgb) {
        return ((DataBufferInt) rgb.getRaster().getDataBuffer()).getData();
    }
}
