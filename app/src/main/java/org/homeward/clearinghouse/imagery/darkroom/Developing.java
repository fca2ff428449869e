package org.homeward.clearinghouse.imagery.darkroom;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;

/** From the bytes of a file to the picture that was ordered. */
public final class Developing {
    private static final float QUALITY = 0.9f;

    private Developing() {}

    static Print develop(byte[] file, Order order) throws Unreadable, IOException {
        var form = Form.of(Arrays.copyOf(file, Math.min(file.length, Form.START)));
        var outline = Outline.of(form, file);
        var exif = Exif.of(outline.exif());
        var turn = exif.turn();
        int width = turn.width(outline.width(), outline.height());
        int height = turn.height(outline.width(), outline.height());
        var crop = order.crop() == null ? Crop.whole(width, height) : order.crop();
        if (!crop.fits(width, height)) throw new Unreadable(Fault.DAMAGED);
        var picture =
                upright(new Decoder(form, outline), turn, turn.inFile(crop, outline.width(), outline.height()), order);
        return print(form, exif, width, height, order.veiled() ? Veil.over(picture) : picture);
    }

    private static BufferedImage upright(Decoder decoder, Turn turn, Crop part, Order order) throws Unreadable {
        int width = side(part.width(), part, order.maxSide());
        int height = side(part.height(), part, order.maxSide());
        var decoded = decoder.decode(part, width, height);
        var scaled = Scaled.to(Math.min(width, decoded.getWidth()), Math.min(height, decoded.getHeight()), decoded);
        var space = decoded.getColorModel().getColorSpace();
        return turn.upright(Colours.differ(space) ? Colours.toSrgb(scaled, space) : scaled);
    }

    private static int side(int side, Crop part, int most) {
        int longer = Math.max(part.width(), part.height());
        return longer <= most ? side : Math.max(1, Math.round((float) side * most / longer));
    }

    private static Print print(Form form, Exif exif, int width, int height, BufferedImage picture) throws IOException {
        return new Print(
                form,
                width,
                height,
                exif.taken(),
                picture.getWidth(),
                picture.getHeight(),
                JpegWriter.write(picture, QUALITY));
    }
}
