package org.homeward.clearinghouse.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RECEIVED  | SEARCHING DRAFTED CLOSED
            SEARCHING | DRAFTED CLOSED
            DRAFTED   | WAITING CLOSED
            WAITING   | DRAFTED APPROVED
            APPROVED  | DRAFTED SENT
            SENT      | SEARCHING SENT CLOSED
            CLOSED    | SEARCHING
            """)
    void onlyTheseStepsExist(State from, String to) {
        var possible = EnumSet.allOf(State.class).stream()
                .filter(step -> isStep(from, step))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        assertThat(possible).isEqualTo(to);
    }

    @Test
    void aRefusedStepSaysWhatComesNext() {
        assertThatThrownBy(() -> State.DRAFTED.to(State.SENT))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("hand the answer to a second reader");
    }

    private static boolean isStep(State from, State to) {
        try {
            return from.to(to) == to;
        } catch (Conflict refused) {
            return false;
        }
    }
}
