package org.homeward.clearinghouse.cybertips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The terms of a provider, as an administrator sets them. */
@HomewardTest
class ProviderPagesTests {
    private static final User PROVIDER = new User(
            "testforum", "Test Forum", java.util.Set.of(UserRole.PROVIDER), new Agency("ESPFORUM0", "Test Forum"));

    @Autowired
    private MockMvc web;

    @Autowired
    private Users users;

    @Autowired
    private ProviderStore store;

    @BeforeEach
    void account() {
        TestProviders.wire(users, PROVIDER, 0);
    }

    private static MockHttpServletRequestBuilder terms(String mode, String report, String file) {
        return post("/providers/testforum")
                .param("mode", mode)
                .param("reportMegabytes", report)
                .param("fileMegabytes", file)
                .with(csrf());
    }

    @Test
    void anAdministratorSetsTheTermsOfAProvider() throws Exception {
        var administrator = signedIn(TestUsers.ADMINISTRATOR);

        web.perform(get("/providers/testforum").with(administrator)).andExpect(status().isOk());
        web.perform(terms("STRICT", "2", "100").with(administrator))
                .andExpect(redirectedUrl("/providers/testforum?saved"));
        assertThat(store.get(PROVIDER)).isEqualTo(new Provider(PROVIDER, Mode.STRICT, 2 << 20, 100L << 20));
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() throws Exception {
        var before = store.get(PROVIDER);
        var page = web.perform(terms("LENIENT", "a lot", "77").with(signedIn(TestUsers.ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("whole megabytes from 1 to 50", "a lot", "value=\"77\"");
        assertThat(store.get(PROVIDER)).isEqualTo(before);
    }

    @Test
    void nobodyElseSetsThem() throws Exception {
        web.perform(terms("STRICT", "2", "100").with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isForbidden());
        web.perform(get("/providers/nobody").with(signedIn(TestUsers.ADMINISTRATOR)))
                .andExpect(status().isNotFound());
    }
}
