package org.homeward.clearinghouse.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AtlasTests {
    private static final Places PLACES = new Places();
    private static final Atlas ATLAS = new Atlas();

    /** Our projection against the outlines, which were projected elsewhere: were it off by ten miles, most of the towns would be outside. */
    @Test
    void zipCodesLieInTheOutlineOfTheirCounty() {
        var table = PLACES.table();
        var outlines = new HashMap<Integer, Path2D>();
        int inside = 0;
        int asked = 0;
        for (int at = 0; at < table.size(); at++) {
            var county = ATLAS.findCounty(table.county(at));
            var spot = Sheet.spot(table.point(at));
            if (county.isEmpty() || county.get().outline().isEmpty() || spot.isEmpty()) continue;
            asked++;
            var outline = outlines.computeIfAbsent(
                    table.county(at), fips -> outline(county.get().outline()));
            if (outline.contains(spot.get().x(), spot.get().y())) inside++;
        }
        System.out.println("ZIPs in the outline of their county: " + inside + " of " + asked);
        assertThat(asked).isGreaterThan(40_000);
        assertThat((double) inside / asked).isGreaterThan(0.965);
    }

    @Test
    void alaskaAndHawaiiAreInsets() {
        for (var city : List.of("Anchorage, AK", "Honolulu, HI", "Key West, FL", "Presque Isle, ME")) {
            var place = PLACES.read(city).orElseThrow();
            var spot = Sheet.spot(place.point()).orElseThrow();
            var state = ATLAS.findState(place.state()).orElseThrow();
            assertThat(Objects.requireNonNull(state.box())
                            .grown(2)
                            .touches(new Sheet.Box(spot.x(), spot.y(), spot.x(), spot.y())))
                    .as(city)
                    .isTrue();
        }
        assertThat(Sheet.spot(PLACES.find("00901").orElseThrow().point())).isEmpty();
    }

    /** There and back again, for every ZIP that the sheet reaches. */
    @Test
    void aSpotIsThePointItWasMadeOf() {
        var table = PLACES.table();
        int asked = 0;
        double worst = 0;
        for (int at = 0; at < table.size(); at++) {
            var point = table.point(at);
            var spot = Sheet.spot(point);
            if (spot.isEmpty()) continue;
            asked++;
            worst = Math.max(worst, Sheet.point(spot.get()).orElseThrow().milesTo(point));
        }
        System.out.println("Of " + asked + " spots the worst came back " + worst + " miles off");
        assertThat(asked).isGreaterThan(40_000);
        assertThat(worst).isLessThan(0.001);
        assertThat(Sheet.point(new Sheet.Spot(-1, -1))).isEmpty();
        assertThat(Sheet.point(new Sheet.Spot(9_999, 9_999))).isEmpty();
    }

    static Path2D outline(String d) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (var ring : d.substring(1).split("M")) {
            var corners = ring.replace("Z", "").split("L");
            for (int at = 0; at < corners.length; at++) {
                var xy = corners[at].split(",");
                if (at == 0) path.moveTo(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
                else path.lineTo(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
            }
            path.closePath();
        }
        return path;
    }

    @Test
    void countiesAreFoundByNameAndState() {
        assertThat(ATLAS.findCounty("Washoe County", "nv").orElseThrow().fips()).isEqualTo("32031");
        assertThat(ATLAS.findCounty("Orleans Parish", "LA").orElseThrow().fips())
                .isEqualTo("22071");
        assertThat(ATLAS.findCounty("Nowhere", "NV")).isEmpty();
        assertThat(ATLAS.states()).hasSize(56);
        assertThat(ATLAS.counties()).hasSizeGreaterThan(3200);
    }

    @Test
    void aMapMarksWholeStatesAndPartsOfCounties() {
        var nevada = PLACES.table().inState("NV");
        var near = PLACES.table().within(PLACES.find("84101").orElseThrow().point(), 10);
        nevada.or(near);
        var map = new AreaMap.Drawing(ATLAS).area(PLACES.table(), nevada).map("Nevada and Salt Lake City");
        assertThat(map.shapes())
                .extracting(AreaMap.Shape::kind, AreaMap.Shape::name)
                .contains(
                        org.assertj.core.api.Assertions.tuple("wholly", "Nevada, NV"),
                        org.assertj.core.api.Assertions.tuple("partly", "Salt Lake, UT"));
        assertThat(map.incomplete()).isFalse();
    }

    @Test
    void aMapSaysWhatItCannotShow() {
        assertThat(new AreaMap.Drawing(ATLAS)
                        .area(PLACES.table(), PLACES.table().inState("PR"))
                        .map("")
                        .incomplete())
                .isTrue();
        assertThat(new AreaMap.Drawing(ATLAS)
                        .area(PLACES.table(), new BitSet())
                        .map("")
                        .viewBox())
                .isNotEmpty();
    }
}
