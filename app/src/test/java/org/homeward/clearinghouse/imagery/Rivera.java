package org.homeward.clearinghouse.imagery;

import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.homeward.clearinghouse.TestUsers;
import org.homeward.clearinghouse.access.Ref;
import org.springframework.test.web.servlet.MockMvc;

/** Ana Rivera, who is missing from Reno: a case of her own for each test that has photos of her. */
final class Rivera {
    private Rivera() {}

    static Ref missing(MockMvc web) throws Exception {
        var answer = web.perform(post("/cases")
                        .param("draft", UUID.randomUUID().toString())
                        .param("hand", UUID.randomUUID().toString())
                        .param("child.given", "Ana")
                        .param("child.surname", "Rivera")
                        .param("child.birth", "08/02/2011")
                        .param("child.sex", "F")
                        .param("missing.type", "ENDANGERED_RUNAWAY")
                        .param("missing.date", "11/11/2026")
                        .param("missing.time", "9:40 pm")
                        .param("missing.zone", "America/Los_Angeles")
                        .param("missing.zip", "89501")
                        .param("missing.city", "Reno")
                        .param("missing.state", "NV")
                        .param("agency.name", "Reno Police Department")
                        .with(csrf())
                        .with(signedIn(TestUsers.CASE_MANAGER)))
                .andReturn();
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());
        if (!address.startsWith("/cases/NCM-")) throw new AssertionError("the case was not opened: " + address);
        return new Ref(Ref.Kind.CASE, address.substring("/cases/".length()));
    }
}
