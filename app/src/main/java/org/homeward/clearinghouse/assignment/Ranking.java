package org.homeward.clearinghouse.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.homeward.clearinghouse.staff.Absence;
import org.homeward.clearinghouse.staff.Member;

/**
 * Compares the people of the teams with what is wanted. A language the family speaks weighs more than the state, the state more than a skill,
 * and each of them more than a case less: a case is worked for weeks, a call in the wrong language fails at once.
 */
record Ranking(List<Member> members, List<Absence> absences, Map<String, Load> loads, Instant now) {
    private static final double LANGUAGE = 6;
    private static final double STATE = 4;
    private static final double SKILL = 3;
    /** For each weight more than the least loaded of them has; what sets people apart is bounded, so that nobody is drowned. */
    private static final double LOAD = 0.5;

    private static final double AWAY_SOON = -4;
    private static final Duration SOON = Duration.ofDays(3);

    /** The best first; those who are left out last. */
    List<Candidate> of(Wanted wanted) {
        return of(wanted, wanted.isCase());
    }

    /** @param ofCases whether the case teams are meant, or the analysts */
    List<Candidate> of(Wanted wanted, boolean ofCases) {
        var able = members.stream()
                .filter(member -> isAble(member, wanted, ofCases))
                .toList();
        int least = able.stream()
                .filter(member -> !isAway(member))
                .mapToInt(member -> load(member).weight())
                .min()
                .orElse(0);
        return able.stream()
                .map(member -> candidate(member, wanted, least))
                .sorted(Comparator.comparing(Candidate::out)
                        .thenComparing(
                                Comparator.comparingDouble(Candidate::points).reversed())
                        .thenComparing(candidate -> candidate.user().displayName()))
                .toList();
    }

    private static boolean isAble(Member member, Wanted wanted, boolean ofCases) {
        var team = member.profile().team();
        return team != null && team.isForCases() == ofCases && Doable.by(member.user(), wanted.ref());
    }

    private Candidate candidate(Member member, Wanted wanted, int least) {
        var reasons = new ArrayList<String>();
        var away = member.away();
        if (away.isPresent()) {
            reasons.add("away until " + away.get().until() + ": left out");
            return new Candidate(member.user(), 0, true, reasons);
        }
        double points = 0;
        for (var language : wanted.languages())
            if (member.profile().speaks(language)) {
                points += LANGUAGE;
                reasons.add("speaks " + language + ", the guardian's language");
            }
        if (member.profile().covers(wanted.state())) {
            points += STATE;
            reasons.add("covers " + wanted.place());
        }
        for (var skill : wanted.skills())
            if (member.profile().skills().contains(skill)) {
                points += SKILL;
                reasons.add("knows " + skill.words() + " well");
            }
        points += load(member, least, reasons);
        points += soon(member, reasons);
        return new Candidate(member.user(), points, false, reasons);
    }

    private double load(Member member, int least, List<String> reasons) {
        var load = load(member);
        int more = load.weight() - least;
        reasons.add(load.words() + (more == 0 && load.weight() > 0 ? ", the fewest of them" : ""));
        return -LOAD * more;
    }

    private double soon(Member member, List<String> reasons) {
        return absences.stream()
                .filter(absence -> absence.who().equals(member.user().name()))
                .filter(absence -> absence.overlaps(now, now.plus(SOON)))
                .findFirst()
                .map(absence -> {
                    reasons.add("will be away from " + absence.since());
                    return AWAY_SOON;
                })
                .orElse(0.0);
    }

    private boolean isAway(Member member) {
        return member.away().isPresent();
    }

    private Load load(Member member) {
        return loads.getOrDefault(member.user().name(), Load.NONE);
    }
}
