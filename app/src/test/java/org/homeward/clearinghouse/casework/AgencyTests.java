package org.homeward.clearinghouse.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.CASE_MANAGER;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.RunningServer;
import org.homeward.clearinghouse.SettableClock;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.entities.WatchMatched;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Detective Shaw of Reno at the portal, and a detective of another county. */
@HomewardTest
@Import(SettableClock.Use.class)
class AgencyTests {
    /** Of one port, so that it can go and come back. */
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

    private static final User SHAW = detective("l.shaw", "Det. Lena Shaw", "NV0160100", "Reno Police Department");
    private static final User OTHER = detective("o.other", "Det. Otto Other", "UT0189900", "Example County Sheriff");

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient db;

    @Autowired
    private SettableClock clock;

    @Autowired
    private AgencyNews news;

    @Autowired
    private AgencyMails mails;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private String number;
    private String draft;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        // What is due is asked for by the tests themselves, with a clock that they move.
        settings.add("homeward.casework.every", () -> "1d");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    private static int freePort() {
        try {
            return RunningServer.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static User detective(String name, String words, String ori, String agency) {
        return new User(name, words, Set.of(UserRole.REQUESTER), new Agency(ori, agency));
    }

    @BeforeEach
    void bertaIsMissing() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        draft = UUID.randomUUID().toString();
        var opened = send(CASE_MANAGER, berta(post("/cases")))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        number = String.valueOf(opened.getResponse().getRedirectedUrl()).substring("/cases/".length());
    }

    private MockHttpServletRequestBuilder berta(MockHttpServletRequestBuilder form) {
        return bertaOfAnAgencyWithoutMail(form).param("agency.emails", "l.shaw@example.org");
    }

    private MockHttpServletRequestBuilder bertaOfAnAgencyWithoutMail(MockHttpServletRequestBuilder form) {
        return form.param("draft", draft)
                .param("child.given", "Berta")
                .param("child.surname", "Quist")
                .param("child.birth", "08/02/2011")
                .param("missing.type", "ENDANGERED_RUNAWAY")
                .param("missing.date", "11/11/2026")
                .param("missing.state", "NV")
                .param("agency.name", "Reno Police Department")
                .param("agency.ori", "NV0160100")
                .param("agency.report", "26-2222");
    }

    private ResultActions send(User user, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(signedIn(user)));
    }

    private ResultActions look(User user, String path) throws Exception {
        return web.perform(get(path).with(signedIn(user)));
    }

    @Test
    void anAgencySeesItsOwnCasesAndNoOther() throws Exception {
        look(SHAW, "/agency/cases")
                .andExpect(content().string(containsString(number)))
                .andExpect(content().string(containsString("26-2222")));
        look(SHAW, "/agency/cases/" + number).andExpect(content().string(containsString("Berta Quist")));
        look(OTHER, "/agency/cases").andExpect(content().string(not(containsString("Berta"))));
        look(OTHER, "/agency/cases/" + number)
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("Berta"))));
        send(OTHER, post("/agency/cases/" + number + "/recovery")).andExpect(status().isNotFound());
        send(OTHER, post("/agency/cases/" + number + "/information").param("words", "x"))
                .andExpect(status().isNotFound());
        look(ANALYST, "/agency/cases/" + number).andExpect(status().isForbidden());
        look(CASE_MANAGER, "/cases/" + number).andExpect(content().string(containsString("active")));
    }

    @Test
    void whatTheAgencyKnowsStandsInTheTimelineAndIsTold() throws Exception {
        send(SHAW, post("/agency/cases/" + number + "/information").param("words", " "))
                .andExpect(flash().attribute("refused", containsString("What is new: write")));
        send(SHAW, post("/agency/cases/" + number + "/information").param("words", "Seen on a camera in Sparks"))
                .andExpect(flash().attribute("message", containsString("Thank you")));
        look(CASE_MANAGER, "/cases/" + number)
                .andExpect(content()
                        .string(containsString(
                                "Information from Det. Lena Shaw, Reno Police Department, in the portal")))
                .andExpect(content().string(containsString("Seen on a camera in Sparks")));
        look(CASE_MANAGER, "/").andExpect(content().string(containsString("Information from the agency on " + number)));
    }

    @Test
    void theAgencyConfirmsARecovery() throws Exception {
        send(SHAW, post("/agency/cases/" + number + "/recovery").param("where", "Sparks"));
        look(CASE_MANAGER, "/cases/" + number)
                .andExpect(content()
                        .string(containsString("Confirmed by: Det. Lena Shaw, Reno Police Department, in the portal")))
                .andExpect(content().string(containsString("Found: Sparks")));
        send(SHAW, post("/agency/cases/" + number + "/recovery"))
                .andExpect(
                        flash().attribute("refused", containsString("only a child who is missing can be recovered")));
    }

    @Test
    void aCorrectionIsToldToTheAgencyWithoutItsContentAndLogged() throws Exception {
        draft = UUID.randomUUID().toString();
        send(
                        CASE_MANAGER,
                        berta(post("/cases/" + number + "/revisions"))
                                .param("base", "1")
                                .param("child.words", "Green coat"))
                .andExpect(status().is3xxRedirection());
        await().until(() -> waiting("the case was corrected") == 1);
        clock.pass(Duration.ofMinutes(1));
        mails.round();
        assertThat(received()).isEqualTo(1);
        var mail = mails().getFirst();
        assertThat(mail.getSubject()).isEqualTo("News in case " + number);
        assertThat(String.valueOf(mail.getContent()))
                .contains("/agency/cases/" + number)
                .doesNotContain("Berta", "Quist", "Green");
        assertThat(logged()).singleElement().asString().containsOnlyOnce("the case was corrected");
        look(SHAW, "/agency/cases/" + number).andExpect(content().string(containsString("The case was corrected.")));
    }

    private int waiting() {
        return waiting("%");
    }

    /** Those of this case. Beside what a test tells there are possible links: other tests of this class have a Berta too. */
    private int waiting(String what) {
        return db.sql("""
                        select count(*) from casework_notice
                        where case_number = :case and state = 'WAITING' and what like :what
                        """)
                .param("case", number)
                .param("what", what)
                .query(Integer.class)
                .single();
    }

    private List<@Nullable String> logged() {
        return db.sql("""
                        select what from access_dissemination where ref = :ref and recipient = 'l.shaw@example.org'
                        order by number
                        """).param("ref", "CASE " + number).query(String.class).list();
    }

    /** About this case: what waits of others goes out in the same rounds. */
    private List<MimeMessage> mails() throws Exception {
        var found = new ArrayList<MimeMessage>();
        for (var mail : MAIL.getReceivedMessages()) if (mail.getSubject().endsWith(number)) found.add(mail);
        return found;
    }

    private int received() throws Exception {
        return mails().size();
    }

    @Test
    void muchNewsInAnHourIsFewMailsAndNoneIsLost() throws Exception {
        var of = new CaseNumber(number);
        for (int minute = 0; minute < 60; minute++) {
            if (minute % 6 == 0) news.tell(of, "lead " + minute + " was passed on", "lead " + minute);
            clock.pass(Duration.ofMinutes(1));
            mails.round();
        }
        assertThat(received()).isEqualTo(4);
        clock.pass(Duration.ofMinutes(15));
        mails.round();
        mails.round();
        assertThat(received()).isEqualTo(5);
        assertThat(waiting()).isZero();
        var told = String.join("; ", logged().stream().map(String::valueOf).toList());
        for (int minute = 0; minute < 60; minute += 6) assertThat(told).contains("lead " + minute + " was passed on");
    }

    @Test
    void theSameNewsToldAgainIsToldOnce() throws Exception {
        var of = new CaseNumber(number);
        news.tell(of, "the poster was released, version 1", "poster K7M3-Q2XR version 1");
        news.tell(of, "the poster was released, version 1", "poster K7M3-Q2XR version 1");
        clock.pass(Duration.ofMinutes(1));
        mails.round();
        assertThat(received()).isEqualTo(1);
        assertThat(logged()).singleElement().asString().containsOnlyOnce("the poster was released, version 1");
    }

    @Test
    void aMailServerThatIsDownLosesNothing() throws Exception {
        news.tell(new CaseNumber(number), "a lead was passed on", "lead 1");
        clock.pass(Duration.ofMinutes(1));
        MAIL.stop();
        mails.round();
        MAIL.start();
        assertThat(waiting("a lead was passed on")).isEqualTo(1);
        assertThat(logged()).isEmpty();
        mails.round();
        assertThat(received()).isZero();
        clock.pass(Duration.ofMinutes(15));
        mails.round();
        assertThat(received()).isEqualTo(1);
        assertThat(waiting()).isZero();
    }

    /** A possible link and a recovery are news too; what it is stays in the house. */
    @Test
    void aMatchAndARecoveryAreToldByThemselves() throws Exception {
        var of = new CaseNumber(number);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new WatchMatched(987_654, "k.amari", of.ref(), "0".repeat(32))));
        await().until(() -> waiting("something came in%") > 0);
        send(SHAW, post("/agency/cases/" + number + "/recovery").param("where", "Sparks"));
        await().until(() -> waiting("the recovery%") == 1);
        clock.pass(Duration.ofMinutes(1));
        mails.round();
        assertThat(received()).isEqualTo(1);
        assertThat(logged())
                .containsExactly("notice that something came in that may belong to the case, and the clearinghouse is"
                        + " looking at it; the recovery is confirmed");
        assertThat(String.valueOf(mails().getFirst().getContent()))
                .doesNotContain("recover", "something came in", "Sparks");
        look(SHAW, "/agency/cases/" + number).andExpect(content().string(containsString("The recovery is confirmed.")));
    }

    @Test
    void whenNoMailCanGoWhoeverHasTheCaseIsToldToCall() throws Exception {
        draft = UUID.randomUUID().toString();
        send(
                        CASE_MANAGER,
                        bertaOfAnAgencyWithoutMail(post("/cases/" + number + "/revisions"))
                                .param("base", "1"))
                .andExpect(status().is3xxRedirection());
        await().until(() -> waiting("the case was corrected") == 1);
        clock.pass(Duration.ofMinutes(1));
        mails.round();
        await().untilAsserted(() -> look(CASE_MANAGER, "/")
                .andExpect(content()
                        .string(containsString(
                                "Call Reno Police Department about " + number + ": the case was corrected"))));
    }
}
