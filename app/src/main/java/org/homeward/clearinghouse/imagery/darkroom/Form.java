package org.homeward.clearinghouse.imagery.darkroom;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is by its first bytes, which no name can change. */
public enum Form {
    JPEG("JPEG picture"),
    PNG("PNG picture"),
    WEBP("WebP picture"),
    GIF("GIF picture"),
    HEIC("HEIC picture"),
    TIFF("TIFF picture"),
    BMP("BMP picture"),
    VIDEO("video"),
    PDF("PDF document"),
    ARCHIVE("archive"),
    PROGRAM("program"),
    EMPTY("empty file"),
    OTHER("file of another kind");

    /** So many bytes are enough to tell. */
    public static final int START = 16;

    private final String words;

    Form(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether there is a reader for it. */
    public boolean isReadable() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    /** @param start the first {@value #START} bytes, or fewer of a shorter file */
    public static Form of(byte[] start) {
        if (start.length == 0) return EMPTY;
        var text = new String(start, 0, Math.min(START, start.length), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (text.startsWith("RIFF"))
            return text.startsWith("WEBP", 8) ? WEBP : text.startsWith("AVI ", 8) ? VIDEO : OTHER;
        if (text.startsWith("GIF8")) return GIF;
        if (text.startsWith("ftyp", 4)) return isHeic(text) ? HEIC : VIDEO;
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) return TIFF;
        if (text.startsWith("BM")) return BMP;
        if (text.startsWith("\u001aE\u00df\u00a3") || text.startsWith("\0\0\u0001\u00ba")) return VIDEO;
        if (text.startsWith("%PDF")) return PDF;
        if (startsWithAny(text, "PK\3\4", "PK\5\6", "Rar!", "7z\u00bc\u00af", "\u001f\u008b")) return ARCHIVE;
        return startsWithAny(text, "MZ", "\u007fELF", "#!", "\u00ca\u00fe\u00ba\u00be") ? PROGRAM : OTHER;
    }

    private static boolean isHeic(String text) {
        return Arrays.stream(new String[] {"heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif"})
                .anyMatch(brand -> text.startsWith(brand, 8));
    }

    private static boolean startsWithAny(String text, String... starts) {
        return Arrays.stream(starts).anyMatch(text::startsWith);
    }

    /** Why a file of this form can't be read as a picture. */
    Fault fault() {
        return switch (this) {
            case EMPTY -> Fault.NOTHING;
            case GIF -> Fault.GIF;
            case HEIC -> Fault.HEIC;
            default -> Fault.NO_PICTURE;
        };
    }
}
