package org.homeward.clearinghouse.imagery;

/** Whether a picture shows the child as it was, or as an artist thinks it is now. The second is said wherever it is shown. */
public enum PhotoKind {
    PHOTO("photo"),
    AGE_PROGRESSION("age-progression image");

    private final String words;

    PhotoKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
