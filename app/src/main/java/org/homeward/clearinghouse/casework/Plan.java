package org.homeward.clearinghouse.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.cases.CaseType;
import org.homeward.clearinghouse.cases.Status;

/**
 * When the next contact with a party is due, from the kind of case and its age. A clearinghouse's own standing orders differ; this table is
 * ours, and a case manager may move each date. Whatever was abducted or is critically missing counts as grave: its agency hears from us
 * daily for two weeks.
 */
final class Plan {
    /** Up to an age of the case, every so often. */
    private record Rule(Duration age, Duration every, String words) {}

    private static final Duration EVER = Duration.ofDays(100_000);
    private static final List<Rule> AGENCY_GRAVE =
            List.of(days(14, 1, "daily for two weeks"), days(90, 7, "weekly for three months"), ever(30, "monthly"));
    private static final List<Rule> AGENCY = List.of(
            days(3, 1, "daily for three days"),
            days(14, 3, "every three days for two weeks"),
            days(90, 14, "every two weeks for three months"),
            ever(30, "monthly"));
    private static final List<Rule> GUARDIAN = List.of(
            days(7, 1, "daily for a week"),
            days(30, 7, "weekly for a month"),
            days(365, 30, "monthly for a year"),
            ever(90, "every three months"));
    private static final List<Rule> SOCIAL_SERVICES = List.of(days(30, 7, "weekly for a month"), ever(30, "monthly"));
    /** After a recovery the family is asked how it goes, then left in peace. */
    private static final List<Rule> AFTER = List.of(
            days(2, 2, "two days after the recovery"), days(14, 14, "two weeks on"), days(60, 60, "two months on"));

    private Plan() {}

    private static Rule days(int age, int every, String words) {
        return new Rule(Duration.ofDays(age), Duration.ofDays(every), words);
    }

    private static Rule ever(int every, String words) {
        return new Rule(EVER, Duration.ofDays(every), words);
    }

    /**
     * The contact after one, or the first; empty when none is due any more.
     *
     * @param began when the child went missing, or was recovered
     * @param last the contact before, or {@code began} when there was none
     */
    static Optional<FollowUp> next(CaseType type, Status status, Party party, Instant began, Instant last) {
        var age = Duration.between(began, last);
        return rules(type, status, party).stream()
                .filter(rule -> age.compareTo(rule.age()) < 0)
                .findFirst()
                .map(rule -> new FollowUp(party, last.plus(rule.every()), rule.words()));
    }

    private static List<Rule> rules(CaseType type, Status status, Party party) {
        if (status == Status.RECOVERED) return party == Party.AGENCY ? List.of() : AFTER;
        if (!status.isMissing()) return List.of();
        return switch (party) {
            case AGENCY -> isGrave(type) ? AGENCY_GRAVE : AGENCY;
            // Nobody is known yet whom a child without a name could be missed by.
            case GUARDIAN -> type == CaseType.UNIDENTIFIED_CHILD ? List.of() : GUARDIAN;
            case SOCIAL_SERVICES -> SOCIAL_SERVICES;
        };
    }

    private static boolean isGrave(CaseType type) {
        return type == CaseType.NONFAMILY_ABDUCTION || type == CaseType.CRITICALLY_MISSING_YOUNG_ADULT;
    }
}
