package org.homeward.clearinghouse.geography;

/**
 * A ZIP code with its place.
 *
 * @param county its name; empty for post offices of the armed forces
 * @param fips five digits of its county; empty where it has none
 * @param people inhabitants of the ZIP by the census; 0 for post-office boxes and where nobody counted
 */
public record Place(String zip, String city, String state, String county, String fips, Point point, int people) {
    private static final java.util.regex.Pattern NAMED_AS_A_WHOLE = java.util.regex.Pattern.compile(
            "(?i)(city of .*|.* (county|city|parish|borough|municipality|census area|municipio))");

    /** For a point that is not quite there: {@code near Toledo, Lucas County, OH}. */
    public String near() {
        return "near " + city + ", " + (county.isEmpty() ? "" : countyInFull() + ", ") + state;
    }

    private String countyInFull() {
        if (NAMED_AS_A_WHOLE.matcher(county).matches()) return county;
        return county + (state.equals("LA") ? " Parish" : " County");
    }

    @Override
    public String toString() {
        return city + ", " + state + " " + zip;
    }
}
