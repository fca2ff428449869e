package org.homeward.clearinghouse.cli.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.cli.simulation.Person.Home;
import org.homeward.clearinghouse.cli.simulation.Person.Place;
import org.homeward.clearinghouse.cli.simulation.Person.Tattoo;

/** Makes one person of the seed and a number. What a household shares is drawn from the household's number, the rest from the person's. */
final class PersonDraw {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z]");
    private static final int MOST_HOMES = 4;

    private final long seed;
    private final long number;
    private final Noise noise;
    private final Place place;
    private final Draw own;
    private final Draw shared;

    PersonDraw(Simulation simulation, long number) {
        this.seed = simulation.seed();
        this.noise = simulation.noise();
        this.number = number;
        this.place = Person.placeOf(number);
        this.own = new Draw(seed, "person", number);
        this.shared = new Draw(seed, "household", number / Person.HOUSEHOLD);
    }

    Person person() {
        var surname = surname(shared);
        var home = home(shared);
        boolean twins = shared.chance(noise.twins);
        boolean junior = shared.chance(noise.juniors);
        var birth = birth(twins);
        boolean girl =
                shared.chance(0.5) ^ (place == Place.SIBLING && !twins) || place == Place.CHILD && own.chance(0.2);
        var given = own.pickZipf(girl ? Lists.GIRLS : Lists.BOYS);
        int generation = 0;
        if (junior && (place == Place.PARENT || place == Place.ADULT)) {
            girl = false;
            given = shared.pickZipf(Lists.BOYS);
            generation = place == Place.PARENT ? 1 : 2;
        } else if (place == Place.ADULT) {
            surname = surname(own);
            home = home(own);
        }
        // A draw of its own: what the household shares else doesn't depend on it.
        boolean onePhone = new Draw(seed, "one phone", household()).chance(noise.onePhone);
        return new Person(
                number,
                given,
                own.pickZipf(girl ? Lists.GIRLS : Lists.BOYS).getFirst(),
                surname,
                generation,
                girl ? "F" : "M",
                birth,
                homes(home, place == Place.ADULT && generation == 0 ? number : household()),
                Contacts.phones(seed, number, onePhone && (place != Place.ADULT || generation > 0)),
                email(given.getFirst(), surname, birth),
                screenName(given.getLast()),
                plate(home.state()),
                tattoo());
    }

    private long household() {
        return number / Person.HOUSEHOLD;
    }

    /** Those who live together move together. */
    private List<Home> homes(Home first, long together) {
        if (noise.moves == 0) return List.of(first);
        var draw = new Draw(seed, place == Place.ADULT && together == number ? "own moves" : "moves", together);
        var homes = new ArrayList<>(List.of(first));
        while (homes.size() < MOST_HOMES && draw.chance(noise.moves)) homes.add(home(draw));
        return List.copyOf(homes);
    }

    private LocalDate birth(boolean twins) {
        var together = TODAY.minusDays(shared.between(10 * 365, 17 * 365));
        return switch (place) {
            case PARENT -> TODAY.minusDays(own.between(36 * 365, 60 * 365));
            case ADULT -> TODAY.minusDays(own.between(18 * 365, 35 * 365));
            case CHILD -> together;
            case SIBLING -> twins ? together : together.minusDays(own.between(300, 1500));
        };
    }

    /** One in twenty is double, one in twenty has a particle. */
    private static String surname(Draw draw) {
        var name = draw.pickZipf(Lists.SURNAMES);
        return switch (draw.below(20)) {
            case 0 -> name + "-" + draw.pickZipf(Lists.SURNAMES);
            case 1 -> draw.pick(Lists.PARTICLES) + name;
            default -> name;
        };
    }

    private static Home home(Draw draw) {
        var city = draw.pickZipf(Lists.CITIES);
        var street = draw.pickZipf(Lists.STREETS) + " " + draw.pickZipf(Lists.STREET_TYPES);
        return new Home(
                String.valueOf(draw.between(1, 4000)), street, city[0], city[1], city[2] + Digits.two(draw.below(60)));
    }

    private String email(String given, String surname, LocalDate birth) {
        var domain = own.pick(List.of("example.org", "example.com", "example.net"));
        var last = NO_LETTER.matcher(surname).replaceAll("");
        var name = own.chance(0.5) ? given + "." + last : given.charAt(0) + last + birth.getYear() % 100;
        return (name + own.below(1000) + "@" + domain).toLowerCase(Locale.ROOT);
    }

    private String screenName(String called) {
        var word = own.pick(Lists.HANDLE_WORDS);
        var separator = own.pick(List.of("_", ".", ""));
        return (own.chance(0.5) ? word + separator + called : called + separator + word).toLowerCase(Locale.ROOT)
                + own.below(10_000);
    }

    /** Empty for children: they don't drive. */
    private String plate(String state) {
        if (place == Place.CHILD || place == Place.SIBLING) return "";
        var plate = new StringBuilder(state).append(' ');
        for (int i = 0; i < 3; i++) plate.append((char) ('A' + own.below(26)));
        return plate.append(own.between(1000, 9999)).toString();
    }

    private Tattoo tattoo() {
        if (!own.chance(place == Place.ADULT ? 0.6 : 0.2)) return new Tattoo("", "", "");
        var part = own.pick(Lists.PARTS);
        return new Tattoo(part[0], part[1], own.pick(Lists.MOTIFS));
    }
}
