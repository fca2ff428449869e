package org.homeward.clearinghouse.cli.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * Someone who doesn't exist, as they truly are. People come in households of four: a parent, two children and an adult who is no
 * relative. In some households the children are twins, in some the adult is the parent's son of the same name; how many, {@link Noise}
 * says.
 *
 * @param number names the person in the truth
 * @param given the full given name, then what others call them
 * @param homes one after the other; one for those who don't move
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
        List<Home> homes,
        List<String> phones,
        String email,
        String screenName,
        String plate,
        Tattoo tattoo) {
    static final int HOUSEHOLD = 4;

    private static final List<Place> PLACES = List.of(Place.values());

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

    static Person of(Simulation simulation, long number) {
        return new PersonDraw(simulation, number).person();
    }

    Place place() {
        return placeOf(number);
    }

    static Place placeOf(long number) {
        return PLACES.get((int) (number % HOUSEHOLD));
    }

    /** @param past share of the five years the archive covers that was over by then, 0 to 1; as long in one home as in another */
    Home home(double past) {
        return homes.get((int) Math.min(past * homes.size(), homes.size() - 1));
    }

    /** The number of another member of the same household. */
    long with(Place place) {
        return number - number % HOUSEHOLD + place.ordinal();
    }

    boolean isChild() {
        return isChild(number);
    }

    static boolean isChild(long number) {
        return placeOf(number) == Place.CHILD || placeOf(number) == Place.SIBLING;
    }
}
