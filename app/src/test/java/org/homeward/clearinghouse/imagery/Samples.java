package org.homeward.clearinghouse.imagery;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Pictures of nothing: coloured squares, in files as they should be and as they should not. */
final class Samples {
    static final String SECRET = "SECRET-PLACE-39.5296N";

    private Samples() {}

    /** Four coloured quarters: red and green above, blue and white below. */
    static BufferedImage quarters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        var colours = new Color[] {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            pen.setColor(colours[i]);
            pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, width - width / 2, height - height / 2);
        }
        pen.dispose();
        return image;
    }

    static byte[] jpeg(BufferedImage image) {
        return written(ImageIO.getImageWritersByFormatName("jpeg").next(), new IIOImage(image, null, null), how -> {});
    }

    static byte[] progressive(BufferedImage image) {
        return written(
                ImageIO.getImageWritersByFormatName("jpeg").next(),
                new IIOImage(image, null, null),
                how -> how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT));
    }

    /** Four inks, as a print shop sends them. */
    static byte[] cmyk(int width, int height) {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        // Adobe's files hold the inks upside down: 255 is none.
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) raster.setPixel(x, y, new int[] {255, 20, 20, 255});
        var plain = written(
                ImageIO.getImageWritersByFormatName("jpeg").next(), new IIOImage(raster, null, null), how -> {});
        return withSegment(plain, 0xEE, new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
    }

    static byte[] png(BufferedImage image) {
        return written(ImageIO.getImageWritersByFormatName("png").next(), new IIOImage(image, null, null), how -> {});
    }

    static byte[] interlaced(BufferedImage image) {
        return written(
                ImageIO.getImageWritersByFormatName("png").next(),
                new IIOImage(image, null, null),
                how -> how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT));
    }

    /** 16 bits of each colour and of transparency. */
    static BufferedImage deep(int width, int height) {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        var raster = model.createCompatibleWritableRaster(width, height);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) raster.setPixel(x, y, new int[] {0xFFFF, 0, 0, 0xFFFF});
        return new BufferedImage(model, raster, false, null);
    }

    static byte[] webp(BufferedImage image) {
        return written(new WebPImageWriterSpi().createWriterInstance(null), new IIOImage(image, null, null), how -> {});
    }

    private static byte[] written(ImageWriter writer, IIOImage image, Consumer<ImageWriteParam> how) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var chosen = writer.getDefaultWriteParam();
            how.accept(chosen);
            writer.setOutput(out);
            writer.write(null, image, chosen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A segment right behind the beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        int length = content.length + 2;
        return joined(
                Arrays.copyOf(jpeg, 2),
                new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length},
                content,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A telephone's notes: how it was held, when, and where; and everything else that may tell more than the picture. */
    static byte[] withNotes(byte[] jpeg, int orientation, String day) {
        var noted = withSegment(jpeg, 0xFE, bytes("comment " + SECRET));
        noted = withSegment(noted, 0xED, bytes("Photoshop 3.0\0" + "8BIM caption " + SECRET));
        noted = withSegment(noted, 0xE1, bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>"));
        return withSegment(noted, 0xE1, joined(bytes("Exif\0\0"), exif(orientation, day)));
    }

    /** TIFF 6.0, little endian: orientation, camera's notes with the day, places with a text. */
    static byte[] exif(int orientation, String day) {
        var exif = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        exif.put(bytes("II")).putShort((short) 42).putInt(8);
        exif.putShort((short) 3);
        entry(exif, 0x0112, 3, 1, orientation);
        entry(exif, 0x8769, 4, 1, 60);
        entry(exif, 0x8825, 4, 1, 120);
        exif.position(60).putShort((short) 1);
        entry(exif, 0x9003, 2, 20, 90);
        exif.position(90).put(bytes(day + " 12:30:00\0"));
        exif.position(120).putShort((short) 1);
        entry(exif, 0x001C, 2, SECRET.length() + 1, 150);
        exif.position(150).put(bytes(SECRET + "\0"));
        return exif.array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A JPEG that says it has another size. */
    static byte[] claiming(byte[] jpeg, int width, int height) {
        var lying = jpeg.clone();
        for (int at = 2; at + 9 < lying.length; at++)
            if (lying[at] == (byte) 0xFF && (lying[at + 1] & 0xFC) == 0xC0) {
                ByteBuffer.wrap(lying).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return lying;
            }
        throw new AssertionError("no frame");
    }

    /** The last scan of a progressive picture, again and again. */
    static byte[] scanning(byte[] progressive, int times) {
        int last = 0;
        for (int at = 0; at + 1 < progressive.length; at++)
            if (progressive[at] == (byte) 0xFF && progressive[at + 1] == (byte) 0xDA) last = at;
        var scan = Arrays.copyOfRange(progressive, last, progressive.length - 2);
        var out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(progressive, progressive.length - 2));
        for (int i = 0; i < times; i++) out.writeBytes(scan);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return out.toByteArray();
    }

    /** A PNG of 8 bits of grey, made by hand: what it says of its size and what it holds need not agree. */
    static byte[] handmade(int width, int height, byte[] points, byte @Nullable [] moreChunks) {
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", head.array()),
                moreChunks == null ? new byte[0] : moreChunks,
                chunk("IDAT", points),
                chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String type, byte[] content) {
        var body = joined(bytes(type), content);
        var sum = new CRC32();
        sum.update(body);
        return joined(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                body,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** So many zeros, packed. */
    static byte[] zeros(long count) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            var piece = new byte[1 << 16];
            for (long left = count; left > 0; left -= piece.length)
                out.write(piece, 0, (int) Math.min(left, piece.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** RFC 9649: the extended form with its flag for animation. */
    static byte[] animatedWebp() {
        var extended = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        extended.put(bytes("RIFF")).putInt(22).put(bytes("WEBPVP8X")).putInt(10).put((byte) 2);
        return extended.array();
    }

    static byte[] hugeWebp() {
        var extended = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        extended.put(bytes("RIFF")).putInt(22).put(bytes("WEBPVP8X")).putInt(10).putInt(0);
        for (int i = 0; i < 6; i++) extended.put((byte) 0xFF);
        return extended.array();
    }

    /** An archive with nothing in it, as short as one can be. */
    static byte[] archive() {
        return joined(bytes("PK\5\6"), new byte[18]);
    }

    static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
