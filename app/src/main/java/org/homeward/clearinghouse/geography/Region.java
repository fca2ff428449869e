package org.homeward.clearinghouse.geography;

/**
 * A state or a county.
 *
 * @param fips two digits of a state, five of a county
 * @param state postal code
 * @param outline the {@code d} of an SVG path on the {@link Sheet}; empty for the territories, which are not on it
 * @param box what the outline lies in; null where there is none
 */
public record Region(
        String fips, String name, String state, String outline, Sheet.@org.jspecify.annotations.Nullable Box box) {}
