package org.homeward.clearinghouse.imagery.darkroom;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** The rows of a decoded picture, whatever it was kept as, as 8 bits of red, green and blue. Java's own way there is too slow by far. */
interface Rows {
    /** Reads as many points of a row as the array holds. */
    void read(int y, int[] rgb);

    static Rows of(BufferedImage image) {
        var raster = image.getRaster();
        var model = image.getColorModel();
        if (model instanceof IndexColorModel table) return table(raster, table);
        if (model instanceof DirectColorModel) return (y, rgb) -> direct(image, y, rgb);
        int bands = raster.getNumBands();
        int shift = Math.max(0, model.getComponentSize(0) - 8);
        if (raster.getTransferType() == DataBuffer.TYPE_BYTE && shift == 0)
            return (y, rgb) -> bytes(raster, bands, y, rgb);
        return (y, rgb) -> samples(raster, bands, shift, y, rgb);
    }

    private static Rows table(Raster raster, IndexColorModel table) {
        var colours = new int[table.getMapSize()];
        table.getRGBs(colours);
        for (int i = 0; i < colours.length; i++) colours[i] = onWhite(colours[i] >>> 24, colours[i]);
        return (y, rgb) -> {
            raster.getSamples(0, y, rgb.length, 1, 0, rgb);
            for (int x = 0; x < rgb.length; x++) rgb[x] = colours[Math.min(rgb[x], colours.length - 1)];
        };
    }

    private static void direct(BufferedImage image, int y, int[] rgb) {
        image.getRGB(0, y, rgb.length, 1, rgb, 0, rgb.length);
        for (int x = 0; x < rgb.length; x++) rgb[x] = onWhite(rgb[x] >>> 24, rgb[x]);
    }

    private static void bytes(Raster raster, int bands, int y, int[] rgb) {
        var row = (byte[]) raster.getDataElements(0, y, rgb.length, 1, null);
        for (int x = 0, at = 0; x < rgb.length; x++, at += bands) {
            int first = row[at] & 0xFF;
            rgb[x] = bands < 3
                    ? onWhite(bands == 2 ? row[at + 1] & 0xFF : 0xFF, first * 0x010101)
                    : onWhite(
                            bands > 3 ? row[at + 3] & 0xFF : 0xFF,
                            first << 16 | (row[at + 1] & 0xFF) << 8 | row[at + 2] & 0xFF);
        }
    }

    private static void samples(Raster raster, int bands, int shift, int y, int[] rgb) {
        var row = raster.getPixels(0, y, rgb.length, 1, (int[]) null);
        for (int x = 0, at = 0; x < rgb.length; x++, at += bands) {
            int first = row[at] >> shift;
            rgb[x] = bands < 3
                    ? onWhite(bands == 2 ? row[at + 1] >> shift : 0xFF, first * 0x010101)
                    : onWhite(
                            bands > 3 ? row[at + 3] >> shift : 0xFF,
                            first << 16 | row[at + 1] >> shift << 8 | row[at + 2] >> shift);
        }
    }

    private static int onWhite(int alpha, int rgb) {
        if (alpha == 0xFF) return rgb & 0xFFFFFF;
        int white = 255 * (255 - alpha);
        int red = ((rgb >> 16 & 0xFF) * alpha + white) / 255;
        int green = ((rgb >> 8 & 0xFF) * alpha + white) / 255;
        int blue = ((rgb & 0xFF) * alpha + white) / 255;
        return red << 16 | green << 8 | blue;
    }
}
