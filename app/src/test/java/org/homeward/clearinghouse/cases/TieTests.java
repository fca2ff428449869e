package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.cases.Families.aCase;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.engine.model.RecordId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Ana, who went missing twice, and her brother. */
@HomewardTest
class TieTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Entities entities;

    private CallTaker caller;

    @BeforeEach
    void theCallTaker() {
        caller = new CallTaker(web);
    }

    private String missing(String given, String since) throws Exception {
        var address = caller.saved(aCase().with("child.given", given).with("missing.date", since));
        var record = new RecordId(db.sql("select record from cases_case where number = :number")
                .param("number", number(address))
                .query(String.class)
                .single());
        await().until(() -> entities.applied(record));
        return address;
    }

    private static String number(String address) {
        return address.substring("/cases/".length());
    }

    private void recovered(String address) throws Exception {
        caller.send(
                post(address + "/recovery").param("confirmedBy", "Det. Shaw").param("where", "Elko"));
    }

    private ResultActions tie(String address, String other, String kind, String why) throws Exception {
        return caller.send(post(address + "/ties")
                .param("other", other)
                .param("kind", kind)
                .param("why", why));
    }

    @Test
    void aChildWhoGoesMissingAgainHasItsEarlierRecoveriesInView() throws Exception {
        var first = missing("Anabel", "03/02/2026");
        recovered(first);
        var second = missing("Anabel", "11/10/2026");
        tie(second, number(first), "SAME_CHILD", "Same birth date and mother").andExpect(redirectedUrl(second));
        caller.look(second)
                .andExpect(content().string(containsString("missing 2 times")))
                .andExpect(content().string(containsString("Confirmed by: Det. Shaw")))
                .andExpect(content().string(containsString("Missing again")))
                .andExpect(content().string(containsString("once before")));
        caller.look(first)
                .andExpect(content().string(containsString(number(second))))
                .andExpect(content().string(not(containsString("Missing again"))));
        var third = missing("Anabel", "11/11/2026");
        tie(third, number(second), "SAME_CHILD", "The mother says so");
        caller.look(third)
                .andExpect(content().string(containsString("missing 3 times")))
                .andExpect(content().string(containsString("2 times before")));
    }

    @Test
    void theEngineHoldsTheTwoForOneUntilTheTieIsTakenBack() throws Exception {
        var first = missing("Ottilie", "05/02/2026");
        var second = missing("Odilia", "11/09/2026");
        tie(second, number(first), "SAME_CHILD", "Her aunt calls her both");
        assertThat(verdicts("Her aunt calls her both")).isEqualTo(1);
        long tie = db.sql("select max(number) from cases_tie").query(Long.class).single();
        caller.send(post(second + "/ties/" + tie + "/removal")).andExpect(redirectedUrl(second));
        caller.look(second)
                .andExpect(content().string(not(containsString("missing 2 times"))))
                .andExpect(content().string(containsString("Tie to " + number(first) + " taken back")));
        assertThat(verdicts("The tie of the cases was taken back")).isEqualTo(1);
    }

    @Test
    void aTieWhoseJudgementWasTakenBackAmongTheLinksCanBeTakenBackToo() throws Exception {
        var first = missing("Ulrike", "05/02/2026");
        var second = missing("Rike", "11/09/2026");
        tie(second, number(first), "SAME_CHILD", "A nickname");
        long judgement =
                db.sql("select max(judgement) from cases_tie").query(Long.class).single();
        caller.send(post("/judgements/" + judgement + "/undoing").param("why", "Not she"));
        long tie = db.sql("select max(number) from cases_tie").query(Long.class).single();
        caller.send(post(second + "/ties/" + tie + "/removal"))
                .andExpect(flash().attribute("message", "The tie is taken back."));
        caller.look(second).andExpect(content().string(not(containsString("missing 2 times"))));
    }

    private int verdicts(String why) {
        return db.sql("select count(*) from entities_judgement where why = :why")
                .param("why", why)
                .query(Integer.class)
                .single();
    }

    @Test
    void siblingsMissingTogetherAreLinkedAndStayTwoChildren() throws Exception {
        var sister = missing("Carla", "11/10/2026");
        var brother = missing("Carlos", "11/10/2026");
        tie(sister, number(brother), "SIBLING", "Left the same night").andExpect(redirectedUrl(sister));
        caller.look(brother)
                .andExpect(content().string(containsString("a brother or sister: ")))
                .andExpect(content().string(containsString("Carla Rivera (" + number(sister) + ")")))
                .andExpect(content().string(not(containsString("Missing again"))));
    }

    @Test
    void whatCantBeTiedIsSaidAndNothingTypedIsLost() throws Exception {
        var address = missing("Dora", "11/10/2026");
        tie(address, number(address), "SAME_CHILD", "x")
                .andExpect(flash().attribute("refused", containsString("enter another case than this one")));
        tie(address, "NCM-1999-0001", "SIBLING", "x")
                .andExpect(flash().attribute("refused", containsString("there is no case NCM-1999-0001")))
                .andExpect(flash().attribute("tieWhy", "x"));
        tie(address, "<b>", "SIBLING", "x").andExpect(flash().attribute("refused", containsString("Enter its number")));
        var other = missing("Dina", "11/10/2026");
        tie(address, number(other), "SIBLING", " ")
                .andExpect(flash().attribute("refused", containsString("Enter a reason")));
        tie(address, number(other), "SIBLING", "x");
        tie(other, number(address), "COMPANION", "x")
                .andExpect(flash().attribute("refused", containsString("are tied already")));
    }
}
