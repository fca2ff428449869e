/**
 * Where things are, without asking anyone outside: ZIP codes, cities, counties and states, distances, and outlines for maps.
 *
 * <p>{@link org.homeward.clearinghouse.geography.Places} finds a place by its ZIP or city and what is near it. What looks at all ZIPs at
 * once walks the columns of {@link org.homeward.clearinghouse.geography.ZipTable} and keeps sets of ZIPs as bits:
 *
 * <pre>{@code
 * var reno = places.read("Reno, NV").orElseThrow();
 * var elko = places.find("89801").orElseThrow();
 * var zips = places.table().along(List.of(reno.point(), elko.point()), 20);   // a corridor, 20 miles to each side
 * places.table().people(zips);                                                // who live there
 * }</pre>
 *
 * <p>{@link org.homeward.clearinghouse.geography.Atlas} has the outlines, {@link org.homeward.clearinghouse.geography.Sheet} puts a point
 * beside them, {@link org.homeward.clearinghouse.geography.AreaMap} draws both as SVG for the fragment {@code geography/map :: map}.
 *
 * <p>A place can be picked on a map: the fragment {@code geography/pin :: map(pin, es)} is that map with its form field ({@link
 * org.homeward.clearinghouse.geography.PinMap}), the island {@code pin-map} draws it from {@code /outlines}, and {@link
 * org.homeward.clearinghouse.geography.Pin} reads what the form sent. Without script there is none of it: whoever shows one has a field for
 * the place beside it.
 *
 * <p>All of it comes from packages that the build reads ({@code app/build/geography.mjs}; sources and licences in NOTICE). There are no
 * roads: distances are straight.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.homeward.clearinghouse.geography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
