package org.homeward.clearinghouse.distribution;

/** What kind of place shows a poster. */
enum PartnerKind {
    RETAIL("Retail"),
    TRANSIT("Transit"),
    TRUCK_STOP("Truck stop"),
    HOSPITAL("Hospital"),
    SCHOOL("School"),
    MEDIA("Newspaper"),
    BROADCASTER("Broadcaster"),
    WEB("Web site");

    private final String words;

    PartnerKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
