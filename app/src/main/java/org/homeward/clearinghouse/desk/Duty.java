package org.homeward.clearinghouse.desk;

/** In which place somebody is on call. */
enum Duty {
    PRIMARY("Primary"),
    /** Called when the primary doesn't acknowledge. */
    BACKUP("Backup");

    private final String words;

    Duty(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
