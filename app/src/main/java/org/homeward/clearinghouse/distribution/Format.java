package org.homeward.clearinghouse.distribution;

/** What of a released poster a partner can use. */
enum Format {
    PDF_LETTER("PDF, letter"),
    PDF_A4("PDF, A4"),
    SQUARE("Square image"),
    SMS("Text of 160 characters"),
    WEA("Text of 360 characters"),
    CAP("CAP 1.2 message");

    private final String words;

    Format(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
