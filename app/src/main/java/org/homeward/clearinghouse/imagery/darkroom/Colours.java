package org.homeward.clearinghouse.imagery.darkroom;

import java.awt.Transparency;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/** From the colours of the original's profile, such as a telephone's wide gamut, to sRGB. */
final class Colours {
    private Colours() {}

    /** Whether numbers of this space mean something else than in sRGB. Grey is grey. */
    static boolean differ(ColorSpace space) {
        return space.getType() == ColorSpace.TYPE_RGB && !space.isCS_sRGB();
    }

    static BufferedImage toSrgb(BufferedImage numbers, ColorSpace meant) {
        int width = numbers.getWidth();
        int height = numbers.getHeight();
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 3, null);
        raster.setPixels(0, 0, width, height, numbers.getRaster().getPixels(0, 0, width, height, (int[]) null));
        var model = new ComponentColorModel(meant, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        var converted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        try {
            return new ColorConvertOp(null).filter(new BufferedImage(model, raster, false, null), converted);
        } catch (CMMException | IllegalArgumentException profileOfNoUse) {
            return numbers;
        }
    }
}
