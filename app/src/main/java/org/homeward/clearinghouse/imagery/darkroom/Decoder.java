package org.homeward.clearinghouse.imagery.darkroom;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPReadParam;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** Decodes the part of a picture that is wanted, leaving out points when all of them would not fit. */
final class Decoder {
    /** What the decoded points may take, in bytes: a quarter of what the process has. */
    private static final long ROOM = 96_000_000;

    private final Form form;
    private final Outline outline;

    Decoder(Form form, Outline outline) {
        this.form = form;
        this.outline = outline;
    }

    /**
     * @param part of the picture as it lies in the file
     * @param width so many points are wanted; there may be more
     */
    BufferedImage decode(Crop part, int width, int height) throws Unreadable {
        var reader = reader();
        var endsEarly = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            // What is missing is drawn grey otherwise, and half a face is no picture.
            if (warning.toLowerCase(Locale.ROOT).contains("premature")) endsEarly.set(true);
        });
        try {
            reader.setInput(new ByteArrayImageInputStream(outline.drawing()), true, true);
            var image = reader.read(0, form == Form.WEBP ? scaling(part, width, height) : leavingOut(reader, part));
            if (endsEarly.get()) throw new Unreadable(Fault.CUT_SHORT);
            return image;
        } catch (IOException | RuntimeException damaged) {
            throw new Unreadable(Fault.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    /** Without a look over the class path: which readers there are is decided here. */
    private ImageReader reader() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return switch (form) {
                case JPEG -> registered(new JPEGImageReaderSpi()).createReaderInstance();
                case WEBP -> new WebPImageReaderSpi().createReaderInstance();
                default -> ImageIO.getImageReadersByFormatName("png").next();
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It finds the JDK's own, on which it is built, by being registered beside it. */
    private static ImageReaderSpi registered(ImageReaderSpi spi) {
        IIORegistry.getDefaultInstance().registerServiceProvider(spi, ImageReaderSpi.class);
        return spi;
    }

    private static ImageReadParam leavingOut(ImageReader reader, Crop part) throws IOException {
        var types = reader.getImageTypes(0);
        var model = types.hasNext() ? types.next().getSampleModel() : null;
        int bytes =
                model == null ? 4 : Math.max(1, model.getNumDataElements() * Math.max(1, model.getSampleSize(0) / 8));
        int step = 1;
        while ((long) part.width() * part.height() * bytes / ((long) step * step) > ROOM) step++;
        var how = reader.getDefaultReadParam();
        how.setSourceRegion(new Rectangle(part.left(), part.top(), part.width(), part.height()));
        how.setSourceSubsampling(step, step, 0, 0);
        return how;
    }

    private static WebPReadParam scaling(Crop part, int width, int height) {
        var how = new WebPReadParam();
        how.setUseCropping(true);
        how.setCropLeft(part.left());
        how.setCropTop(part.top());
        how.setCropWidth(part.width());
        how.setCropHeight(part.height());
        how.setUseScaling(true);
        how.setScaledWidth(width);
        how.setScaledHeight(height);
        return how;
    }
}
