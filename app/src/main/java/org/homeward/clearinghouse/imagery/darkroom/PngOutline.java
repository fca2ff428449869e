package org.homeward.clearinghouse.imagery.darkroom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Walks over the chunks of a PNG (W3C PNG, third edition, section 5). */
final class PngOutline {
    private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final Set<String> TEXT = Set.of("tEXt", "iTXt");
    private static final int SIGNATURE = 8;

    private final byte[] file;
    private final ByteBuffer bytes;
    private final ByteArrayOutputStream drawing;
    private int width;
    private int height;
    private boolean hasPoints;
    private byte @Nullable [] exif;

    PngOutline(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file);
        this.drawing = new ByteArrayOutputStream(file.length);
        drawing.write(file, 0, SIGNATURE);
    }

    Outline walk() throws Unreadable {
        int at = SIGNATURE;
        for (boolean first = true; ; first = false) {
            if (at + 12 > file.length) throw new Unreadable(Fault.CUT_SHORT);
            long length = bytes.getInt(at) & 0xFFFFFFFFL;
            if (length > file.length - at - 12L) throw new Unreadable(Fault.CUT_SHORT);
            var type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            int end = at + 12 + (int) length;
            if (first != type.equals("IHDR")) throw new Unreadable(Fault.DAMAGED);
            chunk(type, at, end);
            at = end;
            if (type.equals("IEND")) break;
        }
        if (!hasPoints) throw new Unreadable(Fault.DAMAGED);
        Outline.checkQuiet(file, at, file.length);
        return new Outline(width, height, drawing.toByteArray(), exif);
    }

    private void chunk(String type, int at, int end) throws Unreadable {
        if (type.equals("IHDR")) header(at + 8, end - 4);
        if (type.equals("acTL")) throw new Unreadable(Fault.MOVING);
        if (type.equals("eXIf")) exif = Arrays.copyOfRange(file, at + 8, end - 4);
        if (TEXT.contains(type)) Outline.checkQuiet(file, at + 8, end - 4);
        if (!DRAWN.contains(type)) return;
        var sum = new CRC32();
        sum.update(file, at + 4, end - at - 8);
        if ((int) sum.getValue() != bytes.getInt(end - 4)) throw new Unreadable(Fault.DAMAGED);
        drawing.write(file, at, end - at);
        hasPoints |= type.equals("IDAT");
    }

    private void header(int start, int end) throws Unreadable {
        if (end - start != 13) throw new Unreadable(Fault.DAMAGED);
        width = bytes.getInt(start);
        height = bytes.getInt(start + 4);
        Outline.checkSize(width & 0xFFFFFFFFL, height & 0xFFFFFFFFL);
    }
}
