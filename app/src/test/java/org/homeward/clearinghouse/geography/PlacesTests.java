package org.homeward.clearinghouse.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTests {
    private static final Places PLACES = new Places();
    private static final ZipTable TABLE = PLACES.table();

    @Test
    void aZipTellsItsPlace() {
        var reno = PLACES.find("89501-1234").orElseThrow();
        assertThat(reno.city()).isEqualTo("Reno");
        assertThat(reno.state()).isEqualTo("NV");
        assertThat(reno.fips()).isEqualTo("32031");
        assertThat(reno.people()).isPositive();
        assertThat(PLACES.find("00901").orElseThrow().state()).isEqualTo("PR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8950", "89501x", "00000", "-1", "89501-", "٨٩٥٠١", "Reno"})
    void whatIsNoZipHasNoPlace(String typed) {
        assertThat(PLACES.find(typed)).isEmpty();
        assertThat(TABLE.indexOf(typed)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"'Reno, NV', Reno", "'  saint paul , mn', Saint Paul", "'St. Louis, MO', Saint Louis", "60601, Chicago"
    })
    void aCityIsReadAsItIsTyped(String typed, String city) {
        assertThat(PLACES.read(typed).orElseThrow().city()).isEqualTo(city);
    }

    @ParameterizedTest
    @CsvSource({
        "'41.65280,-83.53790', 'near Toledo, Lucas County, OH'",
        "'29.951,-90.071', 'near New Orleans, Orleans Parish, LA'",
        "'38.82,-77.0589', 'near Alexandria, City of Alexandria, VA'",
        "'61.2,-149.9', 'near Anchorage, Anchorage Municipality, AK'"
    })
    void aPinIsNearSomePlace(String typed, String words) {
        var pin = Pin.read(typed).orElseThrow();
        assertThat(PLACES.nearest(pin.point()).orElseThrow().place().near()).isEqualTo(words);
        assertThat(Pin.read(pin.toString()).orElseThrow()).isEqualTo(pin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "41.6", "91,0", "0,181", "41.6;-83.5", "NaN,1", "41.6,-83.5,1", "1e3,2", "٤١,٨٣"})
    void whatIsNoPinIsNone(String typed) {
        assertThat(Pin.read(typed)).isEmpty();
    }

    @Test
    void nobodyLivesNearASpotAtSea() {
        assertThat(PLACES.nearest(new Point(35, -60))).isEmpty();
    }

    /** Distances of great circles between airports, published to the mile by the Great Circle Mapper for a flattened Earth. */
    @ParameterizedTest
    @CsvSource({
        "JFK-LAX, 40.639928, -73.778692, 33.942495, -118.408067, 2475",
        "ORD-DFW, 41.978142, -87.905806, 32.896828, -97.037997, 802",
        "SEA-MIA, 47.449889, -122.311778, 25.795361, -80.290111, 2724"
    })
    void distancesAreRightToHalfAPercent(
            String between,
            double latitude,
            double longitude,
            double otherLatitude,
            double otherLongitude,
            double miles) {
        assertThat(new Point(latitude, longitude).milesTo(new Point(otherLatitude, otherLongitude)))
                .as(between)
                .isCloseTo(miles, within(miles * 0.005));
    }

    @Test
    void noPointLiesOffTheGlobe() {
        assertThatThrownBy(() -> new Point(91, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Point(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Against the same question asked ZIP by ZIP, with the haversine as the books write it. */
    @Test
    void whatIsNearIsWhatTheFormulaSays() {
        long seed = 20261129;
        var random = new Random(seed);
        for (int turn = 0; turn < 20; turn++) {
            var centre = TABLE.point(random.nextInt(TABLE.size()));
            double miles = random.nextDouble(300);
            var found = TABLE.within(centre, miles);
            for (int at = 0; at < TABLE.size(); at++)
                assertThat(found.get(at))
                        .as("%s within %s of %s, seed %s", TABLE.zip(at), miles, centre, seed)
                        .isEqualTo(haversine(centre, TABLE.point(at)) <= miles);
        }
    }

    private static double haversine(Point one, Point other) {
        double half = Math.sin(Math.toRadians(other.latitude() - one.latitude()) / 2);
        double side = Math.sin(Math.toRadians(other.longitude() - one.longitude()) / 2);
        double a = half * half
                + Math.cos(Math.toRadians(one.latitude())) * Math.cos(Math.toRadians(other.latitude())) * side * side;
        return 2 * 3958.7613 * Math.atan2(Math.sqrt(a), Math.sqrt(1 - a));
    }

    @Test
    void theNearestComesFirst() {
        var near = PLACES.near(PLACES.find("89501").orElseThrow().point(), 25, 5);
        assertThat(near).hasSize(5).isSortedAccordingTo((a, b) -> Double.compare(a.miles(), b.miles()));
        assertThat(near.getFirst().place().zip()).isEqualTo("89501");
    }

    /** Against points walked along the line in steps of a mile. */
    @Test
    void aCorridorIsWhatAWalkAlongItPasses() {
        var reno = PLACES.find("89501").orElseThrow().point();
        var elko = PLACES.find("89801").orElseThrow().point();
        var corridor = TABLE.along(List.of(reno, elko), 20);
        var inner = new java.util.BitSet();
        var outer = new java.util.BitSet();
        for (int step = 0; step <= 300; step++) {
            var point = between(reno, elko, step / 300.0);
            inner.or(TABLE.within(point, 19.5));
            outer.or(TABLE.within(point, 20.5));
        }
        assertThat(inner.cardinality()).isGreaterThan(15);
        inner.andNot(corridor);
        assertThat(inner.isEmpty()).isTrue();
        corridor.andNot(outer);
        assertThat(corridor.isEmpty()).isTrue();
    }

    /** A point of the great circle, by the mean of the two directions. */
    private static Point between(Point from, Point to, double part) {
        var a = Vector.of(from);
        var b = Vector.of(to);
        var mid = new Vector(
                        a.x() + part * (b.x() - a.x()), a.y() + part * (b.y() - a.y()), a.z() + part * (b.z() - a.z()))
                .unit();
        return new Point(Math.toDegrees(Math.asin(mid.z())), Math.toDegrees(Math.atan2(mid.y(), mid.x())));
    }

    @Test
    void aCorridorOfOnePlaceIsACircle() {
        var reno = PLACES.find("89501").orElseThrow().point();
        assertThat(TABLE.along(List.of(reno, reno), 10)).isEqualTo(TABLE.within(reno, 10));
        assertThat(TABLE.along(List.of(), 10).isEmpty()).isTrue();
    }

    /** The census of 2020 counted 331.4 million in the states and 3.3 in Puerto Rico. */
    @Test
    void everybodyIsCountedOnce() {
        var all = new java.util.BitSet();
        all.set(0, TABLE.size());
        assertThat(TABLE.people(all)).isBetween(325_000_000L, 345_000_000L);
        assertThat(TABLE.people(TABLE.inState("NV"))).isBetween(2_900_000L, 3_400_000L);
    }

    @Test
    void statesAndCountiesAreSetsOfZips() {
        var washoe = TABLE.inCounty(32031);
        var nevada = TABLE.inState("NV");
        assertThat(washoe.isEmpty()).isFalse();
        washoe.andNot(nevada);
        assertThat(washoe.isEmpty()).isTrue();
        assertThat(TABLE.inCounty(0).isEmpty()).isTrue();
        assertThat(TABLE.inState("ZZ").isEmpty()).isTrue();
    }
}
