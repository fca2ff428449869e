package org.homeward.clearinghouse.cli.simulation;

import java.util.List;

/** Numbers and addresses that belong to nobody. */
final class Contacts {
    private static final int FIRST_AREA = 200;
    private static final int LAST_AREA = 989;
    private static final List<String> NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

    private Contacts() {}

    /**
     * Two numbers of ten digits, today's and the one before, always area code 555-01xx: there are 79,000, so in an archive of millions
     * many strangers share one. The second number of a child is the family's, which brothers and sisters share.
     *
     * @param one whether the household has a single telephone, which is then everybody's first
     */
    static List<String> phones(long seed, long person, boolean one) {
        var family = phone(new Draw(seed, "family phone", person / Person.HOUSEHOLD));
        var first = one ? family : phone(new Draw(seed, "phone", person * 2));
        return List.of(first, Person.isChild(person) ? family : phone(new Draw(seed, "phone", person * 2 + 1)));
    }

    private static String phone(Draw draw) {
        return draw.between(FIRST_AREA, LAST_AREA) + "55501" + Digits.two(draw.below(100));
    }

    /** The front desk of one of a few hotels: in so many records that it ties nobody. */
    static String hotel(Draw draw) {
        return (300 + draw.below(3) * 100) + "5550100";
    }

    /** One of a few shelters, an address in so many records that it ties nobody. */
    static Person.Home shelter(Draw draw) {
        int which = draw.below(5);
        var city = Lists.CITIES.get(which);
        return new Person.Home(String.valueOf(100 + which), "Beacon Ave", city[0], city[1], city[2] + "01");
    }

    static String ip(Draw draw) {
        return draw.pick(NETWORKS) + draw.between(1, 254);
    }
}
