package org.homeward.clearinghouse.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.homeward.engine.model.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HomewardTest
class RecordPageTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private Entities entities;

    @Autowired
    private Ledger ledger;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aRecordShowsEveryFactWithItsGradeAndHandling() throws Exception {
        var record = child(RecordKind.CASE_INTAKE, "Ana Rivera", "+1 775 555 0150", "ana_page_1");

        web.perform(get("/records/" + record.id()).with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ana Rivera")))
                .andExpect(content().string(containsString("F6")))
                .andExpect(content().string(containsString("law enforcement")));
    }

    @Test
    void linksAreExplainedInWords() throws Exception {
        var mine = child(RecordKind.CASE_INTAKE, "Ana Rivera", "+1 775 555 0151", "ana_page_2");
        child(RecordKind.CYBERTIP, "Annie Rivera", "(775) 555-0151", "ana.page.2");

        web.perform(get("/records/" + mine.id() + "/links")
                        .header("HX-Request", "true")
                        .with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("same phone")))
                .andExpect(content().string(containsString("CyberTipline report")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void linksArePageOfTheirOwnWithoutScript() throws Exception {
        var mine = child(RecordKind.CASE_INTAKE, "Yolanthe Quarrington", "+1 775 555 0152", "yq_page");

        web.perform(get("/records/" + mine.id() + "/links").with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html")))
                .andExpect(content().string(containsString("No links yet")));
    }

    @Test
    void aDecisionIsKeptShownAndTakenBack() throws Exception {
        var a = new MentionId(
                child(RecordKind.CASE_INTAKE, "Cora Dahl", "+1 775 555 0153", "cora_page")
                        .id(),
                0);
        var b = new MentionId(
                child(RecordKind.LEAD, "Cora Dahl", "+1 775 555 0153", "cora_pagee")
                        .id(),
                0);
        var back = "/records/" + a.record() + "/links";

        web.perform(post("/judgements")
                        .param("a", a.toString())
                        .param("b", b.toString())
                        .param("verdict", "SAME")
                        .param("why", "the guardian said so")
                        .param("back", back)
                        .with(csrf())
                        .with(signedIn(TestUsers.ANALYST)))
                .andExpect(redirectedUrl(back))
                .andExpect(flash().attribute("message", containsString("same")));
        var kept = ledger.of(min(a, b), max(a, b)).getFirst();
        assertThat(kept.judgement().why()).isEqualTo("the guardian said so");
        assertThat(kept.judgement().by()).isEqualTo(TestUsers.ANALYST.name());

        web.perform(post("/judgements/" + kept.judgement().number() + "/undoing")
                        .param("back", back)
                        .with(csrf())
                        .with(signedIn(TestUsers.ANALYST)))
                .andExpect(redirectedUrl(back));
        assertThat(ledger.of(min(a, b), max(a, b)).getFirst().stands()).isFalse();
    }

    @Test
    void aDecisionThatContradictsIsRefusedAndNamesTheChain() throws Exception {
        var a = new MentionId(
                child(RecordKind.CASE_INTAKE, "Dag Ek", "+1 775 555 0154", "dag_page")
                        .id(),
                0);
        var b = new MentionId(
                child(RecordKind.LEAD, "Dag Ek", "+1 775 555 0154", "dag_pagee").id(), 0);
        judge(a, b, "DIFFERENT");

        web.perform(post("/judgements")
                        .param("a", a.toString())
                        .param("b", b.toString())
                        .param("verdict", "SAME")
                        .with(csrf())
                        .with(signedIn(TestUsers.ANALYST)))
                .andExpect(flash().attribute("refused", containsString("by t.lind says different")));
    }

    @Test
    void unsureIsKeptShownAndTakenBackToo() throws Exception {
        var a = child(RecordKind.CASE_INTAKE, "Frida Ek", "+1 775 555 0156", "frida_page")
                .mentionId(0);
        var b = child(RecordKind.LEAD, "Frida Ek", "+1 775 555 0156", "frida_pagee")
                .mentionId(0);
        judge(a, b, "UNSURE");
        var kept = ledger.of(min(a, b), max(a, b)).getFirst();
        assertThat(kept.judgement().verdict()).isEqualTo(Verdict.UNSURE);

        var why = "/entities/why?a=" + a + "&b=" + b;
        web.perform(get(why).with(signedIn(TestUsers.ANALYST)))
                .andExpect(content().string(containsString("Decided <b>unsure</b>")));
        web.perform(post("/judgements/" + kept.judgement().number() + "/undoing")
                .param("why", "the guardian called")
                .with(csrf())
                .with(signedIn(TestUsers.ANALYST)));
        web.perform(get(why).with(signedIn(TestUsers.ANALYST)))
                .andExpect(content().string(containsString("taken back by t.lind")))
                .andExpect(content().string(containsString("value=\"UNSURE\"")));
    }

    @Test
    void anyTwoThatAreTickedAreCompared() throws Exception {
        var a = child(RecordKind.CASE_INTAKE, "Gerd Moe", "+1 775 555 0157", "gerd_page")
                .mentionId(0);
        var b = child(RecordKind.LEAD, "Hedda Quist", "+1 775 555 0158", "hedda_page")
                .mentionId(0);

        web.perform(get("/entities/why")
                        .param("pair", a.toString(), b.toString())
                        .with(signedIn(TestUsers.ANALYST)))
                .andExpect(redirectedUrl("/entities/why?a=" + a + "&b=" + b));
        web.perform(get("/entities/why").param("pair", a.toString()).with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("tick exactly two")));
    }

    @Test
    void charactersThatNobodySeesAreShownAsMissingOnesAndKept() throws Exception {
        var said = "Ivo\u202E gpj.exe\u200B";
        var a = child(RecordKind.CASE_INTAKE, said, "+1 775 555 0159", "ivo_page");
        var b = child(RecordKind.LEAD, said, "+1 775 555 0159", "ivo_page");
        assertThat(a.mention(0).said(Property.NAME)).containsExactly(said);
        var one = min(a.mentionId(0), b.mentionId(0));

        for (var page : List.of(
                "/records/" + a.id(),
                "/records/" + a.id() + "/links",
                "/entities/" + one,
                "/entities/why?a=" + a.mentionId(0) + "&b=" + b.mentionId(0),
                "/entities/" + one + "/chart",
                "/entities/" + one + "/chart.json",
                "/search?q=775-555-0159"))
            assertThat(web.perform(get(page).with(signedIn(TestUsers.ANALYST)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .as(page)
                    .contains("Ivo\uFFFD gpj.exe\uFFFD")
                    .doesNotContain("\u202E", "\u200B");
    }

    /** Persian and emoji are not written right without their joiners; Arabic has number signs of the same class. */
    @Test
    void whatBelongsToAScriptStays() {
        assertThat(Legible.text("می\u200Cخواهم 👩\u200D👧 \u0600١ a\tb\nc"))
                .isEqualTo("می\u200Cخواهم 👩\u200D👧 \u0600١ a\tb\nc");
        assertThat(Legible.text("a\u0007b\u0085c\uFEFFd\u2028e\u3164f\uDB40\uDC41g"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg");
    }

    @Test
    void anAdministratorSeesNoRecords() throws Exception {
        var record = child(RecordKind.CASE_INTAKE, "Eli Fors", "+1 775 555 0155", "eli_page");

        web.perform(get("/records/" + record.id()).with(signedIn(TestUsers.ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    private void judge(MentionId a, MentionId b, String verdict) throws Exception {
        web.perform(post("/judgements")
                .param("a", a.toString())
                .param("b", b.toString())
                .param("verdict", verdict)
                .with(csrf())
                .with(signedIn(TestUsers.ANALYST)));
    }

    private Record child(RecordKind kind, String name, String phone, String handle) {
        var record = Fictional.person(
                kind, Role.CHILD, Property.NAME, name, Property.PHONE, phone, Property.SCREEN_NAME, handle);
        new TransactionTemplate(transactions).executeWithoutResult(status -> entities.file(record));
        await().until(() -> entities.applied(record.id()));
        return record;
    }

    private static MentionId min(MentionId a, MentionId b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static MentionId max(MentionId a, MentionId b) {
        return a.compareTo(b) < 0 ? b : a;
    }
}
