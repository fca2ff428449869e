package org.homeward.clearinghouse.assignment;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.CASE_MANAGER;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.TakenIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What needs somebody now is right after each event, by the pages alone. */
@HomewardTest
class HomeAfterEventsTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient db;

    @Test
    void aLeadThatIsDoneAndACaseThatIsClosedNeedNobody() throws Exception {
        var number = TakenIn.ana(web);
        long lead = lead(number, "I saw her at the bus station of Elko this morning");
        lead(number, "Somebody like her sat in the library of Elko");
        home().andExpect(content()
                .string(allOf(
                        containsString("href=\"/leads/" + lead + "\""), containsString("1 more about " + number))));

        post("/leads/" + lead + "/outcome", "outcome", "NOTHING_FOUND");
        home().andExpect(content()
                .string(allOf(
                        not(containsString("href=\"/leads/" + lead + "\"")), containsString("New lead on " + number))));

        post("/cases/" + number + "/recovery", "confirmedBy", "Det. Shaw");
        post("/cases/" + number + "/closure", "reason", "She is at home");
        home().andExpect(content().string(not(containsString("New lead on " + number))));
    }

    private long lead(CaseNumber number, String words) throws Exception {
        post("/cases/" + number + "/leads", "words", words).andExpect(status().is3xxRedirection());
        return db.sql("select max(number) from leads_lead where case_number = :about")
                .param("about", number.value())
                .query(Long.class)
                .single();
    }

    private ResultActions home() throws Exception {
        return web.perform(get("/").with(signedIn(CASE_MANAGER))).andExpect(status().isOk());
    }

    private ResultActions post(String address, String... fields) throws Exception {
        return post(CASE_MANAGER, address, fields);
    }

    private ResultActions post(User user, String address, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(address);
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return web.perform(request.with(signedIn(user)).with(csrf()));
    }
}
