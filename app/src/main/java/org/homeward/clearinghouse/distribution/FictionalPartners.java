package org.homeward.clearinghouse.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Place;
import org.homeward.clearinghouse.geography.Places;
import org.homeward.clearinghouse.geography.Region;

/** Photo partners that do not exist, in every state: their towns are real, their names and addresses are not. One seed makes the same ones. */
final class FictionalPartners {
    private static final List<String> FIRST = List.of(
            "Juniper",
            "Bluebird",
            "Copper Kettle",
            "Lantern",
            "Maple & Main",
            "Quarry",
            "Silver Creek",
            "Thistle",
            "Harbor Light",
            "Red Wagon",
            "Windmill",
            "Amber",
            "Foxglove",
            "Prairie Star",
            "Old Ferry",
            "Cloverleaf");
    private static final int CITIES = 8;

    private final Places places;
    private final Atlas atlas;
    private final Random random;

    FictionalPartners(Places places, Atlas atlas, long seed) {
        this.places = places;
        this.atlas = atlas;
        this.random = new Random(seed);
    }

    /** Goes round the states until there are so many. */
    List<Partner> make(int count) {
        var partners = new ArrayList<Partner>();
        var names = new TreeSet<String>();
        var states = atlas.states().stream()
                .filter(state -> !cities(state).isEmpty())
                .toList();
        for (int turn = 0; partners.size() < count; turn++) {
            var state = states.get(turn % states.size());
            var kind =
                    PartnerKind.values()[(turn / states.size() + turn % states.size()) % PartnerKind.values().length];
            var partner = partner(state, kind);
            if (names.add(partner.name())) partners.add(partner);
        }
        return partners;
    }

    /** The most lived-in places of a state, largest first. */
    private List<Place> cities(Region state) {
        var table = places.table();
        var named = new TreeSet<String>();
        return table.inState(state.state()).stream()
                .boxed()
                .sorted(Comparator.comparingInt((Integer at) -> -table.people(at)))
                .filter(at -> named.add(table.city(at)))
                .limit(CITIES)
                .map(table::place)
                .toList();
    }

    private Partner partner(Region state, PartnerKind kind) {
        var cities = cities(state);
        var city = cities.get(random.nextInt(cities.size()));
        var name = FIRST.get(random.nextInt(FIRST.size())) + " " + noun(kind) + ", " + city.city();
        var covers = covers(kind, state, city, cities);
        var channel = channel(kind);
        return new Partner(
                0,
                name + " " + state.state(),
                kind,
                covers,
                random.nextInt(4) == 0 ? EnumSet.of(Tongue.EN, Tongue.ES) : EnumSet.of(Tongue.EN),
                formats(kind),
                channel,
                address(channel, name + " " + state.state()),
                channel == Channel.SFTP ? "SHA256:" + "A".repeat(43) : "",
                1 + random.nextInt(5),
                "Front desk, +1 %s 555 01%02d".formatted(200 + random.nextInt(700), random.nextInt(100)),
                Coverage.states(covers, places),
                0,
                null,
                "",
                1);
    }

    private static String noun(PartnerKind kind) {
        return switch (kind) {
            case RETAIL -> "Market";
            case TRANSIT -> "Bus Lines";
            case TRUCK_STOP -> "Travel Plaza";
            case HOSPITAL -> "Community Hospital";
            case SCHOOL -> "School District";
            case MEDIA -> "Courier";
            case BROADCASTER -> "Radio";
            case WEB -> "Neighbors Online";
        };
    }

    private List<Area> covers(PartnerKind kind, Region state, Place city, List<Place> cities) {
        return switch (kind) {
            case RETAIL -> List.of(new Area(Area.Kind.ZIP, city.zip(), 0), Area.circle(city, 5));
            case HOSPITAL -> List.of(Area.circle(city, 15));
            case SCHOOL, MEDIA ->
                city.fips().isEmpty() ? List.of(Area.circle(city, 20)) : List.of(Area.county(city.fips()));
            case TRANSIT, TRUCK_STOP -> corridor(city, cities);
            case BROADCASTER -> List.of(Area.circle(city, 60));
            case WEB -> List.of(Area.state(state.state()));
        };
    }

    private List<Area> corridor(Place city, List<Place> cities) {
        return cities.stream()
                .filter(other -> other.point().milesTo(city.point()) > 20)
                .findFirst()
                .map(other -> List.of(Area.corridor(List.of(city, other), 5)))
                .orElse(List.of(Area.circle(city, 10)));
    }

    private Channel channel(PartnerKind kind) {
        return switch (kind) {
            case RETAIL, HOSPITAL, SCHOOL -> random.nextInt(3) == 0 ? Channel.DOWNLOAD : Channel.MAIL;
            case TRANSIT, MEDIA -> random.nextBoolean() ? Channel.MAIL : Channel.SFTP;
            case TRUCK_STOP, BROADCASTER, WEB -> random.nextInt(3) == 0 ? Channel.MAIL : Channel.WEBHOOK;
        };
    }

    private static Set<Format> formats(PartnerKind kind) {
        return switch (kind) {
            case WEB -> EnumSet.of(Format.SQUARE, Format.SMS);
            case BROADCASTER -> EnumSet.of(Format.SQUARE, Format.WEA, Format.CAP);
            case TRANSIT, TRUCK_STOP -> EnumSet.of(Format.PDF_LETTER, Format.SQUARE);
            default -> EnumSet.of(Format.PDF_LETTER);
        };
    }

    private static String address(Channel channel, String name) {
        var label = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return switch (channel) {
            case MAIL -> shortened(label) + "@example.org";
            case WEBHOOK -> "https://" + shortened(label) + ".example.org/homeward";
            case SFTP -> "sftp://homeward@" + shortened(label) + ".example.org:22/incoming";
            case DOWNLOAD -> "";
        };
    }

    private static String shortened(String label) {
        return label.length() > 60 ? label.substring(0, 60).replaceAll("-$", "") : label;
    }
}
