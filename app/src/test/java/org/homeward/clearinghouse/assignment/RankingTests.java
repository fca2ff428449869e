package org.homeward.clearinghouse.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.clearinghouse.TestStaff;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.staff.Absence;
import org.homeward.clearinghouse.staff.Member;
import org.homeward.clearinghouse.staff.Profile;
import org.homeward.clearinghouse.staff.Skill;
import org.homeward.clearinghouse.staff.Team;
import org.junit.jupiter.api.Test;

class RankingTests {
    private static final Instant NOW = Instant.parse("2026-11-12T15:00:00Z");
    private static final Wanted CASE = new Wanted(
            new Ref(Ref.Kind.CASE, "NCM-2026-0001"),
            "ann",
            "OH",
            "Ohio, where the child is missing",
            List.of("Spanish"),
            Set.of(Skill.RUNAWAYS));

    @Test
    void aLanguageOutweighsAStateAndAStateASkillAndEachIsSaid() {
        var ranked = ranking(
                        List.of(
                                member("skill", Team.CASES_A, List.of(), List.of(), Set.of(Skill.RUNAWAYS)),
                                member("state", Team.CASES_A, List.of("OH"), List.of(), Set.of()),
                                member("tongue", Team.CASES_B, List.of(), List.of("spanish"), Set.of()),
                                member("analyst", Team.ANALYSTS, List.of("OH"), List.of("Spanish"), Set.of()),
                                member("teamless", null, List.of("OH"), List.of("Spanish"), Set.of())),
                        List.of(),
                        Map.of())
                .of(CASE);

        assertThat(ranked).extracting(candidate -> candidate.user().name()).containsExactly("tongue", "state", "skill");
        assertThat(ranked)
                .extracting(Candidate::why)
                .containsExactly(
                        "speaks Spanish, the guardian's language · nothing open",
                        "covers Ohio, where the child is missing · nothing open",
                        "knows runaways well · nothing open");
    }

    @Test
    void whoHasTooMuchIsPassedOver() {
        var covers = member("covers", Team.CASES_A, List.of("OH"), List.of(), Set.of());
        var free = member("free", Team.CASES_B, List.of(), List.of(), Set.of());
        assertThat(first(ranking(List.of(covers, free), List.of(), Map.of("covers", new Load(2, 0, 6)))))
                .isEqualTo("covers");
        assertThat(first(ranking(List.of(covers, free), List.of(), Map.of("covers", new Load(4, 0, 12)))))
                .isEqualTo("free");
        var both = Map.of("covers", new Load(1, 0, 3), "free", new Load(2, 0, 6));
        assertThat(ranking(List.of(covers, free), List.of(), both).of(CASE))
                .extracting(Candidate::why)
                .containsExactly(
                        "covers Ohio, where the child is missing · 1 open case, the fewest of them", "2 open cases");
    }

    @Test
    void whoIsAwayIsLeftOutAndWhoSoonWillBeComesLater() {
        var away = new Absence(1, "away", LocalDate.parse("2026-11-10"), LocalDate.parse("2026-11-16"));
        var soon = new Absence(2, "soon", LocalDate.parse("2026-11-14"), LocalDate.parse("2026-11-20"));
        var gone = new Member(
                TestStaff.user("away", "CASE_MANAGER"),
                new Profile("away", Team.CASES_A, List.of("OH"), List.of("Spanish"), Set.of()),
                Optional.of(away));
        var leaving = member("soon", Team.CASES_A, List.of("OH"), List.of(), Set.of());
        var stays = member("stays", Team.CASES_A, List.of(), List.of(), Set.of(Skill.RUNAWAYS));

        var ranked = ranking(List.of(gone, leaving, stays), List.of(away, soon), Map.of("away", new Load(0, 0, 0)))
                .of(CASE);

        assertThat(ranked).extracting(candidate -> candidate.user().name()).containsExactly("stays", "soon", "away");
        assertThat(ranked.getLast().out()).isTrue();
        assertThat(ranked.getLast().why()).isEqualTo("away until Mon 16 Nov 2026: left out");
        assertThat(ranked.get(1).why()).contains("will be away from Sat 14 Nov 2026");
    }

    @Test
    void loadsAreSaidInWords() {
        assertThat(new Load(1, 2, 5).words()).isEqualTo("1 open case and 2 open requests");
        assertThat(new Load(0, 1, 1).words()).isEqualTo("1 open request");
        assertThat(new Load(3, 0, 9).words()).isEqualTo("3 open cases");
    }

    private static String first(Ranking ranking) {
        return ranking.of(CASE).getFirst().user().name();
    }

    private static Ranking ranking(List<Member> members, List<Absence> absences, Map<String, Load> loads) {
        return new Ranking(members, absences, loads, NOW);
    }

    private static Member member(
            String name,
            @org.jspecify.annotations.Nullable Team team,
            List<String> states,
            List<String> languages,
            Set<Skill> skills) {
        return new Member(
                TestStaff.user(name, "CASE_MANAGER"),
                new Profile(name, team, states, languages, skills),
                Optional.empty());
    }
}
