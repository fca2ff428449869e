package org.homeward.clearinghouse.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Handling;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.junit.jupiter.api.Test;

/** The answer on paper, as a detective gets it. */
class AnswerDocumentTests extends RequestJourney {

    @Test
    void eachPageOfALongAnswerSaysWhoseItIsAndHowFarItMayGo() throws Exception {
        var ori = ori();
        var number = drafted(ori, phone(), 0, 1);
        act(ANALYST, number, "/findings", "finding", "Seen with Ана Ривера, Άννα.\n".repeat(150));
        try (var pdf = document(number)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Answer to " + number);
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++)
                assertThat(text(pdf, page, page))
                        .contains(number.value(), "Police of " + ori, "DRAFT, NOT APPROVED")
                        .contains("LAW ENFORCEMENT SENSITIVE", "Page " + page + " of " + pages);
            assertThat(text(pdf, 1, pages)).contains("Ана Ривера", "Άννα", "Criminal investigation of trafficking");
        }
    }

    @Test
    void everySearchIsListedThoseWithoutAHitToo() throws Exception {
        var number = ask(ANALYST, ori(), "+1 907 555 0198");
        act(ANALYST, number, "/searches");
        try (var pdf = document(number)) {
            assertThat(text(pdf, 1, pdf.getNumberOfPages()))
                    .contains("Everything asked, together", "Phone: +1 907 555 0198", "Alias or nickname: Smoke")
                    .contains("no record", "No fact of a record is passed on");
        }
    }

    @Test
    void theApprovedAnswerNamesWhoReadItAndIsADraftNoLonger() throws Exception {
        var number = approved(ori());
        try (var pdf = document(number)) {
            assertThat(text(pdf, 1, pdf.getNumberOfPages()))
                    .contains("Read and approved by", "C3")
                    .doesNotContain("DRAFT");
        }
    }

    /** Nobody has to tick it: whoever gets a fact about the child has to know it. */
    @Test
    void thatSomebodyIsNotSafeToContactGoesWithEveryFactOfTheChild() throws Exception {
        var phone = phone();
        var child = new Mention(
                EntityType.PERSON,
                Role.CHILD,
                List.of(
                        Fact.of(Property.NAME, "Kaja Solberg").handled(Handling.LAW_ENFORCEMENT),
                        Fact.of(Property.PHONE, phone).handled(Handling.LAW_ENFORCEMENT),
                        Fact.of(Property.CAUTION, "Safe contact: speak with Reno PD first")
                                .handled(Handling.LAW_ENFORCEMENT),
                        Fact.of(Property.CAUTION, "Not the father").handled(Handling.INTERNAL)));
        var record = file(RecordKind.CASE_INTAKE, "Missing-child case of old", child);
        var number = ask(ANALYST, ori(), phone);
        act(ANALYST, number, "/searches");
        act(ANALYST, number, "/hits/" + record + "-0/decision", "accept", "true", "why", "same number");
        look(ANALYST, "/requests/" + number)
                .andExpect(content().string(containsString("Goes with any of these facts:")));
        act(ANALYST, number, "/facts", "fact", record + "-0.0");
        try (var pdf = document(number)) {
            assertThat(text(pdf, 1, pdf.getNumberOfPages()))
                    .contains("Before you act on this", "Safe contact: speak with Reno PD first", "Kaja Solberg")
                    .doesNotContain("Not the father");
        }
        look(ANALYST, "/records/" + record).andExpect(content().string(containsString("Not the father")));
        assertThat(entity(record + "-0")).contains("Not the father");
    }

    /** On the desk's page, on the form for the next step and on paper; what the agency called itself is kept as it was. */
    @Test
    void charactersThatNobodySeesAreShownAsMissingOnes() throws Exception {
        var number = drafted(ori(), phone(), 0);
        act(ANALYST, number, "/findings", "finding", "photo\u202Egpj.exe was\u200B sent");
        db.sql("update requests_request set purpose = ? where number = ?")
                .params("A case\u2067 of ours", number.value())
                .update();
        look(ANALYST, "/requests/" + number)
                .andExpect(content().string(containsString("A case\uFFFD of ours")))
                .andExpect(content().string(not(containsString("\u2067"))))
                // In the field it is edited in it stays: saving again must not change it.
                .andExpect(content().string(containsString("photo\u202Egpj.exe was\u200B sent</textarea>")));
        look(ANALYST, "/requests/" + number + "/answer")
                .andExpect(content().string(containsString("photo\uFFFDgpj.exe was\uFFFD sent")))
                .andExpect(content().string(not(containsString("\u202E"))));
        try (var pdf = document(number)) {
            assertThat(text(pdf, 1, pdf.getNumberOfPages())).contains("gpj.exe").doesNotContain("\u202E", "\u200B");
        }
    }

    /** The page of the entity a mention is in: accepted as what was asked for, it may go by the id of the request's mention. */
    private String entity(String mention) throws Exception {
        var answer = look(ANALYST, "/entities/" + mention).andReturn().getResponse();
        var elsewhere = answer.getRedirectedUrl();
        return elsewhere == null
                ? answer.getContentAsString()
                : look(ANALYST, elsewhere).andReturn().getResponse().getContentAsString();
    }

    private PDDocument document(RequestNumber number) throws Exception {
        var answer =
                look(ANALYST, "/requests/" + number + "/answer.pdf").andReturn().getResponse();
        return Loader.loadPDF(answer.getContentAsByteArray());
    }

    private static String text(PDDocument pdf, int from, int to) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(pdf);
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages())
            for (var name : page.getResources().getFontNames())
                fonts.add(page.getResources().getFont(name));
        return fonts;
    }
}
