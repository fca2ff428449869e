package org.homeward.clearinghouse.leads;

/** How a lead came in. */
enum Source {
    PHONE("telephone"),
    WEB("poster's page"),
    MAIL("mail"),
    PARTNER("photo partner");

    private final String words;

    Source(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
