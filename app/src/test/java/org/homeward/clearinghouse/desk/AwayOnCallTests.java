package org.homeward.clearinghouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.SUPERVISOR;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestStaff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class AwayOnCallTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private RotaStore shifts;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    @Test
    void whoIsOnCallWhileAwayIsToldToTheSupervisorsOnceAndShownUntilHandedOver() throws Exception {
        TestStaff.add(db, "away.ann", "ANALYST");
        TestStaff.add(db, "away.bo", "ANALYST");
        var boss = TestStaff.add(db, "away.boss", "SUPERVISOR");
        var day = LocalDate.ofInstant(clock.instant(), Hours.EASTERN).plusDays(61);
        shifts.add(new Shift(
                0,
                Duty.BACKUP,
                "away.ann",
                new Span(Hours.at(day, LocalTime.of(17, 0)), Hours.at(day.plusDays(1), LocalTime.of(9, 0)))));

        web.perform(post("/absences")
                        .param("who", "away.ann")
                        .param("first", day.plusDays(1).toString())
                        .param("back", day.plusDays(4).toString())
                        .with(signedIn(SUPERVISOR))
                        .with(csrf()))
                .andExpect(status().isFound());

        await().until(() -> desk.count(boss) == 1);
        assertThat(desk.listOpen(boss).getFirst().why()).contains("away.ann, backup", "away from", "until");
        web.perform(get("/rota").param("from", day.toString()).with(signedIn(ANALYST)))
                .andExpect(content().string(containsString("away</span>")));
        var shown = allOf(containsString("away.ann: backup"), containsString("away from"));
        web.perform(get("/rota/away").with(signedIn(ANALYST)))
                .andExpect(content().string(shown));

        long shift = db.sql("select number from desk_shift where who = 'away.ann'")
                .query(Long.class)
                .single();
        web.perform(post("/rota/" + shift + "/handover")
                .param("who", "away.bo")
                .with(signedIn(SUPERVISOR))
                .with(csrf()));
        web.perform(get("/rota/away").with(signedIn(ANALYST)))
                .andExpect(content().string(not(shown)));
    }
}
