package org.homeward.clearinghouse.posters;

import java.util.Locale;

/** What a poster is printed on. Inches. */
public enum PaperSize {
    LETTER("8.5in 11in", 11),
    A4("210mm 297mm", 11.69);

    private final String css;
    private final double height;

    PaperSize(String css, double height) {
        this.css = css;
        this.height = height;
    }

    /** {@code letter}, {@code a4}: as addresses say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String css() {
        return css;
    }

    double height() {
        return height;
    }

    static PaperSize of(String said) {
        return said.equalsIgnoreCase("a4") ? A4 : LETTER;
    }
}
