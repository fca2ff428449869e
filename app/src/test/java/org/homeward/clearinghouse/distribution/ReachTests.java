package org.homeward.clearinghouse.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Place;
import org.homeward.clearinghouse.geography.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is reachable, and whom a target reaches. */
class ReachTests {
    private static final Places PLACES = new Places();
    private static final Atlas ATLAS = new Atlas();
    private static final Place RENO = PLACES.find("89501").orElseThrow();
    private static final Place ELKO = PLACES.find("89801").orElseThrow();
    private static final Instant SEEN = Instant.parse("2026-11-12T05:40:00Z");
    private static final Coverage PARTNERS = new Coverage(new FictionalPartners(PLACES, ATLAS, 7).make(1_000), PLACES);
    private final Suggester suggester = new Suggester(PLACES, ATLAS);

    /** Worked out by hand: three quarters of the miles travelled, so many hours a day. */
    @ParameterizedTest
    @CsvSource({
        "ON_FOOT, 2, 4.5",
        "ON_FOOT, 8, 18",
        "ON_FOOT, 24, 18",
        "ON_FOOT, 26, 22.5",
        "CAR, 2, 82.5",
        "CAR, 24, 577.5",
        "UNKNOWN, 4, 150",
        "BICYCLE, 48, 120",
        "CAR, 0, 0",
        "CAR, -5, 0"
    })
    void howFarOneComes(Means means, int hours, double miles) {
        assertThat(means.milesIn(Duration.ofHours(hours))).isCloseTo(miles, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"ON_FOOT, 18", "CAR, 400", "TRAIN, 2000", "BICYCLE, 61"})
    void howLongItTakesAgreesWithHowFarOneComes(Means means, double miles) {
        assertThat(means.milesIn(means.timeFor(miles))).isCloseTo(miles, within(2.0));
    }

    private List<Suggestion> after(Duration time, Means means, Anchor... anchors) {
        return suggester.suggest(Optional.of(RENO), SEEN, means, List.of(anchors), SEEN.plus(time), PARTNERS, Set.of());
    }

    private static List<String> words(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::words).toList();
    }

    @Test
    void soonAfterItIsACircleThatGrowsWithTimeAndMeans() {
        assertThat(words(after(Duration.ofHours(2), Means.ON_FOOT))).containsExactly("10 miles around Reno, NV 89501");
        assertThat(words(after(Duration.ofHours(8), Means.ON_FOOT)))
                .containsExactly("10 miles around Reno, NV 89501", "18 miles around Reno, NV 89501");
        assertThat(words(after(Duration.ofHours(2), Means.CAR)))
                .containsExactly("10 miles around Reno, NV 89501", "83 miles around Reno, NV 89501");
    }

    @Test
    void afterDaysItIsNoCircleButWhereThereIsAReason() {
        var suggestions = after(
                Duration.ofDays(3),
                Means.CAR,
                new Anchor(0, Anchor.Kind.RELATIVE, ELKO, null, "aunt"),
                new Anchor(0, Anchor.Kind.POSTING, PLACES.find("10001").orElseThrow(), null, ""));
        assertThat(words(suggestions))
                .containsExactly(
                        "10 miles around Reno, NV 89501",
                        "Nevada",
                        "Reno, NV 89501 to Elko, NV 89801, 15 miles to each side",
                        "15 miles around Elko, NV 89801",
                        "15 miles around New York, NY 10001");
        assertThat(suggestions.get(2).reason()).contains("aunt", "Reachable by car since 12 Nov 2026");
        assertThat(suggestions.getLast().reason()).contains("Not reachable by car before");
        assertThat(suggestions).allSatisfy(suggestion -> {
            assertThat(suggestion.people()).isPositive();
            assertThat(suggestion.reason()).isNotBlank();
        });
    }

    @Test
    void aSightingIsWhereTheSearchStartsFromThen() {
        var sighting = new Anchor(1, Anchor.Kind.SIGHTING, ELKO, SEEN.plus(Duration.ofHours(20)), "lead by QR");
        var suggestions = after(Duration.ofHours(24), Means.BUS, sighting);
        assertThat(words(suggestions))
                .containsExactly(
                        "10 miles around Elko, NV 89801",
                        "135 miles around Elko, NV 89801",
                        "Reno, NV 89501 to Elko, NV 89801, 15 miles to each side",
                        "15 miles around Elko, NV 89801");
        assertThat(suggestions.getFirst().reason()).contains("seen by a lead", "4 h ago");
    }

    @Test
    void withoutAPlaceThereIsNothingToSuggest() {
        assertThat(suggester.suggest(
                        Optional.empty(), SEEN, Means.CAR, List.of(), SEEN.plusSeconds(9_000), PARTNERS, Set.of()))
                .isEmpty();
    }

    /** Against the same question asked partner by partner and ZIP by ZIP. */
    @Test
    void whomATargetReachesIsWhoeverCoversOneOfItsZips() {
        var target = Area.corridor(List.of(RENO, ELKO), 15).zips(PLACES);
        var reached = PARTNERS.reached(target, PLACES.table());
        var numbers = reached.stream().map(met -> met.partner().name()).collect(Collectors.toSet());
        for (var partner : PARTNERS.partners()) {
            var zips = Coverage.zips(partner.covers(), PLACES);
            long people = 0;
            boolean meets = false;
            for (int at = 0; at < PLACES.table().size(); at++)
                if (zips.get(at) && target.get(at)) {
                    meets = true;
                    people += PLACES.table().people(at);
                }
            assertThat(numbers.contains(partner.name())).as(partner.name()).isEqualTo(meets);
            long counted = people;
            reached.stream()
                    .filter(met -> met.partner().name().equals(partner.name()))
                    .forEach(met -> assertThat(met.people()).isEqualTo(counted));
        }
        assertThat(reached).isNotEmpty();
    }

    @Test
    void thereAreFictionalPartnersInEveryStateAndTheSameEachTime() {
        var partners = new FictionalPartners(PLACES, ATLAS, 7).make(DemoPartners.COUNT);
        assertThat(partners.stream()
                        .flatMap(partner -> partner.states().stream())
                        .collect(Collectors.toSet()))
                .containsAll(ATLAS.states().stream()
                        .map(state -> state.state())
                        .filter(state -> !PLACES.table().inState(state).isEmpty())
                        .toList());
        assertThat(partners).isEqualTo(new FictionalPartners(PLACES, ATLAS, 7).make(DemoPartners.COUNT));
        assertThat(partners.stream().map(Partner::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(PartnerKind.values());
        assertThat(partners.stream().map(Partner::channel).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Channel.values());
    }

    /**
     * Over all ZIPs and 1,000 partners: a target of every kind of area, with whom it reaches and who lives there, and twelve suggestions. The
     * bound is the issue's; the figure is printed.
     */
    @Test
    void aTargetIsWorkedOutWithinThreeTenthsOfASecond() {
        var anchors = List.of("89801", "84101", "95814", "89101", "83702", "97201").stream()
                .map(zip -> new Anchor(0, Anchor.Kind.RELATIVE, PLACES.find(zip).orElseThrow(), null, "relative"))
                .toArray(Anchor[]::new);
        var times = new long[21];
        for (int turn = 0; turn < times.length; turn++) {
            long from = System.nanoTime();
            var zips = new java.util.BitSet();
            for (var area : List.of(
                    Area.circle(RENO, 150),
                    Area.state("NV"),
                    Area.county("06037"),
                    Area.corridor(List.of(RENO, ELKO, PLACES.find("84101").orElseThrow()), 20)))
                zips.or(area.zips(PLACES));
            var reached = PARTNERS.reached(zips, PLACES.table());
            var suggested = after(Duration.ofDays(2), Means.CAR, anchors);
            assertThat(reached.size()).isPositive();
            assertThat(suggested).hasSize(14);
            times[turn] = System.nanoTime() - from;
        }
        Arrays.sort(times);
        System.out.printf(
                "area targeting over %,d ZIPs and %,d partners: median %.1f ms, slowest %.1f ms of %d%n",
                PLACES.table().size(), PARTNERS.partners().size(), times[10] / 1e6, times[20] / 1e6, times.length);
        assertThat(times[10]).isLessThan(Duration.ofMillis(300).toNanos());
    }
}
