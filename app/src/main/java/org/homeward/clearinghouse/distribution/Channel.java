package org.homeward.clearinghouse.distribution;

/** How a poster gets to a partner. */
enum Channel {
    MAIL("E-mail", "posters@example.org"),
    WEBHOOK("Signed webhook", "https://posters.example.org/homeward"),
    SFTP("SFTP drop", "sftp://homeward@drop.example.org:22/incoming"),
    DOWNLOAD("Download page", "");

    private final String words;
    private final String example;

    Channel(String words, String example) {
        this.words = words;
        this.example = example;
    }

    public String words() {
        return words;
    }

    public String example() {
        return example;
    }
}
