package org.homeward.clearinghouse.imagery.darkroom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over a file's parts tells, before anything is decoded.
 *
 * @param width points as they lie in the file, before it is turned upright
 * @param drawing the file without anything but what is needed to draw it
 * @param exif the camera's notes, if any
 */
record Outline(int width, int height, byte[] drawing, byte @Nullable [] exif) {
    /** How things begin that a browser or a Java machine would run when a file is given to it under another name: five letters or more,
     * so that no film of a telephone says them by chance. */
    private static final List<String> ALIVE = List.of(
            "<script", "<html", "<!doctype", "<svg ", "<?php", "%pdf-", "rar!\u001a\u0007", "7z\u00bc\u00af'\u001c");

    static Outline of(Form form, byte[] file) throws Unreadable {
        return switch (form) {
            case JPEG -> new JpegOutline(file).walk();
            case PNG -> new PngOutline(file).walk();
            case WEBP -> new WebpOutline(file).walk();
            default -> throw new Unreadable(form.fault());
        };
    }

    static void checkSize(long width, long height) throws Unreadable {
        if (width <= 0 || height <= 0) throw new Unreadable(Fault.NO_POINTS);
        if (width > Order.MOST_POINTS || height > Order.MOST_POINTS || width * height > Order.MOST_POINTS)
            throw new Unreadable(Fault.TOO_MANY_POINTS);
    }

    /**
     * Telephones put a little film or a second picture behind the first, which is left behind. A page, a program or an archive there is
     * nobody's photo.
     */
    static void checkQuiet(byte[] file, int from, int to) throws Unreadable {
        var text = new String(file, from, to - from, StandardCharsets.ISO_8859_1);
        var lower = text.toLowerCase(Locale.ROOT);
        if (isArchive(text) || ALIVE.stream().anyMatch(lower::contains)) throw new Unreadable(Fault.HIDES_SOMETHING);
    }

    /** An archive is found from its end: a record of 22 bytes that says how long the comment behind it is (APPNOTE 4.3.16). */
    private static boolean isArchive(String text) {
        if (text.startsWith("PK\3\4")) return true;
        for (int at = text.lastIndexOf("PK\5\6"); at >= 0; at = text.lastIndexOf("PK\5\6", at - 1)) {
            int rest = text.length() - at - 22;
            if (rest >= 0 && (text.charAt(at + 20) | text.charAt(at + 21) << 8) == rest) return true;
            if (rest > 0xFFFF) return false;
        }
        return false;
    }
}
