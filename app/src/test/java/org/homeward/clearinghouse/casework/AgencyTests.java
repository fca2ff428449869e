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
import java.util.Set;
import java.util.UUID;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Detective Shaw of Reno at the portal, and a detective of another county. */
@HomewardTest
class AgencyTests {
    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final User SHAW = detective("l.shaw", "Det. Lena Shaw", "NV0160100", "Reno Police Department");
    private static final User OTHER = detective("o.other", "Det. Otto Other", "UT0189900", "Example County Sheriff");

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient db;

    private String number;
    private String draft;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
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
        assertThat(MAIL.waitForIncomingEmail(20_000, 1)).isTrue();
        var mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("News in case " + number);
        assertThat(String.valueOf(mail.getContent()))
                .contains("/agency/cases/" + number)
                .doesNotContain("Berta", "Quist", "Green");
        await().until(() -> db.sql(
                                "select count(*) from access_dissemination where ref = :ref and recipient = 'l.shaw@example.org'")
                        .param("ref", "CASE " + number)
                        .query(Integer.class)
                        .single()
                == 1);
    }

    @Test
    void whenNoMailCanGoWhoeverHasTheCaseIsToldToCall() throws Exception {
        draft = UUID.randomUUID().toString();
        send(
                        CASE_MANAGER,
                        bertaOfAnAgencyWithoutMail(post("/cases/" + number + "/revisions"))
                                .param("base", "1"))
                .andExpect(status().is3xxRedirection());
        await().untilAsserted(() -> look(CASE_MANAGER, "/")
                .andExpect(
                        content().string(containsString("Call Reno Police Department: " + number + " was corrected"))));
    }
}
