package org.homeward.clearinghouse.imagery.darkroom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks over the chunks of a WebP (RFC 9649). */
final class WebpOutline {
    private static final int ANIMATION = 2;

    private final byte[] file;
    private final ByteBuffer bytes;
    private int width;
    private int height;
    private int canvasWidth;
    private int canvasHeight;
    private byte @Nullable [] exif;

    WebpOutline(byte[] file) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    Outline walk() throws Unreadable {
        if (file.length < 20) throw new Unreadable(Fault.CUT_SHORT);
        long whole = (bytes.getInt(4) & 0xFFFFFFFFL) + 8;
        if (whole > file.length) throw new Unreadable(Fault.CUT_SHORT);
        int end = (int) whole;
        for (int at = 12; at + 8 <= end; ) {
            long length = bytes.getInt(at + 4) & 0xFFFFFFFFL;
            if (at + 8 + length > end) throw new Unreadable(Fault.DAMAGED);
            chunk(new String(file, at, 4, StandardCharsets.ISO_8859_1), at + 8, (int) length);
            at += 8 + (int) length + (int) (length & 1);
        }
        if (width == 0) throw new Unreadable(Fault.DAMAGED);
        if (canvasWidth != 0 && (canvasWidth != width || canvasHeight != height)) throw new Unreadable(Fault.DAMAGED);
        Outline.checkQuiet(file, end, file.length);
        return new Outline(width, height, Arrays.copyOf(file, end), exif);
    }

    private void chunk(String type, int start, int length) throws Unreadable {
        switch (type) {
            case "VP8X" -> canvas(start, length);
            case "VP8 " -> lossy(start, length);
            case "VP8L" -> lossless(start, length);
            case "ANIM", "ANMF" -> throw new Unreadable(Fault.MOVING);
            case "EXIF" -> exif = Arrays.copyOfRange(file, start, start + length);
            case "XMP " -> Outline.checkQuiet(file, start, start + length);
            default -> {}
        }
    }

    private void canvas(int start, int length) throws Unreadable {
        if (length < 10) throw new Unreadable(Fault.DAMAGED);
        if ((file[start] & ANIMATION) != 0) throw new Unreadable(Fault.MOVING);
        canvasWidth = (bytes.getInt(start + 4) & 0xFFFFFF) + 1;
        canvasHeight = (bytes.getInt(start + 6) >>> 8) + 1;
        Outline.checkSize(canvasWidth, canvasHeight);
    }

    private void lossy(int start, int length) throws Unreadable {
        if (length < 10 || width != 0) throw new Unreadable(Fault.DAMAGED);
        // A key frame begins with 9D 01 2A.
        if ((bytes.getInt(start + 2) >>> 8) != 0x2A019D) throw new Unreadable(Fault.DAMAGED);
        size(bytes.getShort(start + 6) & 0x3FFF, bytes.getShort(start + 8) & 0x3FFF);
    }

    private void lossless(int start, int length) throws Unreadable {
        if (length < 5 || width != 0 || file[start] != 0x2F) throw new Unreadable(Fault.DAMAGED);
        int sizes = bytes.getInt(start + 1);
        size((sizes & 0x3FFF) + 1, (sizes >>> 14 & 0x3FFF) + 1);
    }

    private void size(int saidWidth, int saidHeight) throws Unreadable {
        Outline.checkSize(saidWidth, saidHeight);
        width = saidWidth;
        height = saidHeight;
    }
}
