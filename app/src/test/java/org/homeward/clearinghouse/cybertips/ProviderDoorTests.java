package org.homeward.clearinghouse.cybertips;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What goes wrong between the door and the call, when no call could answer. */
class ProviderDoorTests {
    private static MockHttpServletResponse answer(String call, FilterChain rest) throws Exception {
        var request = new MockHttpServletRequest("POST", "/ispws" + call);
        request.setPathInfo(call);
        var response = new MockHttpServletResponse();
        new ProviderDoor().doFilter(request, response, rest);
        assertThat(response.getHeader("Request-ID")).isNotBlank();
        assertThat(response.getContentType()).isEqualTo("application/xml;charset=utf-8");
        return response;
    }

    private static FilterChain refusing(int status) {
        return (request, response) -> ((HttpServletResponse) response).sendError(status, "<b>not for providers</b>");
    }

    @Test
    void aDatabaseThatIsAwayIsAServerError() throws Exception {
        FilterChain away = (request, response) -> {
            throw new DataAccessResourceFailureException("the address and name of the database");
        };
        var answer = answer("/submit", away);

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString())
                .contains("<reportResponse>", "<responseCode>1000</responseCode>")
                .doesNotContain("address and name");
        assertThat(answer("/finish", away).getContentAsString()).contains("<reportDoneResponse>");
    }

    @Test
    void aPageAboutAnErrorBecomesAnAnswer() throws Exception {
        assertThat(answer("/submit", refusing(400)).getContentAsString())
                .contains("<responseCode>4000</responseCode>")
                .doesNotContain("not for providers");
        assertThat(answer("/submit", refusing(403)).getContentAsString()).contains("<responseCode>3000</responseCode>");
        assertThat(answer("/submit", refusing(404)).getContentAsString()).contains("<responseCode>1210</responseCode>");
        assertThat(answer("/submit", refusing(503)).getStatus()).isEqualTo(503);
    }
}
