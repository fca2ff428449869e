package org.homeward.clearinghouse.posters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.homeward.clearinghouse.TestUsers.CASE_MANAGER;
import static org.homeward.clearinghouse.TestUsers.SUPERVISOR;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.clearinghouse.HomewardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Vera and her brother Viktor, who are missing together, on one poster: what must hold for one must hold for both. */
@HomewardTest
class TogetherTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient db;

    private PosterMaker maker;
    private String vera;
    private String viktor;

    @BeforeEach
    void bothAreMissing() throws Exception {
        maker = new PosterMaker(web);
        vera = maker.aCase("child.given", "Vera", "child.surname", "Sandoval");
        viktor = maker.aCase(
                "child.given",
                "Viktor",
                "child.surname",
                "Sandoval",
                "child.sex",
                "M",
                "child.birth",
                "05/05/2014",
                "child.height",
                "4'8\"",
                "child.weight",
                "80");
        tie(viktor);
    }

    private void tie(String other) throws Exception {
        maker.post(CASE_MANAGER, "/cases/" + vera + "/ties", "other", other, "kind", "SIBLING", "why", "Left together")
                .andExpect(status().isFound());
    }

    private String drafted(String... others) throws Exception {
        var poster = maker.start(vera);
        maker.together(poster, others).andExpect(flash().attribute("message", "Saved."));
        return poster;
    }

    private String released() throws Exception {
        var poster = drafted(viktor);
        maker.consent(poster).andExpect(flash().attribute("message", containsString("consent is recorded")));
        maker.release(SUPERVISOR, poster).andExpect(flash().attribute("message", containsString("Released")));
        return poster;
    }

    private String draftOf(String caseNumber) {
        return db.sql("select number from posters_poster where case_number = :case and standing = 'DRAFT'")
                .param("case", caseNumber)
                .query(String.class)
                .single();
    }

    private String text(String poster, String name) throws Exception {
        var bytes = db.sql(
                        "select bytes from posters_document where number = :number and name = :name order by version desc limit 1")
                .param("number", poster)
                .param("name", name)
                .query((row, index) -> row.getBytes("bytes"))
                .single();
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void everyPartNamesBothChildren() throws Exception {
        var poster = released();
        assertThat(maker.body("/posters/" + poster))
                .contains(
                        "Vera Sandoval, Viktor Sandoval",
                        "Have you seen these children?",
                        "Also missing",
                        "Age now: 12");
        assertThat(maker.body("/posters/" + poster + "?lang=es")).contains("Menores desaparecidos", "También falta");
        for (var name : List.of("poster-en-letter.pdf", "poster-es-a4.pdf", "poster-both-letter.pdf"))
            assertThat(text(poster, name)).contains("Vera Sandoval", "Viktor Sandoval", "4'8\"");
        assertThat(maker.body("/posters/" + poster + "/cap.xml"))
                .contains(
                        "<event>Missing children</event>", "MISSING CHILDREN: Vera Sandoval, 15, Viktor Sandoval, 12");
        assertThat(maker.body("/posters/feed.rss"))
                .contains("Missing: Vera Sandoval, 15, Viktor Sandoval, 12, Reno, NV");
        assertThat(maker.body("/posters?name=Viktor")).contains("Viktor Sandoval", poster);
        assertThat(maker.body("/posters?from=12&to=12")).contains(poster);
        assertThat(maker.body("/posters/feed.json?action=childDetail&caseNum=" + vera))
                .doesNotContain("otherChildList\":[]");
        assertThat(maker.look("/cases/" + viktor + "/posters")).contains(poster);
    }

    @Test
    void onlyChildrenWhoAreTiedAndMissingCanBeOnIt() throws Exception {
        var stranger = maker.aCase("child.given", "Stranger");
        var poster = drafted(viktor, stranger, "NCM-1999-0001", "<b>");
        assertThat(maker.desk(CASE_MANAGER, poster))
                .contains("id=\"together-" + viktor + "\"")
                .doesNotContain(stranger);
        maker.recover(viktor);
        assertThat(maker.desk(CASE_MANAGER, poster)).doesNotContain("together-" + viktor);
        maker.consent(poster);
        maker.release(SUPERVISOR, poster).andExpect(flash().attribute("message", containsString("Released")));
        assertThat(maker.body("/posters/" + poster)).contains("Vera Sandoval").doesNotContain("Viktor");
    }

    @Test
    void anotherAgencyIsAskedTooAndItsConsentIsToTheWhole() throws Exception {
        var cousin = maker.aCase(
                "child.given", "Yara", "child.surname", "Sandoval", "agency.name", "Elko Police Department");
        tie(cousin);
        var poster = drafted(viktor, cousin);
        maker.consent(poster);
        maker.release(SUPERVISOR, poster)
                .andExpect(flash().attribute("refused", containsString("Call Elko Police Department")));
        maker.consentOf(poster, cousin).andExpect(flash().attribute("message", containsString("consent is recorded")));
        maker.correct(viktor, 1, "child.given", "Viktor", "child.surname", "Sandoval", "child.hair", "RED");
        maker.release(SUPERVISOR, poster).andExpect(flash().attribute("refused", containsString("ask again")));
        maker.consent(poster);
        maker.release(SUPERVISOR, poster).andExpect(flash().attribute("refused", containsString("ask again")));
        maker.consentOf(poster, cousin);
        maker.release(SUPERVISOR, poster).andExpect(flash().attribute("message", containsString("Released")));
        assertThat(db.sql("select count(*) from access_dissemination where what like '%' || :poster || '%'")
                        .param("poster", poster)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void theWarningsOfEveryChildAreDecidedOn() throws Exception {
        maker.correct(
                viktor,
                1,
                "child.given",
                "Viktor",
                "child.surname",
                "Sandoval",
                "guardian.0.name",
                "Hugo",
                "guardian.0.unsafe",
                "yes",
                "guardian.0.safely",
                "Only through the agency");
        var poster = drafted(viktor);
        maker.consent(poster);
        maker.release(SUPERVISOR, poster)
                .andExpect(flash().attribute("refused", containsString("a supervisor decides")));
        maker.post(CASE_MANAGER, "/poster-desk/" + poster + "/safety", "case", viktor, "reason", "Fine")
                .andExpect(status().isForbidden());
        maker.post(SUPERVISOR, "/poster-desk/" + poster + "/safety", "case", vera, "reason", "Fine")
                .andExpect(flash().attribute("refused", containsString("not on this poster")));
        maker.post(SUPERVISOR, "/poster-desk/" + poster + "/safety", "case", viktor, "reason", "Names no address")
                .andExpect(flash().attribute("message", containsString("decision is recorded")));
        maker.release(SUPERVISOR, poster).andExpect(flash().attribute("message", containsString("Released")));
    }

    @Test
    void whoChoseWhoIsOnItDoesNotReleaseIt() throws Exception {
        var poster = drafted(viktor);
        maker.consent(poster);
        maker.release(CASE_MANAGER, poster).andExpect(status().isForbidden());
        maker.open("/posters/" + poster).andExpect(status().isNotFound());
    }

    @Test
    void oneOfThemFoundEndsItForBothAndADraftOfTheOtherWaits() throws Exception {
        var poster = released();
        maker.recover(viktor);
        assertThat(maker.body("/posters/" + poster))
                .contains("No longer active")
                .doesNotContain("Sandoval");
        assertThat(maker.body("/posters/feed.rss")).doesNotContain(poster);
        maker.open("/posters/" + poster + ".pdf").andExpect(status().isNotFound());
        var next = draftOf(vera);
        assertThat(next).isNotEqualTo(poster);
        assertThat(maker.desk(CASE_MANAGER, next)).contains("Poster of Vera Sandoval", "Call Reno Police Department");
        maker.open("/posters/" + next).andExpect(status().isNotFound());
        maker.consent(next);
        maker.release(SUPERVISOR, next).andExpect(flash().attribute("message", containsString("Released")));
        assertThat(maker.body("/posters/" + next)).contains("Vera Sandoval").doesNotContain("Viktor");
    }

    @Test
    void theFirstOneFoundLeavesADraftOfTheOtherAndNoPageThatSaysAllAreFound() throws Exception {
        var poster = released();
        maker.recover(vera);
        assertThat(maker.body("/posters/" + poster))
                .contains("No longer active")
                .doesNotContain("has been found", "Sandoval");
        assertThat(maker.desk(CASE_MANAGER, draftOf(viktor))).contains("Poster of Viktor Sandoval");
    }

    @Test
    void aCorrectionOfEitherCaseIsSeenOnThePoster() throws Exception {
        var poster = released();
        maker.correct(viktor, 1, "child.given", "Viktor", "child.surname", "Sandoval", "child.hair", "RED");
        assertThat(maker.desk(CASE_MANAGER, poster)).contains("Poster out of date");
    }
}
