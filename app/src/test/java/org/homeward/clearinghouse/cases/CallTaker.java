package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.homeward.clearinghouse.TestUsers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Kenza Amari, a case manager, at the pages of the intake. */
record CallTaker(MockMvc web) {
    ResultActions look(String address) throws Exception {
        return web.perform(get(address).with(signedIn(TestUsers.CASE_MANAGER)));
    }

    ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(signedIn(TestUsers.CASE_MANAGER)));
    }

    ResultActions save(Families family) throws Exception {
        return send(family.into(post("/cases")));
    }

    /** Saves what must be fine, and returns the address of the case. */
    String saved(Families family) throws Exception {
        var answer = save(family).andExpect(status().is3xxRedirection()).andReturn();
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(address).matches("/cases/NCM-\\d{4}-\\d{4}");
        return address;
    }

    ResultActions correct(String address, int base, Families family) throws Exception {
        return send(family.into(post(address + "/revisions")).param("base", String.valueOf(base)));
    }
}
