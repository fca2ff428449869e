package org.homeward.clearinghouse;

import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class StartTests {
    @Autowired
    private MockMvc web;

    @Test
    void healthAnswersWithoutSignIn() throws Exception {
        web.perform(get("/health")).andExpect(status().isOk());
    }

    @Test
    void aStrangerIsSentToSignIn() throws Exception {
        web.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aSignedInUserSeesWhatNeedsThemNow() throws Exception {
        web.perform(get("/").with(signedIn(TestUsers.ANALYST))).andExpect(status().isOk());
    }
}
