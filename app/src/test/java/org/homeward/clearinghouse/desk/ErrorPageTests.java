package org.homeward.clearinghouse.desk;

import static org.hamcrest.Matchers.containsString;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import jakarta.servlet.RequestDispatcher;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class ErrorPageTests {
    @Autowired
    private MockMvc web;

    @ParameterizedTest
    @CsvSource({
        "404, Not found, There is nothing at this address",
        "403, Not allowed, The form was too old",
        "400, This could not be read, Go back: what you typed",
        "500, Something went wrong, The fault is ours"
    })
    void aFaultSaysWhatToDoWithinTheFrame(int status, String title, String words) throws Exception {
        web.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .with(signedIn(TestUsers.ANALYST)))
                .andExpect(content().string(containsString("<title>" + title + " · Homeward</title>")))
                .andExpect(content().string(containsString("<h1>" + title + "</h1>")))
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(containsString("hw-bar__search")));
    }
}
