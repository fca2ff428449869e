package org.homeward.clearinghouse.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.homeward.clearinghouse.HomewardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The second told story: the number in the advert. */
@HomewardTest
@TestPropertySource(properties = "homeward.demo=true")
class DemoRequestsTests {
    @Autowired
    private MockMvc web;

    @Test
    void theStoryOfTheNumberInTheAdvertCanBeFollowed() throws Exception {
        assertThat(page("/requests?sort=NUMBER&state=ALL")).contains("RFI-2026-0001", "RFI-2026-0010", "overdue");
        assertThat(page("/requests/RFI-2026-0001"))
                .contains(
                        "Smoke",
                        "Darnell Crane",
                        "Elko",
                        "accepted",
                        "Salt Lake City Police Department",
                        "Det. Ines Holm");
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(signedIn(ANALYST)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
