package org.homeward.clearinghouse.cli.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * Someone who doesn't exist, as they truly are. People come in households of four: a parent, two children and an adult who is no relative.
 * In one household of ten the children are twins; in one of twelve the adult is the parent's son of the same name.
 *
 * @param number names the person in the truth
 * @param given the full given name, then what others call them
 * @param phones two: today's, and the one before
 */
record Person(
        long number,
        List<String> given,
        String middle,
        String surname,
        int generation,
        String sex,
        LocalDate birth,
        Home home,
        List<String> phones,
        String email,
        String screenName,
        String plate,
        Tattoo tattoo) {
    static final int HOUSEHOLD = 4;

    /** Places within a household. */
    enum Place {
        PARENT,
        CHILD,
        SIBLING,
        ADULT
    }

    /** @param zip five digits */
    record Home(String house, String street, String city, String state, String zip) {}

    /** As NCIC codes the part, and the part in words; all empty when there is none. */
    record Tattoo(String code, String part, String motif) {
        boolean isNone() {
            return motif.isEmpty();
        }
    }

    static Person of(long seed, long number) {
        return new PersonDraw(seed, number).person();
    }

    Place place() {
        return placeOf(number);
    }

    static Place placeOf(long number) {
        return Place.values()[(int) (number % HOUSEHOLD)];
    }

    /** The number of another member of the same household. */
    long with(Place place) {
        return number - number % HOUSEHOLD + place.ordinal();
    }

    boolean isChild() {
        return place() == Place.CHILD || place() == Place.SIBLING;
    }
}
