package org.homeward.clearinghouse.distribution;

/** How far a delivery has come. What a partner reports back is kept beside it, as moments. */
enum DeliveryState {
    QUEUED("waiting", "hw-badge--soon"),
    /** Under way, or the server stopped while it was: what is claimed too long is taken up again. */
    SENDING("under way", "hw-badge--info"),
    /** The channel took it. */
    SENT("sent", "hw-badge--ok"),
    /** Given up after days of trying. */
    FAILED("failed", "hw-badge--now"),
    /** Taken back before it left. */
    CANCELLED("not sent", "hw-badge--quiet");

    private final String words;
    private final String style;

    DeliveryState(String words, String style) {
        this.words = words;
        this.style = style;
    }

    public String words() {
        return words;
    }

    public String style() {
        return style;
    }
}
