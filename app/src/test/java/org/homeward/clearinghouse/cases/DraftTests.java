package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.homeward.clearinghouse.cases.Families.aCase;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HomewardTest
class DraftTests {
    private static final HttpHeaders AT_A_PAUSE = pause();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient db;

    private CallTaker caller;

    @BeforeEach
    void signIn() {
        caller = new CallTaker(mvc);
    }

    private static String address(Families family) {
        return "/cases/drafts/" + family.draft();
    }

    private static String inItsWindow(Families family) {
        return address(family) + "?hand=" + family.window();
    }

    private ResultActions kept(Families family, String... pressed) throws Exception {
        var request = family.into(post(address(family)));
        for (int i = 0; i < pressed.length; i += 2) request.param(pressed[i], pressed[i + 1]);
        return caller.send(request).andExpect(status().is3xxRedirection());
    }

    private int drafts(Families family) {
        return db.sql("select count(*) from cases_draft where id = :id")
                .param("id", family.draft())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsTypedIsKeptAtEachPauseAndListed() throws Exception {
        var family = aCase().with("child.given", "Zora");
        caller.send(family.into(post(address(family))).headers(AT_A_PAUSE))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Draft kept")))
                .andExpect(content().string(not(containsString("<html"))));
        caller.look("/cases").andExpect(content().string(containsString("Zora Rivera")));
        caller.look(address(family)).andExpect(content().string(containsString("value=\"Zora\"")));
    }

    /** The script sends a pause to the address of the button pressed last: the page must not come back whole, within itself. */
    @Test
    void aPauseRightAfterAButtonIsOnlyKept() throws Exception {
        var family = aCase().with("child.given", "Zora");
        caller.send(family.into(post(address(family) + "?part=companion").param("add", "companion"))
                        .headers(AT_A_PAUSE))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Draft kept")))
                .andExpect(content().string(not(containsString("<form"))));
        caller.look(address(family)).andExpect(content().string(containsString("value=\"Zora\"")));
    }

    @Test
    void withoutScriptAButtonKeepsIt() throws Exception {
        var family = aCase().with("child.birth", "no idea");
        kept(family).andExpect(redirectedUrl(inItsWindow(family)));
        caller.look(address(family)).andExpect(content().string(containsString("value=\"no idea\"")));
    }

    @Test
    void addAnotherOpensARowBelowTheFilledOnes() throws Exception {
        var family = aCase().with("companion.0.name", "Lia Moreno");
        kept(family, "part", "companion", "add", "companion")
                .andExpect(redirectedUrl(inItsWindow(family) + "#s-companion"));
        caller.look(address(family))
                .andExpect(content().string(containsString("value=\"Lia Moreno\"")))
                .andExpect(content().string(containsString("name=\"companion.1.name\"")))
                .andExpect(content().string(not(containsString("name=\"companion.2.name\""))));
    }

    @Test
    void aRowCanBeTakenOut() throws Exception {
        var family = aCase().with("companion.0.name", "Lia Moreno").with("companion.1.name", "Tess Albright");
        kept(family, "part", "companion", "remove", "companion.0.");
        caller.look(address(family))
                .andExpect(content().string(not(containsString("Lia Moreno"))))
                .andExpect(content().string(containsString("Tess Albright")));
    }

    @Test
    void theZipIsLookedUpByAButton() throws Exception {
        var family = aCase().with("missing.zip", "97201")
                .without("missing.city")
                .without("missing.state")
                .without("missing.zone");
        kept(family, "part", "missing", "lookup", "zip");
        caller.look(address(family))
                .andExpect(content().string(containsString("value=\"Portland\"")))
                .andExpect(content().string(containsString("value=\"Multnomah\"")));
    }

    @Test
    void theZipIsLookedUpWhileTyping() throws Exception {
        caller.send(get("/cases/places").param("missing.zip", "89801").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"Elko\"")))
                .andExpect(content().string(containsString("hx-swap-oob=\"true\"")))
                .andExpect(content().string(containsString("<option value=\"NV\" selected=\"selected\">")));
        caller.send(get("/cases/places").param("missing.zip", "898").header("HX-Request", "true"))
                .andExpect(content().string(not(containsString("input"))));
    }

    @Test
    void aDraftIsNobodyElses() throws Exception {
        var family = aCase();
        kept(family);
        mvc.perform(get(address(family)).with(signedIn(TestUsers.SUPERVISOR))).andExpect(status().isNotFound());
    }

    @Test
    void savingEndsTheDraftAndALateKeepingDoesNotBringItBack() throws Exception {
        var family = aCase();
        kept(family);
        caller.saved(family);
        assertThat(drafts(family)).isZero();
        caller.send(family.into(post(address(family))).headers(AT_A_PAUSE)).andExpect(status().isNotFound());
        assertThat(drafts(family)).isZero();
    }

    @Test
    void aDraftCanBeThrownAway() throws Exception {
        var family = aCase();
        kept(family);
        caller.send(post(address(family) + "/removal")).andExpect(redirectedUrl("/cases"));
        assertThat(drafts(family)).isZero();
    }

    @Test
    void aDraftOfACorrectionRemembersItsCase() throws Exception {
        var saved = caller.saved(aCase());
        var family = aCase().with("child.given", "Anita");
        kept(family, "corrects", saved.substring("/cases/".length()), "base", "1");
        caller.look(address(family))
                .andExpect(content().string(containsString("action=\"" + saved + "/revisions\"")))
                .andExpect(content().string(containsString("value=\"Anita\"")));
    }

    @Test
    void ofTwoWindowsTheOneOpenedLastKeepsTheDraft() throws Exception {
        var first = aCase().with("child.given", "Zora");
        kept(first);
        var page = caller.look(address(first)).andReturn().getResponse().getContentAsString();
        var second = aCase().asDraft(first.draft()).in(hand(page)).with("child.given", "Zora Mae");
        kept(second);
        caller.send(first.with("child.given", "Zo").into(post(address(first))).headers(AT_A_PAUSE))
                .andExpect(content().string(containsString("open in another window")));
        assertThat(answers(first.draft())).contains("Zora Mae");
    }

    @Test
    void theOtherWindowIsKeptBesideItAndNothingIsLost() throws Exception {
        var first = aCase().with("child.given", "Nela");
        kept(first);
        caller.look(address(first));
        var beside = kept(first.with("child.given", "Nela Jo"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(beside)
                .startsWith("/cases/drafts/")
                .doesNotContain(first.draft().toString());
        caller.look(String.valueOf(beside)).andExpect(content().string(containsString("value=\"Nela Jo\"")));
        assertThat(answers(first.draft())).contains("\"Nela\"");
    }

    @Test
    void aWindowMayAddRowsAndGoOn() throws Exception {
        var family = aCase().with("companion.0.name", "Lia Moreno");
        var next = kept(family, "part", "companion", "add", "companion")
                .andReturn()
                .getResponse();
        caller.look(String.valueOf(next.getRedirectedUrl()));
        caller.send(family.with("child.given", "Zuri")
                        .into(post(address(family)))
                        .headers(AT_A_PAUSE))
                .andExpect(content().string(containsString("Draft kept")));
        assertThat(answers(family.draft())).contains("Zuri");
    }

    /** Back from the saved case to the form, and on with typing. */
    @Test
    void whatIsTypedAfterASaveBecomesACorrection() throws Exception {
        var family = aCase();
        var address = caller.saved(family);
        caller.save(family.with("child.given", "Anabel"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("This was saved before, as " + address.substring(7))))
                .andExpect(content().string(containsString("action=\"" + address + "/revisions\"")))
                .andExpect(content().string(containsString("value=\"Anabel\"")));
        caller.look("/cases").andExpect(content().string(containsString("Anabel Rivera, correction of")));
    }

    @Test
    void whatIsTypedAfterACorrectionBecomesTheNextOne() throws Exception {
        var address = caller.saved(aCase());
        var correction = aCase().with("child.given", "Anita");
        caller.correct(address, 1, correction).andExpect(status().is3xxRedirection());
        caller.correct(address, 1, correction.with("child.given", "Anita Lu"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("name=\"base\" value=\"2\"")))
                .andExpect(content().string(containsString("value=\"Anita Lu\"")));
    }

    private String answers(UUID draft) {
        return db.sql("select answers::text from cases_draft where id = :id")
                .param("id", draft)
                .query(String.class)
                .single();
    }

    private static UUID hand(String page) {
        var found = Pattern.compile("name=\"hand\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return UUID.fromString(found.group(1));
    }

    private static HttpHeaders pause() {
        var headers = new HttpHeaders();
        headers.add("HX-Request", "true");
        headers.add("HX-Target", "kept");
        return headers;
    }
}
