package org.homeward.clearinghouse.posters;

/** What the parts of a released version are called in the database. */
final class DocumentName {
    static final String CAP = "cap.xml";
    static final String CAP_CANCEL = "cap-cancel.xml";
    /** The small picture of lists and feeds. */
    static final String THUMBNAIL = "thumbnail.jpg";

    private DocumentName() {}

    static String pdf(Language language, PaperSize size) {
        return "poster-" + language.code() + "-" + size.code() + ".pdf";
    }

    static String social(Language language) {
        return "social-" + language.code() + ".jpg";
    }

    static String sms(Language language) {
        return "sms-" + language.code() + ".txt";
    }

    static String wea(Language language) {
        return "wea-" + language.code() + ".txt";
    }

    /** @param place counted from 1, in the order of the poster */
    static String photo(int place) {
        return "photo-" + place + ".jpg";
    }

    static String type(String name) {
        if (name.endsWith(".pdf")) return "application/pdf";
        if (name.endsWith(".jpg")) return "image/jpeg";
        if (name.endsWith(".xml")) return "application/cap+xml";
        return "text/plain;charset=UTF-8";
    }
}
