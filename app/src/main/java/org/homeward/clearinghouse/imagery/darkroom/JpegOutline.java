package org.homeward.clearinghouse.imagery.darkroom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks over the segments of a JPEG (ITU-T T.81 annex B). */
final class JpegOutline {
    private static final int SOI = 0xD8,
            EOI = 0xD9,
            SOS = 0xDA,
            COM = 0xFE,
            APP0 = 0xE0,
            APP1 = 0xE1,
            APP2 = 0xE2,
            APP14 = 0xEE,
            APP15 = 0xEF;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    /** A progressive picture has about ten; each costs another walk over all points. */
    private static final int MOST_SCANS = 100;

    private static final long MOST_POINTS_OF_ALL_SCANS = 1_000_000_000;

    private final byte[] file;
    private final ByteArrayOutputStream drawing;
    private int at = 2;
    private int width;
    private int height;
    private int frames;
    private int scans;
    private byte @Nullable [] exif;

    JpegOutline(byte[] file) {
        this.file = file;
        this.drawing = new ByteArrayOutputStream(file.length);
        drawing.write(file, 0, 2);
    }

    Outline walk() throws Unreadable {
        for (int marker = marker(); marker != EOI; marker = marker()) segment(marker);
        if (frames == 0 || scans == 0) throw new Unreadable(Fault.DAMAGED);
        drawing.write(0xFF);
        drawing.write(EOI);
        Outline.checkQuiet(file, at, file.length);
        return new Outline(width, height, drawing.toByteArray(), exif);
    }

    private int marker() throws Unreadable {
        if (next() != 0xFF) throw new Unreadable(Fault.DAMAGED);
        int marker = next();
        while (marker == 0xFF) marker = next();
        return marker;
    }

    private int next() throws Unreadable {
        if (at >= file.length) throw new Unreadable(Fault.CUT_SHORT);
        return file[at++] & 0xFF;
    }

    private void segment(int marker) throws Unreadable {
        if (marker == SOI || marker == 0 || isRestart(marker)) throw new Unreadable(Fault.DAMAGED);
        int start = at;
        int length = next() << 8 | next();
        int end = start + length;
        if (length < 2) throw new Unreadable(Fault.DAMAGED);
        if (end > file.length) throw new Unreadable(Fault.CUT_SHORT);
        if (isFrame(marker)) frame(marker, start + 2, end);
        if (marker == COM || marker >= APP0 && marker <= APP15) note(marker, start + 2, end);
        if (isDrawn(marker, start + 2)) keep(marker, start, end);
        at = end;
        if (marker == SOS) scan();
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void frame(int marker, int start, int end) throws Unreadable {
        if (++frames > 1 || end - start < 6) throw new Unreadable(Fault.DAMAGED);
        // Baseline, extended and progressive of 8 bits: the rest (arithmetic, lossless, 12 bits) comes from
        // instruments.
        if (marker > 0xC2 || file[start] != 8) throw new Unreadable(Fault.UNUSUAL);
        height = two(start + 1);
        width = two(start + 3);
        Outline.checkSize(width, height);
    }

    private int two(int place) {
        return (file[place] & 0xFF) << 8 | file[place + 1] & 0xFF;
    }

    private void note(int marker, int start, int end) throws Unreadable {
        // Profiles and thumbnails are binary, and may hold anything by chance.
        if (marker == COM) Outline.checkQuiet(file, start, end);
        if (marker == APP1 && startsWith(EXIF, start) && exif == null)
            exif = Arrays.copyOfRange(file, start + EXIF.length, end);
        else if (marker == APP1) Outline.checkQuiet(file, start, end);
    }

    /** Of the notes only the colour profile and Adobe's word on the colours are needed. */
    private boolean isDrawn(int marker, int start) {
        if (marker == APP2) return startsWith(PROFILE, start);
        return marker < APP0 || marker == APP14;
    }

    private boolean startsWith(byte[] mark, int start) {
        return start + mark.length <= file.length
                && Arrays.equals(mark, 0, mark.length, file, start, start + mark.length);
    }

    private void keep(int marker, int start, int end) {
        drawing.write(0xFF);
        drawing.write(marker);
        drawing.write(file, start, end - start);
    }

    /** Passes over the points of a scan, up to the marker behind it. */
    private void scan() throws Unreadable {
        if (frames == 0) throw new Unreadable(Fault.DAMAGED);
        if (++scans > MOST_SCANS || (long) width * height * scans > MOST_POINTS_OF_ALL_SCANS)
            throw new Unreadable(Fault.UNUSUAL);
        int start = at;
        for (; at + 1 < file.length; at++) {
            if (file[at] != (byte) 0xFF) continue;
            int marker = file[at + 1] & 0xFF;
            if (marker == 0 || marker == 0xFF || isRestart(marker)) continue;
            drawing.write(file, start, at - start);
            return;
        }
        throw new Unreadable(Fault.CUT_SHORT);
    }
}
