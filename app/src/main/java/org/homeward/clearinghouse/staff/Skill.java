package org.homeward.clearinghouse.staff;

/** What somebody knows well beyond what everyone of their team does. */
public enum Skill {
    RUNAWAYS("runaways"),
    FAMILY_ABDUCTIONS("family abductions"),
    NONFAMILY_ABDUCTIONS("nonfamily abductions"),
    YOUNG_ADULTS("missing young adults"),
    UNIDENTIFIED("unidentified children"),
    ACCOUNTS("accounts and screen names"),
    VEHICLES("vehicles and plates"),
    MARKS("tattoos and marks");

    private final String words;

    Skill(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
