package org.homeward.clearinghouse.desk;

/** How a page travels. */
enum Channel {
    MAIL("e-mail"),
    SMS("SMS");

    private final String words;

    Channel(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
