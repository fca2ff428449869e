package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.homeward.clearinghouse.cases.Families.aCase;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Comparator;
import java.util.List;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Each test's cases are those of an agency of its own: the database is shared. */
@HomewardTest
class CaseListTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Cases cases;

    @Autowired
    private Access access;

    private String open(String agency, String surname) throws Exception {
        return new CallTaker(mvc).saved(aCase().with("agency.name", agency).with("child.surname", surname));
    }

    private CaseList list(CaseFilter filter) {
        return access.search(
                TestUsers.ANALYST,
                Ref.Kind.CASE,
                "test",
                Purpose.of(Purpose.Reason.MISSING_CHILD),
                grant -> new Shown<>(cases.list(grant, filter), List.of()));
    }

    private List<String> children(String text, String agency, String sort) {
        return list(new CaseFilter(text, "", "", "", agency, sort, 1)).cases().stream()
                .map(CaseLine::child)
                .toList();
    }

    @Test
    void casesAreFoundByNameStateTypeStatusAndAgency() throws Exception {
        open("Elko Police Department", "Ortega");
        open("Elko Police Department", "Okonkwo");
        assertThat(children("orte", "Elko Police Department", "child")).containsExactly("Ana Ortega");
        assertThat(list(new CaseFilter("", "NV", "ENDANGERED_RUNAWAY", "ACTIVE", "Elko Police Department", "", 1))
                        .total())
                .isEqualTo(2);
        assertThat(list(new CaseFilter("", "UT", "", "", "Elko Police Department", "", 1))
                        .total())
                .isZero();
        assertThat(list(new CaseFilter("", "", "", "CLOSED", "Elko Police Department", "", 1))
                        .total())
                .isZero();
    }

    @Test
    void aWildcardIsALetterLikeAnyOther() throws Exception {
        open("Sparks Police Department", "Plain");
        assertThat(children("%", "Sparks Police Department", "")).isEmpty();
        assertThat(children("_", "Sparks Police Department", "")).isEmpty();
        assertThat(children("'; drop table cases_case; --", "Sparks Police Department", ""))
                .isEmpty();
    }

    @Test
    void aListIsSortedEitherWayAndByNothingElse() throws Exception {
        for (var surname : new String[] {"Bell", "Abel", "Cole"}) open("Ely Police Department", surname);
        assertThat(children("", "Ely Police Department", "child")).isSorted();
        assertThat(children("", "Ely Police Department", "-child")).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(children("", "Ely Police Department", "number; drop table cases_case"))
                .hasSize(3);
    }

    @Test
    void aLongListHasPages() throws Exception {
        for (int i = 0; i < CaseFilter.PAGE + 2; i++) open("Fallon Police Department", "Number" + i);
        var first = list(new CaseFilter("", "", "", "", "Fallon Police Department", "", 1));
        assertThat(first.cases()).hasSize(CaseFilter.PAGE);
        assertThat(first.pages()).isEqualTo(2);
        var second = list(new CaseFilter("", "", "", "", "Fallon Police Department", "", 2));
        assertThat(second.cases()).hasSize(2).doesNotContainAnyElementsOf(first.cases());
        new CallTaker(mvc)
                .look("/cases?agency=Fallon Police Department&page=2")
                .andExpect(content().string(containsString("Page 2 of 2")));
    }

    @Test
    void anEmptyListSaysWhatToDo() throws Exception {
        new CallTaker(mvc)
                .look("/cases?text=nobody-of-that-name")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No case fits this filter")));
    }

    @Test
    void whoMayNotSeeCasesIsRefusedAndTheRefusalIsKept() throws Exception {
        var address = open("Winnemucca Police Department", "Hale");
        for (User user : new User[] {TestUsers.AUDITOR, TestUsers.ADMINISTRATOR}) {
            mvc.perform(get(address).with(signedIn(user))).andExpect(status().isForbidden());
            mvc.perform(get("/cases").with(signedIn(user))).andExpect(status().isForbidden());
            assertThat(db.sql("""
                                    select count(*) from access_audit
                                    where actor = :actor and outcome = 'REFUSED' and ref = :ref
                                    """)
                            .param("actor", user.name())
                            .param(
                                    "ref",
                                    new CaseNumber(address.substring("/cases/".length()))
                                            .ref()
                                            .toString())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void anAnalystReadsACaseAndChangesNone() throws Exception {
        var address = open("Carson City Sheriff's Office", "Hale");
        mvc.perform(get(address).with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/correction"))));
        mvc.perform(get(address + "/correction").with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/cases/new").with(signedIn(TestUsers.ANALYST))).andExpect(status().isForbidden());
    }

    @Test
    void aNumberThatIsNoneIsNotFound() throws Exception {
        new CallTaker(mvc).look("/cases/NCM-1999-9999").andExpect(status().isNotFound());
        new CallTaker(mvc).look("/cases/nonsense").andExpect(status().isNotFound());
    }
}
