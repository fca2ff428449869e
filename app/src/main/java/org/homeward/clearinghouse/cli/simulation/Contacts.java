package org.homeward.clearinghouse.cli.simulation;

import java.util.List;

/** Numbers and addresses that belong to nobody. */
final class Contacts {
    private static final int FIRST_AREA = 200;
    private static final int LAST_AREA = 989;
    private static final List<String> NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

    private Contacts() {}

    /**
     * Ten digits, always area code 555-01xx: there are 79,000, so in an archive of millions many strangers share one. The second
     * number of a child is the family's, which brothers and sisters share.
     */
    static String phone(long seed, long person, int which) {
        boolean child = Person.placeOf(person) == Person.Place.CHILD || Person.placeOf(person) == Person.Place.SIBLING;
        boolean family = child && which == 1;
        var draw = family
                ? new Draw(seed, "family phone", person / Person.HOUSEHOLD)
                : new Draw(seed, "phone", person * 2 + which);
        return draw.between(FIRST_AREA, LAST_AREA) + "55501" + "%02d".formatted(draw.below(100));
    }

    /** The front desk of one of a few hotels: in so many records that it ties nobody. */
    static String hotel(Draw draw) {
        return (300 + draw.below(3) * 100) + "5550100";
    }

    static String ip(Draw draw) {
        return draw.pick(NETWORKS) + draw.between(1, 254);
    }
}
