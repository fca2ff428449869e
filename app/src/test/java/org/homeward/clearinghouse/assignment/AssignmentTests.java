package org.homeward.clearinghouse.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.CASE_MANAGER;
import static org.homeward.clearinghouse.TestUsers.SUPERVISOR;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SettableClock;
import org.homeward.clearinghouse.TestStaff;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.TakenIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A Thursday at ten, when the desk is open; Ana is missing from Reno, Nevada. */
@HomewardTest
@Import(SettableClock.Use.class)
class AssignmentTests {
    private static final Instant THURSDAY = Instant.parse("2026-11-12T15:00:00Z");
    private static final User DETECTIVE = new User(
            "l.shaw", "Det. Lena Shaw", Set.of(UserRole.REQUESTER), new Agency("NV0160100", "Reno Police Department"));

    @Autowired
    private MockMvc web;

    @Autowired
    private ByItself byItself;

    @Autowired
    private Substitution substitution;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient db;

    private User kim;
    private User sol;
    private User lou;

    @BeforeEach
    void twoTeamsAndAnAnalyst() throws Exception {
        // Other classes share this clock and this database.
        clock.set(THURSDAY);
        db.sql("update assignment_waiting set decided_at = now() where decided_at is null")
                .update();
        // What other tests gave them weighs nothing here.
        db.sql("update cases_case set owner = 'somebody.else' where owner like 'give.%'")
                .update();
        db.sql("update requests_request set owner = 'somebody.else' where owner like 'give.%'")
                .update();
        db.sql("update tasks_task set done_at = now() where who like 'give.%' and done_at is null")
                .update();
        kim = TestStaff.add(db, "give.kim", "CASE_MANAGER");
        sol = TestStaff.add(db, "give.sol", "CASE_MANAGER");
        lou = TestStaff.add(db, "give.lou", "ANALYST");
        TestStaff.add(db, "give.mo", "ANALYST");
        profile("give.kim", "team", "CASES_A", "states", "NV UT");
        profile("give.sol", "team", "CASES_B", "languages", "Spanish");
        profile("give.lou", "team", "ANALYSTS", "states", "NV", "skills", "ACCOUNTS");
        profile("give.mo", "team", "ANALYSTS");
    }

    @AfterEach
    void noTeamsForOthers() {
        db.sql("delete from staff_profile").update();
        db.sql("update staff_absence set withdrawn_at = now() where withdrawn_at is null")
                .update();
    }

    @Test
    void aNewCaseIsSuggestedWithReasonsAndGivenByOneClick() throws Exception {
        var number = TakenIn.ana(web);
        page(CASE_MANAGER, "case", number.value())
                .andExpect(content()
                        .string(allOf(
                                containsString("Nobody has decided yet"),
                                containsString("covers Nevada, where the child is missing"),
                                containsString("Give it to give.kim"))));

        give(CASE_MANAGER, number, "k.amari", "give.kim").andExpect(flash().attributeExists("message"));

        assertThat(owner(number)).isEqualTo("give.kim");
        look(CASE_MANAGER, "/cases/" + number + "/timeline")
                .andExpect(
                        content().string(allOf(containsString("Given to give.kim"), containsString("covers Nevada"))));
        look(kim, "/")
                .andExpect(content()
                        .string(allOf(
                                containsString(number + " is yours"),
                                containsString("given by Kenza Amari: covers Nevada, where the child is missing"))));
        assertThat(db.sql("select owner from entities_watch where ref = :ref")
                        .param("ref", number.value())
                        .query(String.class)
                        .list())
                .containsOnly("give.kim");
        assertThat(db.sql("select verb from access_audit where ref = :ref order by number desc limit 1")
                        .param("ref", "CASE " + number)
                        .query(String.class)
                        .single())
                .isIn("CASE_GIVEN", "OPENED");
    }

    @Test
    void itStaysWithWhoeverHasItWhenAPersonSaysSoAndNothingTheyWereToldIsLost() throws Exception {
        profile("give.kim", "team", "CASES_A");
        profile("give.sol", "team", "CASES_B");
        var number = TakenIn.ana(web);
        give(CASE_MANAGER, number, "k.amari", "give.kim");
        give(CASE_MANAGER, number, "give.kim", "give.kim")
                .andExpect(flash().attribute("refused", containsString("has it already")));
        db.sql("update assignment_waiting set decided_at = null where ref = :ref")
                .param("ref", number.value())
                .update();
        give(CASE_MANAGER, number, "give.kim", "give.kim").andExpect(flash().attributeExists("message"));
        look(CASE_MANAGER, "/cases/" + number + "/timeline")
                .andExpect(content().string(containsString("Stays with give.kim")));
        look(kim, "/")
                .andExpect(content()
                        .string(allOf(containsString(number + " is yours"), containsString(number + " stays yours"))));
    }

    @Test
    void theLanguageOfTheFamilyComesFirst() throws Exception {
        var number = TakenIn.ana(web, "Spanish");
        page(SUPERVISOR, "case", number.value())
                .andExpect(content()
                        .string(allOf(
                                containsString("speaks Spanish, the guardian&#39;s language"),
                                containsString("Give it to give.sol"))));
    }

    @Test
    void ofTwoWhoGiveItAtOnceOneIsToldThatTheOtherWasFaster() throws Exception {
        var number = TakenIn.ana(web);
        Callable<Boolean> toKim = () -> given(number, "give.kim");
        Callable<Boolean> toSol = () -> given(number, "give.sol");
        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(List.of(toKim, toSol)))
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder(true, false);
        }
        give(CASE_MANAGER, number, "k.amari", "give.sol")
                .andExpect(flash().attribute("refused", containsString("Somebody gave " + number)));
    }

    @Test
    void whoMayNotWorkOnItIsNotGivenIt() throws Exception {
        var number = TakenIn.ana(web);
        give(CASE_MANAGER, number, "k.amari", "give.lou")
                .andExpect(flash().attribute("refused", containsString("may not work on this")));
        give(CASE_MANAGER, number, "k.amari", "nobody").andExpect(flash().attribute("refused", containsString("Who:")));
        give(ANALYST, number, "k.amari", "give.kim").andExpect(status().isForbidden());
        look(CASE_MANAGER, "/assignment/of/case/NCM-2099-0001").andExpect(status().isNotFound());
        look(CASE_MANAGER, "/assignment/of/user/a.root").andExpect(status().isNotFound());
        assertThat(owner(number)).isEqualTo("k.amari");
    }

    @Test
    void whatNobodyGaveIsGivenByItselfAfterHalfAnHourOfTheDesksHoursAndSaysSo() throws Exception {
        clock.set(Instant.parse("2026-11-14T03:00:00Z"));
        var atNight = TakenIn.ana(web);
        clock.set(Instant.parse("2026-11-16T14:29:00Z"));
        byItself.work();
        assertThat(owner(atNight)).as("before Monday 9:30").isEqualTo("k.amari");

        clock.set(Instant.parse("2026-11-16T14:30:00Z"));
        byItself.work();
        byItself.work();

        assertThat(owner(atNight)).isEqualTo("give.kim");
        look(kim, "/")
                .andExpect(content()
                        .string(allOf(
                                containsString(atNight + " is yours"),
                                containsString("given by Homeward: nobody gave it to anyone for half an hour"))));
        look(CASE_MANAGER, "/cases/" + atNight + "/timeline")
                .andExpect(content().string(containsString("Homeward")));
        assertThat(db.sql("select count(*) from desk_notification where owner = 'give.kim' and ref = :ref")
                        .param("ref", atNight.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatAPersonDecidedStays() throws Exception {
        var number = TakenIn.ana(web);
        give(CASE_MANAGER, number, "k.amari", "give.sol");
        clock.pass(Duration.ofHours(2));
        byItself.work();
        assertThat(owner(number)).isEqualTo("give.sol");
    }

    @Test
    void aRequestOfAnAgencyGoesToAnAnalystAndOfTwoWhoTakeItOnTheSlowerIsTold() throws Exception {
        var number = ask();
        page(ANALYST, "request", number)
                .andExpect(content()
                        .string(allOf(
                                containsString("<strong>Nobody</strong> has it"),
                                containsString("covers Nevada, where the agency is"),
                                containsString("knows accounts and screen names well"))));
        web.perform(get("/assignment/of/request/" + number).with(signedIn(DETECTIVE)))
                .andExpect(status().isForbidden());

        clock.pass(Duration.ofMinutes(31));
        byItself.work();
        look(lou, "/").andExpect(content().string(containsString(number + " is yours")));

        var other = ask();
        post(ANALYST, "/requests/" + other + "/ownership", "seen", "").andExpect(status().isFound());
        post(lou, "/requests/" + other + "/ownership", "seen", "").andExpect(status().isConflict());
        look(ANALYST, "/requests/" + other).andExpect(content().string(containsString("worked by ")));
        assertThat(db.sql("select owner from requests_request where number = :n")
                        .param("n", other)
                        .query(String.class)
                        .single())
                .isEqualTo("t.lind");
    }

    @Test
    void anAbsenceGivesWhatIsOpenToOthersAndItIsTakenBack() throws Exception {
        var number = TakenIn.ana(web);
        give(CASE_MANAGER, number, "k.amari", "give.kim");
        post(
                SUPERVISOR,
                "/tasks/of/staff/give.sol",
                "what",
                "Call today",
                "who",
                "give.kim",
                "due",
                "2026-11-12T16:00");
        post(
                SUPERVISOR,
                "/tasks/of/staff/give.sol",
                "what",
                "Call later",
                "who",
                "give.kim",
                "due",
                "2026-11-30T16:00");
        post(kim, "/absences", "first", "2026-11-12", "back", "2026-11-16").andExpect(status().isFound());

        substitution.work();
        substitution.work();

        assertThat(owner(number)).isEqualTo("give.sol");
        look(sol, "/")
                .andExpect(
                        content().string(containsString("given by Homeward: give.kim is away until Mon 16 Nov 2026")));
        assertThat(db.sql("select what from tasks_task where who = 'give.kim' and done_at is null")
                        .query(String.class)
                        .list())
                .containsExactly("Call later");
        page(CASE_MANAGER, "case", number.value())
                .andExpect(content().string(containsString("away until Mon 16 Nov 2026: left out")));

        clock.set(Instant.parse("2026-11-16T14:00:00Z"));
        substitution.work();
        substitution.work();
        long absence = db.sql("select max(number) from staff_absence where who = 'give.kim'")
                .query(Long.class)
                .single();
        look(kim, "/")
                .andExpect(content()
                        .string(allOf(
                                containsString("While you were away"),
                                containsString("2 things of yours were given to others"))));
        look(kim, "/away/" + absence).andExpect(content().string(containsString(number.value())));
        look(sol, "/away/" + absence).andExpect(status().isForbidden());
        var moves = db.sql("select number from assignment_move where absence = :a order by number")
                .param("a", absence)
                .query(Long.class)
                .list();
        post(kim, "/away/" + absence + "/" + moves.getFirst() + "/return")
                .andExpect(flash().attributeExists("message"));
        post(kim, "/away/" + absence + "/" + moves.getFirst() + "/return")
                .andExpect(flash().attribute("refused", containsString("taken back already")));
        assertThat(owner(number)).isEqualTo("give.kim");
        look(sol, "/").andExpect(content().string(not(containsString(number + " is yours"))));
        post(SUPERVISOR, "/away/" + absence + "/" + moves.getLast() + "/return")
                .andExpect(flash().attributeExists("message"));
        assertThat(db.sql("select count(*) from tasks_task where who = 'give.kim' and done_at is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theTeamsShowWhoHasHowMuchAndWhatWaits() throws Exception {
        var number = TakenIn.ana(web);
        look(SUPERVISOR, "/teams")
                .andExpect(content()
                        .string(allOf(
                                containsString("Case team A"),
                                containsString("Analysts"),
                                containsString(number.value()),
                                containsString("By itself Thu 12 Nov 10:30 ET"))));
    }

    private String ask() throws Exception {
        var answer = post(
                        DETECTIVE,
                        "/requests",
                        "kind",
                        "SCREEN_NAME",
                        "said",
                        "give_" + UUID.randomUUID().toString().substring(0, 8),
                        "ori",
                        "NV0160100",
                        "agency",
                        "Reno Police Department",
                        "name",
                        "Det. Lena Shaw",
                        "email",
                        "l.shaw@example.org",
                        "case",
                        "26-1187",
                        "purpose",
                        "Criminal investigation of trafficking",
                        "urgency",
                        "ROUTINE")
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(answer).substring("/requests/".length());
    }

    private boolean given(CaseNumber number, String who) throws Exception {
        return give(CASE_MANAGER, number, "k.amari", who)
                .andReturn()
                .getFlashMap()
                .containsKey("message");
    }

    private ResultActions give(User by, CaseNumber number, String from, String who) throws Exception {
        return post(by, "/assignment/of/case/" + number, "from", from, "who", who);
    }

    private String owner(CaseNumber number) {
        return db.sql("select owner from cases_case where number = :number")
                .param("number", number.value())
                .query(String.class)
                .single();
    }

    private void profile(String who, String... fields) throws Exception {
        post(SUPERVISOR, "/staff/" + who + "/profile", fields).andExpect(status().isFound());
    }

    private ResultActions page(User user, String kind, String thing) throws Exception {
        return look(user, "/assignment/of/" + kind + "/" + thing).andExpect(status().isOk());
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
