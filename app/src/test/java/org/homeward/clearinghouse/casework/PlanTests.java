package org.homeward.clearinghouse.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeward.clearinghouse.cases.CaseType;
import org.homeward.clearinghouse.cases.Status;
import org.junit.jupiter.api.Test;

class PlanTests {
    private static final Instant BEGAN = Instant.parse("2026-03-01T17:00:00Z");

    /** Days after the beginning on which contacts fall due when each is made on its day. */
    private static List<Long> days(CaseType type, Status status, Party party, int upTo) {
        var days = new ArrayList<Long>();
        var last = BEGAN;
        for (var next = Plan.next(type, status, party, BEGAN, last);
                next.isPresent() && days.size() < upTo;
                next = Plan.next(type, status, party, BEGAN, last)) {
            last = next.get().due();
            days.add(Duration.between(BEGAN, last).toDays());
        }
        return days;
    }

    @Test
    void anAgencyHearsFromUsOftenAtFirst() {
        assertThat(days(CaseType.ENDANGERED_RUNAWAY, Status.ACTIVE, Party.AGENCY, 9))
                .containsExactly(1L, 2L, 3L, 6L, 9L, 12L, 15L, 29L, 43L);
    }

    @Test
    void inAnAbductionByAStrangerItHearsFromUsDailyForTwoWeeks() {
        assertThat(days(CaseType.NONFAMILY_ABDUCTION, Status.ACTIVE, Party.AGENCY, 16))
                .startsWith(1L, 2L, 3L)
                .endsWith(14L, 21L, 28L);
    }

    @Test
    void whoWasRecoveredIsAskedThreeTimesAndLeftInPeace() {
        assertThat(days(CaseType.ENDANGERED_RUNAWAY, Status.RECOVERED, Party.GUARDIAN, 9))
                .containsExactly(2L, 16L, 76L);
        assertThat(days(CaseType.ENDANGERED_RUNAWAY, Status.RECOVERED, Party.AGENCY, 9))
                .isEmpty();
    }

    @Test
    void aClosedCaseAndAChildWhoDiedHaveNoPlan() {
        for (var party : Party.values()) {
            assertThat(days(CaseType.FAMILY_ABDUCTION, Status.CLOSED, party, 1)).isEmpty();
            assertThat(days(CaseType.FAMILY_ABDUCTION, Status.DECEASED, party, 1))
                    .isEmpty();
        }
    }
}
