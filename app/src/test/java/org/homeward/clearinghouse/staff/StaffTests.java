package org.homeward.clearinghouse.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.homeward.clearinghouse.TestUsers.ADMINISTRATOR;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.SUPERVISOR;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestStaff;
import org.homeward.clearinghouse.access.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@HomewardTest
class StaffTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private Staff staff;

    @Autowired
    private Absences absences;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    @BeforeEach
    void somebodyWorksHere() {
        for (var name : List.of("staff.ann", "staff.bo", "staff.cy")) TestStaff.add(db, name, "ANALYST");
    }

    @Test
    void aSupervisorKeepsAProfileAndEveryoneReadsIt() throws Exception {
        post(
                        SUPERVISOR,
                        "/staff/staff.ann/profile",
                        "team",
                        "ANALYSTS",
                        "states",
                        "nv, UT",
                        "languages",
                        "Spanish, French")
                .andExpect(status().isFound());
        post(
                        ADMINISTRATOR,
                        "/staff/staff.ann/profile",
                        "team",
                        "CASES_B",
                        "states",
                        "NV UT OH",
                        "languages",
                        "Spanish",
                        "skills",
                        "ACCOUNTS")
                .andExpect(status().isFound());

        assertThat(staff.get("staff.ann").profile())
                .isEqualTo(new Profile(
                        "staff.ann",
                        Team.CASES_B,
                        List.of("NV", "UT", "OH"),
                        List.of("Spanish"),
                        Set.of(Skill.ACCOUNTS)));
        web.perform(get("/staff").with(signedIn(ANALYST)))
                .andExpect(content().string(allOf(containsString("Case team B"), containsString("NV UT OH"))));
        assertThat(db.sql(
                                "select count(*) from access_audit where verb = 'PROFILE_CHANGED' and ref = 'STAFF staff.ann'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatIsNoStateIsNamedAndWhatWasTypedStands() throws Exception {
        post(SUPERVISOR, "/staff/staff.bo/profile", "states", "NV <b>X", "languages", "Klingon")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("States: &lt;B&gt;X is no state"),
                                containsString("value=\"Klingon\""))));
        post(SUPERVISOR, "/staff/staff.bo/profile", "team", "NONE").andExpect(status().isConflict());
        post(SUPERVISOR, "/staff/staff.bo/profile", "languages", "x".repeat(5_000))
                .andExpect(status().isConflict());
        assertThat(staff.get("staff.bo").profile()).isEqualTo(Profile.none("staff.bo"));
        post(ANALYST, "/staff/staff.bo/profile", "states", "NV").andExpect(status().isForbidden());
        post(SUPERVISOR, "/staff/nobody/profile", "states", "NV").andExpect(status().isNotFound());
    }

    @Test
    void anAbsenceIsEnteredByOneselfOrASupervisorAndEnds() throws Exception {
        var today = Absence.today(clock.instant());
        var bo = TestStaff.user("staff.bo", "ANALYST");
        post(
                        bo,
                        "/absences",
                        "first",
                        today.toString(),
                        "back",
                        today.plusDays(3).toString())
                .andExpect(status().isFound());
        assertThat(absences.find("staff.bo", clock.instant())).isPresent();
        assertThat(staff.get("staff.bo").away().orElseThrow().back()).isEqualTo(today.plusDays(3));

        post(
                        ANALYST,
                        "/absences",
                        "who",
                        "staff.cy",
                        "first",
                        today.toString(),
                        "back",
                        today.plusDays(1).toString())
                .andExpect(status().isForbidden());
        post(
                        SUPERVISOR,
                        "/absences",
                        "who",
                        "staff.bo",
                        "first",
                        today.plusDays(2).toString(),
                        "back",
                        today.plusDays(9).toString())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("staff.bo is away from")));

        long number = absences.find("staff.bo", clock.instant()).orElseThrow().number();
        post(ANALYST, "/absences/" + number + "/ending").andExpect(status().isForbidden());
        post(SUPERVISOR, "/absences/" + number + "/ending").andExpect(flash().attributeExists("message"));
        assertThat(absences.find("staff.bo", clock.instant())).isEmpty();
        post(SUPERVISOR, "/absences/" + number + "/ending").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-01-02, First day away: choose a day.",
        "+999999999-12-31, 2026-01-02, First day away: choose a day.",
        "2060-01-01, 2060-01-02, two years ahead at most",
        "TODAY, TODAY, choose a day after the first day away",
        "TODAY, 2199-01-01, a year at most"
    })
    void whatCannotBeAnAbsenceSaysWhy(String first, String back, String words) throws Exception {
        var today = Absence.today(clock.instant()).toString();
        post(
                        SUPERVISOR,
                        "/absences",
                        "who",
                        "staff.cy",
                        "first",
                        first.replace("TODAY", today),
                        "back",
                        back.replace("TODAY", today))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void ofTwoAbsencesEnteredAtOnceForOnePersonOneStands() throws Exception {
        var first = Absence.today(clock.instant()).plusDays(40);
        var one = enter(first, first.plusDays(4));
        var other = enter(first.plusDays(2), first.plusDays(6));
        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(List.of(one, other)))
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder(302, 409);
        }
    }

    private Callable<Integer> enter(LocalDate first, LocalDate back) {
        return () -> post(
                        SUPERVISOR, "/absences", "who", "staff.cy", "first", first.toString(), "back", back.toString())
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private ResultActions post(User user, String address, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(address);
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return web.perform(request.with(signedIn(user)).with(csrf()));
    }
}
