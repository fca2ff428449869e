package org.homeward.clearinghouse.imagery.darkroom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Smaller versions of pictures that the darkroom made. These are ours: no process of its own is needed to read them. */
public final class Resizing {
    private static final float QUALITY = 0.9f;

    private Resizing() {}

    /** @param width points */
    public record Resized(byte[] jpeg, int width, int height) {}

    /** The same bytes when it is no larger already. */
    public static Resized to(int maxSide, byte[] jpeg) {
        var picture = read(jpeg);
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        if (longer <= maxSide) return new Resized(jpeg, picture.getWidth(), picture.getHeight());
        return write(Scaled.to(
                Math.max(1, Math.round((float) picture.getWidth() * maxSide / longer)),
                Math.max(1, Math.round((float) picture.getHeight() * maxSide / longer)),
                picture));
    }

    public static Resized veiled(byte[] jpeg) {
        return write(Veil.over(read(jpeg)));
    }

    private static BufferedImage read(byte[] jpeg) {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            return Objects.requireNonNull(reader.read(0));
        } catch (IOException e) {
            throw new UncheckedIOException("a picture of ours", e);
        } finally {
            reader.dispose();
        }
    }

    private static Resized write(BufferedImage picture) {
        try {
            return new Resized(JpegWriter.write(picture, QUALITY), picture.getWidth(), picture.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
