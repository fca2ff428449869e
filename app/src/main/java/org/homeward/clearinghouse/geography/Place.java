package org.homeward.clearinghouse.geography;

/**
 * A ZIP code with its place.
 *
 * @param county its name; empty for post offices of the armed forces
 * @param fips five digits of its county; empty where it has none
 * @param people inhabitants of the ZIP by the census; 0 for post-office boxes and where nobody counted
 */
public record Place(String zip, String city, String state, String county, String fips, Point point, int people) {

    @Override
    public String toString() {
        return city + ", " + state + " " + zip;
    }
}
