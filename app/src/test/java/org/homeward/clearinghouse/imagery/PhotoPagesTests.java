package org.homeward.clearinghouse.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.AUDITOR;
import static org.homeward.clearinghouse.TestUsers.CASE_MANAGER;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.homeward.clearinghouse.imagery.Samples.quarters;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pages of photos, filled in and sent as a browser without script would. */
@HomewardTest
class PhotoPagesTests {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);

    @Autowired
    private MockMvc web;

    @Autowired
    private Photos photos;

    @Autowired
    private PhotoStore store;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient db;

    private Ref ana = new Ref(Ref.Kind.CASE, "none yet");
    private String address = "";

    @BeforeEach
    void anaIsMissing() throws Exception {
        ana = Rivera.missing(web);
        address = "/photos/of/case/" + ana.id();
    }

    private List<Photo> there() {
        return photos.list(access.open(ANALYST, ana, PURPOSE), ana);
    }

    private ResultActions upload(byte[] file, String... fields) throws Exception {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2)
            body.append("--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(fields[i], fields[i + 1]));
        body.append("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/passwd\"\r\n")
                .append("Content-Type: text/html\r\n\r\n");
        return web.perform(MockMvcRequestBuilders.post(address)
                .contentType("multipart/form-data; boundary=cut")
                .content(Samples.joined(
                        body.toString().getBytes(StandardCharsets.UTF_8), file, Samples.bytes("\r\n--cut--\r\n")))
                .with(csrf())
                .with(signedIn(CASE_MANAGER)));
    }

    private PhotoId uploaded(int width) throws Exception {
        upload(Samples.jpeg(quarters(width, 480)), "kind", "PHOTO", "source", "Elena Rivera, mother")
                .andExpect(status().isFound());
        return there().stream()
                .filter(photo -> photo.originalWidth() == width)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aPhotoIsAddedWithAllThatIsKnownAboutIt() throws Exception {
        upload(
                        Samples.withNotes(Samples.jpeg(quarters(640, 480)), 6, "2024:06:15"),
                        "kind",
                        "PHOTO",
                        "taken",
                        "06/2024",
                        "about",
                        "true",
                        "source",
                        "Elena Rivera <mother>",
                        "consentBy",
                        "Elena Rivera",
                        "consentOn",
                        "2026-11-12")
                .andExpect(status().isFound());

        page(ANALYST, address)
                .andExpect(content().string(containsString("Elena Rivera &lt;mother&gt;")))
                .andExpect(content().string(containsString("age about 12, taken about Jun 2024")))
                .andExpect(content().string(containsString("Consent: Elena Rivera, 12 Nov 2026")))
                .andExpect(content().string(containsString("may be published")))
                .andExpect(content().string(not(containsString("Add a photo"))));
        assertThat(there().getFirst().originalWidth()).as("upright").isEqualTo(480);
    }

    @ParameterizedTest
    @CsvSource({
        "taken,      tomorrow,   Date taken is no date: write 06/15/2024",
        "taken,      13/2024,    Date taken is no date: write 06/15/2024",
        "taken,      2099,       Date taken lies in the future",
        "taken,      2009,       Date taken is before Ana Rivera was born",
        "source,     ' ',        Came from is empty",
        "consentBy,  Elena,      Consent given on is empty",
        "consentOn,  2026-11-12, Consent given by is empty",
        "kind,       PORTRAIT,   choose photo or age-progression image"
    })
    void whatCanNotBeIsSaidAndNothingTypedIsLost(String field, String value, String said) throws Exception {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("kind", "PHOTO");
        fields.put("source", "Elena Rivera, mother");
        fields.put("taken", "06/15/2024");
        fields.put(field, value);
        var typed = fields.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
        upload(Samples.jpeg(quarters(640, 480)), typed)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(said)))
                .andExpect(content().string(containsString(field.equals("taken") ? value : "06/15/2024")));
        assertThat(there()).isEmpty();
    }

    @Test
    void aFileThatIsNoPictureIsRefusedInWords() throws Exception {
        upload(Samples.bytes("<html><script>alert(1)</script>"), "kind", "PHOTO", "source", "Elena Rivera, mother")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("not a JPEG, PNG or WebP picture")))
                .andExpect(content().string(containsString("Elena Rivera, mother")));
        upload(new byte[0], "kind", "PHOTO", "source", "x")
                .andExpect(content().string(containsString("choose the picture again")));
        upload(new byte[26_300_000], "kind", "PHOTO", "source", "x")
                .andExpect(content().string(containsString("larger than can be taken")));
        post(CASE_MANAGER, address).andExpect(status().isConflict());
        assertThat(there()).isEmpty();
    }

    @Test
    void picturesAreServedAsPicturesAndNothingElse() throws Exception {
        var id = uploaded(640);
        for (var part : List.of("veiled", "picture", "whole")) {
            var answer = page(CASE_MANAGER, "/photos/" + id + "/" + part)
                    .andExpect(header().string("Content-Type", "image/jpeg"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Cache-Control", containsString("no-store")))
                    .andExpect(
                            header().string("Content-Security-Policy", containsString("sandbox; default-src 'none'")))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(ImageIO.read(new ByteArrayInputStream(answer)).getWidth())
                    .as(part)
                    .isEqualTo(part.equals("veiled") ? 240 : 640);
        }
        assertThat(verbs(id.ref() + " veiled")).containsExactly("OPENED");
        assertThat(verbs(id.ref().toString())).containsExactly("PHOTO_ADDED", "OPENED", "OPENED_TO_CHANGE");
    }

    @Test
    void thePageShowsNothingClearlyUntilAsked() throws Exception {
        var id = uploaded(640);
        page(ANALYST, address).andExpect(content().string(not(containsString("src=\"/photos/" + id + "/picture\""))));
        page(ANALYST, "/photos/" + id)
                .andExpect(content().string(containsString("src=\"/photos/" + id + "/veiled\"")))
                .andExpect(content().string(not(containsString("src=\"/photos/" + id + "/picture\""))));
        page(ANALYST, "/photos/" + id + "?shown=picture")
                .andExpect(content().string(containsString("src=\"/photos/" + id + "/picture\"")));
        web.perform(get(address).header("HX-Request", "true").with(signedIn(ANALYST)))
                .andExpect(content().string(containsString("/photos/" + id + "/veiled")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void aCropIsKeptAsNumbersAndTheOriginalStays() throws Exception {
        var id = uploaded(640);
        var before = store.files(id);
        crop(id, "400", "40", "200", "160").andExpect(flash().attribute("message", "This part of it is shown."));

        var picture = photos.picture(access.open(ANALYST, ana, PURPOSE), id, 2400);
        assertThat(new int[] {picture.width(), picture.height()}).containsExactly(200, 160);
        int green = ImageIO.read(new ByteArrayInputStream(picture.jpeg())).getRGB(100, 80);
        assertThat(green >> 8 & 0xFF).isGreaterThan(200);
        assertThat(green & 0xFF).isLessThan(80);
        assertThat(store.files(id).original()).isEqualTo(before.original());
        assertThat(store.files(id).picture()).isNotEqualTo(before.picture());

        crop(id, "600", "40", "200", "160")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("640 points wide and 480 high")));
        crop(id, "x", "40", "200", "160").andExpect(content().string(containsString("Left is a whole number")));
        crop(id, "0", "0", "10", "160")
                .andExpect(content().string(containsString("Width is a whole number of points, 50 or more")));

        post(CASE_MANAGER, "/photos/" + id + "/crop", "all", "true");
        assertThat(there().getFirst().crop()).isNull();
        assertThat(store.files(id)).isEqualTo(before);
    }

    private ResultActions crop(PhotoId id, String left, String top, String width, String height) throws Exception {
        return post(
                CASE_MANAGER, "/photos/" + id + "/crop", "left", left, "top", top, "width", width, "height", height);
    }

    @Test
    void whatIsKnownIsChangedLater() throws Exception {
        var id = uploaded(640);
        post(
                        CASE_MANAGER,
                        "/photos/" + id + "/description",
                        "kind",
                        "AGE_PROGRESSION",
                        "ageShown",
                        "16",
                        "source",
                        "Drawn by the clearinghouse",
                        "consentBy",
                        "Elena Rivera",
                        "consentOn",
                        "2026-11-12")
                .andExpect(flash().attribute("message", "Kept."));
        var photo = there().getFirst();
        assertThat(photo.isAgeProgression()).isTrue();
        assertThat(photo.mayBePublished()).isTrue();
        page(ANALYST, address)
                .andExpect(content().string(containsString("Age-progression image")))
                .andExpect(content().string(containsString("shows age 16")));
        post(
                        CASE_MANAGER,
                        "/photos/" + id + "/description",
                        "kind",
                        "AGE_PROGRESSION",
                        "ageShown",
                        "old",
                        "source",
                        "x")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Age shown is a number")));
        assertThat(verbs(id.ref().toString())).contains("PHOTO_DESCRIBED");
    }

    @Test
    void oneIsFirstAndTakingItBackMakesTheNextOne() throws Exception {
        var first = uploaded(640);
        var second = uploaded(641);
        assertThat(there().getFirst().id()).isEqualTo(first);
        post(CASE_MANAGER, "/photos/" + second + "/first");
        assertThat(there().getFirst().id()).isEqualTo(second);

        post(CASE_MANAGER, "/photos/" + second + "/withdrawal").andExpect(flash().attribute("undo", second.toString()));
        assertThat(there().getFirst().id()).isEqualTo(first);
        assertThat(there().getFirst().first()).isTrue();
        post(CASE_MANAGER, "/photos/" + second + "/first")
                .andExpect(flash().attribute("refused", containsString("taken back")));

        post(CASE_MANAGER, "/photos/" + second + "/restoring");
        assertThat(there()).extracting(Photo::first).containsExactly(true, false);
        assertThat(there()).extracting(Photo::withdrawn).containsOnlyNulls();
        post(CASE_MANAGER, "/photos/" + second + "/restoring")
                .andExpect(flash().attribute("refused", containsString("stands already")));
    }

    @Test
    void whoMayNotSeesNothingAndChangesNothing() throws Exception {
        var id = uploaded(640);
        for (var part : List.of("", "/veiled", "/picture", "/whole"))
            web.perform(get("/photos/" + id + part).with(signedIn(AUDITOR))).andExpect(status().isForbidden());
        web.perform(get(address).with(signedIn(AUDITOR))).andExpect(status().isForbidden());
        web.perform(get("/photos/" + id + "/whole").with(signedIn(ANALYST))).andExpect(status().isForbidden());
        for (var change : List.of("description", "crop", "first", "withdrawal", "restoring"))
            post(ANALYST, "/photos/" + id + "/" + change).andExpect(status().isForbidden());
        page(ANALYST, "/photos/" + id).andExpect(content().string(not(containsString("Take back"))));
        assertThat(there()).extracting(Photo::withdrawn).containsOnlyNulls();
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (var nowhere : List.of(
                "/photos/of/case/NCM-2099-9999",
                "/photos/of/case/x",
                "/photos/of/nothing/x",
                "/photos/of/tip/1",
                "/photos/x",
                "/photos/00000000-0000-4000-8000-000000000000/picture"))
            web.perform(get(nowhere).with(signedIn(CASE_MANAGER))).andExpect(status().is4xxClientError());
    }

    private List<@Nullable String> verbs(String ref) {
        return db.sql("select verb from access_audit where ref = :ref order by number")
                .param("ref", ref)
                .query(String.class)
                .list();
    }

    private ResultActions page(User user, String path) throws Exception {
        return web.perform(get(java.net.URI.create(path)).with(signedIn(user))).andExpect(status().isOk());
    }

    private ResultActions post(User user, String path, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(path);
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return web.perform(request.with(signedIn(user)).with(csrf()));
    }
}
