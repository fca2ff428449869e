package org.homeward.clearinghouse.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ADMINISTRATOR;
import static org.homeward.clearinghouse.TestUsers.SUPERVISOR;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SettableClock;
import org.homeward.clearinghouse.TestStaff;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.TakenIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A Tuesday of March 2027, which is no other test's. */
@HomewardTest
@Import(SettableClock.Use.class)
class HandoverTests {
    private static final Instant TUESDAY = Instant.parse("2027-03-02T21:30:00Z");

    @Autowired
    private MockMvc web;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient db;

    private User ann;
    private User bo;
    private User cy;

    @BeforeEach
    void threeOfTheStaff() {
        // Other classes share this clock.
        clock.set(TUESDAY);
        db.sql("delete from handovers_note").update();
        db.sql("delete from desk_shift where who like 'over.%'").update();
        ann = TestStaff.add(db, "over.ann", "ANALYST");
        bo = TestStaff.add(db, "over.bo", "ANALYST");
        cy = TestStaff.add(db, "over.cy", "CASE_MANAGER");
    }

    @Test
    void aNoteIsBegunWithWhatHappenedInTheShiftAndIsOpen() throws Exception {
        var number = TakenIn.ana(web);
        post(
                SUPERVISOR,
                "/tasks/of/staff/over.bo",
                "what",
                "Call the lab",
                "who",
                "over.cy",
                "due",
                "2027-03-02T20:00");

        look(ann, "/handovers/new")
                .andExpect(content()
                        .string(allOf(
                                containsString("2027-03-02 09:00 Eastern"),
                                containsString(number + " (active): Opened Tue 16:30"),
                                containsString("over.cy, due Tue 20:00: Call the lab"))));
        look(ann, "/handovers/new?since=2027-03-02T17:00")
                .andExpect(content().string(not(containsString(number + " (active)"))));
        look(ann, "/handovers/new?since=yesterday")
                .andExpect(content().string(containsString("Shift began: choose a date and a time.")));
        assertThat(db.sql(
                                "select count(*) from access_audit where actor = 'over.ann' and verb = 'SEARCHED' and ref = 'CASE *'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whoeverIsOnDutyNextSeesItUntilOneOfThemTakesItOver() throws Exception {
        var number = TakenIn.ana(web);
        write(ann, UUID.randomUUID(), number + ": the <b>lab</b> calls. NCM-2027 is no number.")
                .andExpect(status().isFound());
        onCall("over.bo");
        clock.set(Instant.parse("2027-03-03T01:00:00Z"));

        look(cy, "/handovers/waiting").andExpect(content().string(containsString("Nothing waits")));
        look(ann, "/handovers/waiting").andExpect(content().string(containsString("Nothing waits")));
        look(bo, "/handovers/waiting")
                .andExpect(content()
                        .string(allOf(
                                containsString("over.ann handed over"),
                                containsString("href=\"/cases/" + number + "\""),
                                containsString("&lt;b&gt;lab&lt;/b&gt;"))));
        look(bo, "/").andExpect(content().string(containsString("hx-get=\"/handovers/waiting\"")));

        long note = newest();
        post(ann, "/handovers/" + note + "/acknowledgement")
                .andExpect(flash().attribute("refused", containsString("You wrote this note")));
        post(bo, "/handovers/" + note + "/acknowledgement").andExpect(flash().attributeExists("message"));
        look(bo, "/handovers/waiting").andExpect(content().string(containsString("Nothing waits")));
        look(cy, "/handovers?day=2027-03-02&text=LAB")
                .andExpect(content().string(containsString("Taken over by over.bo")));
        look(cy, "/handovers?day=2027-03-03").andExpect(content().string(containsString("No note fits")));
        look(cy, "/handovers?day=+999999999-01-01&page=x").andExpect(content().string(containsString("over.ann")));
    }

    @Test
    void whileTheDeskIsOpenEveryoneIsOnDutyWhoIsNotAway() throws Exception {
        write(ann, UUID.randomUUID(), "Nothing is open.").andExpect(status().isFound());
        clock.set(Instant.parse("2027-03-03T15:00:00Z"));
        look(cy, "/handovers/waiting").andExpect(content().string(containsString("over.ann handed over")));
        post(cy, "/absences", "first", "2027-03-03", "back", "2027-03-04").andExpect(status().isFound());
        look(cy, "/handovers/waiting").andExpect(content().string(containsString("Nothing waits")));
    }

    @Test
    void ofTwoWhoTakeItOverAtOnceOneIsToldWhoWasFaster() throws Exception {
        write(ann, UUID.randomUUID(), "Nothing is open.");
        long note = newest();
        Callable<Boolean> byBo = () -> taken(bo, note);
        Callable<Boolean> byCy = () -> taken(cy, note);
        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(List.of(byBo, byCy)))
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder(true, false);
        }
        post(SUPERVISOR, "/handovers/" + note + "/acknowledgement")
                .andExpect(flash().attribute("refused", containsString("took it over before you")));
    }

    @Test
    void theSameFormTwiceIsOneNoteAndWhatCannotBeKeepsItsText() throws Exception {
        var once = UUID.randomUUID();
        write(ann, once, "Nothing is open.").andExpect(status().isFound());
        write(ann, once, "Nothing is open.").andExpect(status().isFound());
        assertThat(db.sql("select count(*) from handovers_note")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        write(ann, UUID.randomUUID(), "See NCM-2099-0001 and <i>RFI-2099-0001</i>")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("NCM-2099-0001: there is none of that number"),
                                containsString("&lt;i&gt;RFI-2099-0001&lt;/i&gt;"))));
        write(ann, UUID.randomUUID(), " ").andExpect(status().isConflict());
        write(ann, UUID.randomUUID(), "x".repeat(8_001)).andExpect(status().isConflict());
        post(ann, "/handovers", "once", "no mark", "since", "2027-03-02T18:00", "words", "Later")
                .andExpect(status().isConflict());
        write(ADMINISTRATOR, UUID.randomUUID(), "x").andExpect(status().isForbidden());
        look(ann, "/handovers/999999").andExpect(status().isNotFound());
    }

    private void onCall(String who) {
        db.sql("""
                        insert into desk_shift (duty, who, starts, ends)
                        values ('PRIMARY', :who, '2027-03-02T22:00:00Z', '2027-03-03T14:00:00Z')
                        """).param("who", who).update();
    }

    private boolean taken(User user, long note) throws Exception {
        return post(user, "/handovers/" + note + "/acknowledgement")
                .andReturn()
                .getFlashMap()
                .containsKey("message");
    }

    private long newest() {
        return db.sql("select max(number) from handovers_note")
                .query(Long.class)
                .single();
    }

    private ResultActions write(User user, UUID once, String words) throws Exception {
        return post(user, "/handovers", "once", once.toString(), "since", "2027-03-02T09:00", "words", words);
    }

    private ResultActions look(User user, String address) throws Exception {
        return web.perform(get(address).with(signedIn(user)));
    }

    private ResultActions post(User user, String address, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(address);
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return web.perform(request.with(signedIn(user)).with(csrf()));
    }
}
