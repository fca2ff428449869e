package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.cases.Families.aCase;
import static org.homeward.clearinghouse.cases.Families.aFullCase;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordBytes;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HomewardTest
class IntakeTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient db;

    private ResultActions save(Families family) throws Exception {
        return new CallTaker(web).save(family);
    }

    private String saved(Families family) throws Exception {
        return new CallTaker(web).saved(family);
    }

    private ResultActions look(String address) throws Exception {
        return new CallTaker(web).look(address);
    }

    private Record recordOf(String address) {
        var bytes = db.sql(
                        "select r.bytes from entities_record r join cases_case c on c.record = r.id where c.number = :number")
                .param("number", address.substring("/cases/".length()))
                .query(byte[].class)
                .single();
        return RecordBytes.read(bytes);
    }

    @Test
    void theEmptyFormAsksEverything() throws Exception {
        var page = look("/cases/new").andExpect(status().isOk());
        for (var section : IntakeForm.sections(Answers.NONE))
            page.andExpect(content().string(containsString("s-" + section.id())));
    }

    @Test
    void oneSaveStoresAllOfIt() throws Exception {
        var address = saved(aFullCase());
        var page = look(address).andExpect(status().isOk());
        for (var shown : new String[] {
            "Ana Rivera",
            "5&#39;2&quot;, 105 lb, brown eyes, black hair",
            "small rose, left wrist (TAT L WRS)",
            "Lia Moreno",
            "Tess Albright",
            "Darnell Crane",
            "4KDT21",
            "Elena Rivera",
            "26-1187",
            "M123456789",
            "NV0160100",
            "Left after school with a bag"
        }) page.andExpect(content().string(containsString(shown)));
        var record = recordOf(address);
        assertThat(record.kind()).isEqualTo(RecordKind.CASE_INTAKE);
        assertThat(record.mentions())
                .extracting(mention -> mention.role())
                .containsExactly(
                        Role.CHILD,
                        Role.COMPANION,
                        Role.COMPANION,
                        Role.SUSPECT,
                        Role.GUARDIAN,
                        Role.GUARDIAN,
                        Role.THING,
                        Role.THING,
                        Role.OFFICER);
    }

    @Test
    void theCasePageFetchesTheLinksOfItsRecord() throws Exception {
        var address = saved(aCase());
        look(address)
                .andExpect(content()
                        .string(containsString("/records/" + recordOf(address).id() + "/links")));
    }

    @Test
    void aDoubleClickMakesOneCase() throws Exception {
        var first = aCase();
        var again = aCase().asDraft(first.draft());
        assertThat(saved(again)).isEqualTo(saved(first));
    }

    @Test
    void twoSavesAtTheSameMomentMakeOneCase() throws Exception {
        var family = aCase();
        Callable<String> click = () -> saved(aCase().asDraft(family.draft()));
        try (var hands = Executors.newFixedThreadPool(4)) {
            var addresses = hands.invokeAll(java.util.Collections.nCopies(4, click)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .distinct();
            assertThat(addresses).hasSize(1);
        }
    }

    @Test
    void callTakersWhoSaveAtTheSameMomentGetACaseEach() throws Exception {
        Callable<String> call = () -> saved(aCase());
        try (var hands = Executors.newFixedThreadPool(4)) {
            var addresses = hands.invokeAll(java.util.Collections.nCopies(8, call)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .distinct();
            assertThat(addresses).hasSize(8);
        }
    }

    @Test
    void anImpossibleValueIsRefusedAndTheRestIsKept() throws Exception {
        save(aFullCase().with("child.height", "8 ft"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("The child, height: 8&#39;0&quot; can&#39;t be.")))
                .andExpect(content().string(containsString("value=\"8 ft\"")))
                .andExpect(content().string(containsString("value=\"Darnell Crane\"")))
                .andExpect(content().string(containsString("Left after school with a bag")));
    }

    @Test
    void aRefusedSaveIsKeptAsADraft() throws Exception {
        var family = aFullCase().with("child.birth", "08/02/2031").with("child.given", "Anabel");
        save(family).andExpect(status().is(422));
        look("/cases/drafts/" + family.draft())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Anabel")))
                .andExpect(content().string(containsString("2 August 2031 is in the future")));
    }

    @Test
    void anUnusualValueIsSavedOnceSomebodySaysItIsRight() throws Exception {
        var question = "4'0\" at 15: is that right?";
        save(aCase().with("child.height", "4'0\""))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("sure.child.height")));
        var address = saved(aCase().with("child.height", "4'0\"").with("sure.child.height", question));
        look(address).andExpect(content().string(containsString("4&#39;0&quot; at 15: is that right? Yes.")));
    }

    @Test
    void hostileTextIsShownAsText() throws Exception {
        var address = saved(aCase().with("child.given", "<script>alert(1)</script>")
                .with("missing.circumstances", "\"><img src=x onerror=alert(1)>"));
        for (var page : new String[] {address, address + "/correction", "/cases"})
            look(page)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script>alert"))))
                    .andExpect(content().string(not(containsString("<img src=x"))));
    }

    @Test
    void aFlaggedPersonIsWarnedOfAndNeverToldAnything() throws Exception {
        var address = saved(aFullCase());
        look(address)
                .andExpect(content().string(containsString("Safe contact: read before you call or write")))
                .andExpect(content().string(containsString("Only through Det. Shaw")));
    }
}
