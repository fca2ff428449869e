package org.homeward.clearinghouse.requests;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request that is nothing but the long text of a posting, with a number written so that no machine should read it. */
class PostingTests extends RequestJourney {
    private static final Map<Character, String> SPOKEN =
            Map.of('0', "oh", '1', "one", '2', "two", '3', "three", '5', "five", '7', "seven", '8', "eight");

    /** {@code +1 702 555 0123} as {@code (seven0two) five55 * oh1 2 three}. */
    private static String obfuscated(String phone) {
        var digits = phone.replaceAll("\\D", "").substring(1);
        var text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i == 3 || i == 6) text.append(" . ");
            char digit = digits.charAt(i);
            text.append(i % 2 == 0 && SPOKEN.containsKey(digit) ? SPOKEN.get(digit) : digit)
                    .append(' ');
        }
        return text.toString();
    }

    private static String posting(String phone) {
        return "New in town, here till sunday only. ".repeat(60) + "Text me: " + obfuscated(phone)
                + "\nno calls after ten";
    }

    private RequestNumber askAbout(String posting) throws Exception {
        var answer = web.perform(post("/requests")
                        .with(signedIn(ANALYST))
                        .with(csrf())
                        .param("kind", "POSTING_TEXT")
                        .param("said", posting)
                        .param("ori", ori())
                        .param("agency", "Washoe County Sheriff")
                        .param("name", "Det. Ivo Brandt")
                        .param("purpose", "Criminal investigation of trafficking")
                        .param("urgency", "URGENT"))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse();
        return new RequestNumber(String.valueOf(answer.getRedirectedUrl()).substring("/requests/".length()));
    }

    @Test
    void theNumberInThePostingIsSearchedFor() throws Exception {
        var phone = phone();
        var contact = policeContact(phone);
        var number = askAbout(posting(phone));
        act(ANALYST, number, "/searches");
        look(ANALYST, "/requests/" + number)
                .andExpect(content().string(containsString("/records/" + contact)))
                .andExpect(content().string(containsString("phone")));
    }

    @Test
    void theNumberInThePostingIsWatchedFor() throws Exception {
        var phone = phone();
        var number = askAbout(posting(phone));
        policeContact(phone);
        await().until(() -> found(number) == 1);
    }

    @Test
    void anotherAgencyThatAsksAboutTheNumberIsToldOf() throws Exception {
        var phone = phone();
        ask(ANALYST, ori(), phone);
        look(ANALYST, "/requests/" + askAbout(posting(phone)))
                .andExpect(content().string(containsString("Another agency asks about the same subject")));
    }

    @Test
    void aPostingThatIsTooLongIsRefusedAndKept() throws Exception {
        var long9000 = "x".repeat(9000);
        web.perform(post("/requests")
                        .with(signedIn(ANALYST))
                        .with(csrf())
                        .param("kind", "POSTING_TEXT")
                        .param("said", long9000))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("is too long")))
                .andExpect(content().string(containsString(long9000)));
    }

    private int found(RequestNumber number) {
        return db.sql("select count(*) from requests_hit where request = :number")
                .param("number", number.value())
                .query(Integer.class)
                .single();
    }
}
