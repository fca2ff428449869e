package org.homeward.clearinghouse.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.AUDITOR;
import static org.homeward.clearinghouse.TestUsers.CASE_MANAGER;
import static org.homeward.clearinghouse.TestUsers.SUPERVISOR;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The papers of Ana's case, through its pages; and who may see the case. */
@HomewardTest
class DocumentsTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient db;

    @Autowired
    private FilesCheck check;

    @Value("${homeward.data}")
    private Path data;

    private Ref ana = new Ref(Ref.Kind.CASE, "none yet");
    private String address = "";

    @BeforeEach
    void anaIsMissing() throws Exception {
        ana = Rivera.missing(web);
        address = "/documents/of/case/" + ana.id();
    }

    /** A PDF that is no other test's. */
    private static byte[] pdf() {
        return Samples.bytes("%PDF-1.4\n% a fictional report " + UUID.randomUUID() + "\n%%EOF\n");
    }

    private ResultActions upload(User user, byte[] file, String title, String source) throws Exception {
        var body = "--cut\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n%s\r\n".formatted(title)
                + "--cut\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n%s\r\n".formatted(source)
                + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/passwd\"\r\n"
                + "Content-Type: text/html\r\n\r\n";
        return web.perform(MockMvcRequestBuilders.post(address)
                .contentType("multipart/form-data; boundary=cut")
                .content(Samples.joined(body.getBytes(StandardCharsets.UTF_8), file, Samples.bytes("\r\n--cut--\r\n")))
                .with(csrf())
                .with(signedIn(user)));
    }

    private String id() {
        return db.sql("select id::text from imagery_document where of_id = :of order by added_at desc limit 1")
                .param("of", ana.id())
                .query(String.class)
                .single();
    }

    private int count() {
        return db.sql("select count(*) from imagery_document where of_id = :of")
                .param("of", ana.id())
                .query(Integer.class)
                .single();
    }

    private ResultActions page(User user, String path) throws Exception {
        return web.perform(get(path).with(signedIn(user)));
    }

    private ResultActions send(User user, String path) throws Exception {
        return web.perform(post(path).with(csrf()).with(signedIn(user)));
    }

    private boolean liesReadable(String secret) throws IOException {
        try (var files = Files.walk(data.resolve("documents"))) {
            for (var file : files.filter(Files::isRegularFile).toList())
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret)) return true;
            return false;
        }
    }

    @Test
    void aDocumentIsKeptEncryptedAndComesBackAsItWas() throws Exception {
        var report = pdf();
        upload(CASE_MANAGER, report, "Police report <26-1187>", "Det. Shaw").andExpect(status().isFound());
        page(ANALYST, address)
                .andExpect(content().string(containsString("Police report &lt;26-1187&gt;")))
                .andExpect(content().string(containsString("PDF document, 1 kB. From Det. Shaw.")))
                .andExpect(content().string(not(containsString("Add a document"))));
        page(ANALYST, "/documents/" + id() + "/file")
                .andExpect(status().isOk())
                .andExpect(content().bytes(report))
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString("attachment; filename=\"document-" + id().substring(0, 8) + ".pdf\"")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        assertThat(liesReadable("a fictional report")).isFalse();
        page(ANALYST, "/cases/" + ana.id()).andExpect(content().string(containsString("Document added")));
        assertThat(db.sql("select verb from access_audit where ref = :ref order by number")
                        .param("ref", "DOCUMENT " + id())
                        .query((row, index) -> row.getString("verb"))
                        .list())
                .containsExactly("DOCUMENT_ADDED", "OPENED");
        assertThat(check.documents().missing()).isEmpty();
        assertThat(check.documents().orphans()).isEmpty();
    }

    @Test
    void whatIsNoPaperIsRefusedByItsFirstBytesAndNothingTypedIsLost() throws Exception {
        refused(Samples.bytes("MZ a program"), "Report <b>", "Det. Shaw", "This is a program, whatever its name says");
        refused(Samples.bytes("<html><script>"), "Report", "Det. Shaw", "file of another kind");
        refused(new byte[0], "Report", "Det. Shaw", "The file is empty");
        refused(pdf(), " ", "Det. Shaw", "What it is is empty");
        refused(pdf(), "Report", "x".repeat(201), "Who gave it is too long");
        assertThat(count()).isZero();
        assertThat(check.documents().orphans()).isEmpty();
    }

    private void refused(byte[] file, String title, String source, String why) throws Exception {
        upload(CASE_MANAGER, file, title, source)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(why)))
                .andExpect(content()
                        .string(containsString("name=\"source\" maxlength=\"200\" required value=\"" + source)));
    }

    @Test
    void theSameFileTwiceIsSaidAndTheFirstStays() throws Exception {
        var report = pdf();
        upload(CASE_MANAGER, report, "Report", "Det. Shaw").andExpect(status().isFound());
        upload(CASE_MANAGER, report, "Again", "Det. Shaw")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("is there already")));
        page(ANALYST, "/documents/" + id() + "/file").andExpect(content().bytes(report));
    }

    @Test
    void whatIsTakenBackIsPutBack() throws Exception {
        upload(CASE_MANAGER, pdf(), "Report", "Det. Shaw");
        var document = "/documents/" + id();
        send(CASE_MANAGER, document + "/withdrawal")
                .andExpect(flash().attribute("message", "The document is taken back."));
        send(CASE_MANAGER, document + "/withdrawal")
                .andExpect(flash().attribute("refused", containsString("Somebody did this already")));
        page(CASE_MANAGER, address).andExpect(content().string(containsString("Taken back (1)")));
        send(CASE_MANAGER, document + "/restoring")
                .andExpect(flash().attribute("message", "The document is put back."));
        page(CASE_MANAGER, "/cases/" + ana.id()).andExpect(content().string(containsString("Document put back")));
    }

    @Test
    void whoMayNotChangeTheCaseAddsNothingAndWhoMayNotSeeItSeesNothing() throws Exception {
        upload(ANALYST, pdf(), "Report", "Det. Shaw").andExpect(status().isForbidden());
        upload(CASE_MANAGER, pdf(), "Report", "Det. Shaw");
        send(ANALYST, "/documents/" + id() + "/withdrawal").andExpect(status().isForbidden());
        page(AUDITOR, address).andExpect(status().isForbidden());
        page(AUDITOR, "/documents/" + id() + "/file").andExpect(status().isForbidden());
        page(ANALYST, "/documents/of/case/NCM-1999-0001").andExpect(status().isNotFound());
        page(ANALYST, "/documents/" + UUID.randomUUID() + "/file").andExpect(status().isNotFound());
    }

    @Test
    void whoMaySeeACaseIsShownAndASupervisorSeesWhoDid() throws Exception {
        db.sql("insert into access_agency (ori, name) values ('DCHOMEWD0', 'Homeward') on conflict do nothing")
                .update();
        db.sql("""
                        insert into access_user (name, display_name, roles, agency, password, password_temporary, code_secret, added_at)
                        values ('d.sees', 'Dora Sees', 'SPECIALIST', 'DCHOMEWD0', '', false, '', now())
                        on conflict do nothing
                        """).update();
        page(ANALYST, "/cases/" + ana.id());
        page(ANALYST, "/cases/" + ana.id() + "/access")
                .andExpect(content().string(containsString("Dora Sees")))
                .andExpect(content().string(containsString("specialist")))
                .andExpect(content().string(containsString("a supervisor or an auditor reads that")))
                .andExpect(content().string(not(containsString("Who opened it ("))));
        page(SUPERVISOR, "/cases/" + ana.id() + "/access")
                .andExpect(content().string(containsString("Who opened it (")))
                .andExpect(content().string(matchesPattern("(?s).*(t\\.lind|Tove Lind)</span> <span[^>]*>last .*")));
        assertThat(db.sql("select count(*) from access_audit where ref = :ref and actor = 'm.okafor'")
                        .param("ref", "AUDIT CASE " + ana.id())
                        .query(Integer.class)
                        .single())
                .as("reading the trail is in the trail")
                .isEqualTo(1);
        page(AUDITOR, "/cases/" + ana.id() + "/access").andExpect(status().isForbidden());
    }
}
