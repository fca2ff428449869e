package org.homeward.clearinghouse.posters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.CASE_MANAGER;
import static org.homeward.clearinghouse.TestUsers.SUPERVISOR;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SettableClock;
import org.homeward.clearinghouse.access.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
@Import(SettableClock.Use.class)
@RecordApplicationEvents
class PosterLifeTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private Posters posters;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ApplicationEvents events;

    private PosterMaker maker;

    @BeforeEach
    void somebodyIsAtTheDesk() {
        maker = new PosterMaker(web);
        if (clock.instant().isAfter(SettableClock.START.plus(Duration.ofDays(30)))) clock.set(SettableClock.START);
    }

    @Test
    void twoPeopleAndTheAgencyLetAPosterOut() throws Exception {
        var poster = maker.start(maker.aCase());
        maker.tick(poster, "Left after school", "Salió de la escuela con una bolsa.");
        maker.consent(poster).andExpect(flash().attribute("message", containsString("consent is recorded")));

        maker.release(CASE_MANAGER, poster).andExpect(status().isForbidden());
        maker.open("/posters/" + poster).andExpect(status().isNotFound());

        maker.release(SUPERVISOR, poster).andExpect(flash().attribute("message", containsString("Released")));
        maker.open("/posters/" + poster)
                .andExpect(status().isOk())
                .andExpect(
                        header().string("Cache-Control", allOf(containsString("max-age=60"), containsString("public"))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Still missing"),
                                containsString("Ana Rivera"),
                                containsString("Left after school with a bag."),
                                not(containsString("Said a friend")))));
        maker.open("/posters/" + poster + "?lang=es")
                .andExpect(content()
                        .string(allOf(
                                containsString("Sigue sin aparecer"),
                                containsString("Salió de la escuela"),
                                not(containsString("Left after school")))));
        assertThat(events.stream(PosterReleased.class))
                .contains(new PosterReleased(new PosterNumber(poster), 1, clock.instant()));
        assertThat(db.sql("select means from access_dissemination where what like :what")
                        .param("what", "poster " + poster + " version 1,%")
                        .query(String.class)
                        .list())
                .containsExactly("public page and feeds");
    }

    @Test
    void whatIsReleasedStaysAsItWas() throws Exception {
        var number = maker.aCase();
        var poster = maker.releasedOf(number);
        var pdf = maker.open("/posters/" + poster + ".pdf?lang=es&size=a4")
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        maker.correct(number, 1, "child.given", "Anabel");

        assertThat(maker.body("/posters/" + poster)).contains("Ana Rivera").doesNotContain("Anabel");
        var released = posters.released(new PosterNumber(poster));
        assertThat(released.pdf(Language.ES, PaperSize.A4)).isEqualTo(pdf);
        assertThat(released.headline()).containsEntry(Language.EN, "Missing: Ana Rivera, 15, Reno, NV");
        assertThat(released.zip()).isEqualTo("89501");
        assertThatThrownBy(
                        () -> db.sql("update posters_document set bytes = ''").update())
                .hasRootCauseMessage("ERROR: permission denied for table posters_document");
    }

    @Test
    void aCorrectedCaseMakesItsPosterOutOfDateUntilTheNextVersion() throws Exception {
        var number = maker.aCase();
        var poster = maker.releasedOf(number);

        maker.correct(number, 1, "child.given", "Anabel");

        assertThat(maker.desk(CASE_MANAGER, poster)).contains("Poster out of date:", "the case was corrected");
        assertThat(db.sql("select url from desk_notification where words like :words")
                        .param("words", "Poster of " + number + " is out of date")
                        .query(String.class)
                        .list())
                .containsExactly("/poster-desk/" + poster);

        maker.post(CASE_MANAGER, "/poster-desk/" + poster + "/versions");
        maker.consent(poster);
        maker.release(SUPERVISOR, poster);
        assertThat(maker.desk(CASE_MANAGER, poster)).doesNotContain("Poster out of date:");
        assertThat(maker.body("/posters/" + poster)).contains("Anabel Rivera");
        assertThat(posters.released(new PosterNumber(poster)).version()).isEqualTo(2);
        assertThat(new String(
                        posters.released(new PosterNumber(poster)).cap(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("<msgType>Update</msgType>", "<references>");
    }

    @Test
    void consentIsForWhatItWasGivenForOnly() throws Exception {
        var poster = maker.start(maker.aCase());
        maker.consent(poster);
        maker.tick(poster, "Left after school", "Salió de la escuela.");

        maker.release(SUPERVISOR, poster)
                .andExpect(flash().attribute("refused", containsString("says something else since Det. Lena Shaw")));
        maker.consent(poster);
        maker.release(SUPERVISOR, poster).andExpect(flash().attribute("message", containsString("Released")));
    }

    @Test
    void whatNobodyTranslatedIsNotReleased() throws Exception {
        var poster = maker.start(maker.aCase());
        maker.tick(poster, "Left after school", " ");
        maker.consent(poster);

        maker.release(SUPERVISOR, poster)
                .andExpect(flash().attribute(
                                "refused", containsString("Write in Spanish: Left after school with a bag.")));
    }

    @Test
    void aCaseWithWarningsWaitsForASupervisorWhoKnowsThemAsTheyAre() throws Exception {
        var number = maker.aCase(
                "guardian.0.name", "Hugo Rivera", "guardian.0.unsafe", "yes", "guardian.0.safely", "Through Det. Shaw");
        var poster = maker.start(number);
        maker.consent(poster);
        maker.release(SUPERVISOR, poster)
                .andExpect(flash().attribute("refused", containsString("a supervisor decides, with a reason")));
        maker.post(CASE_MANAGER, "/poster-desk/" + poster + "/safety", "reason", "It is fine")
                .andExpect(status().isForbidden());
        maker.post(SUPERVISOR, "/poster-desk/" + poster + "/safety", "reason", " ")
                .andExpect(flash().attribute("refused", containsString("Why it may be released is empty")));
        maker.post(SUPERVISOR, "/poster-desk/" + poster + "/safety", "reason", "The poster names no address.")
                .andExpect(flash().attribute("message", containsString("recorded")));

        maker.correct(
                number,
                1,
                "guardian.0.name",
                "Hugo Rivera",
                "guardian.0.unsafe",
                "yes",
                "guardian.0.safely",
                "Through Det. Shaw",
                "order.kind",
                "PROTECTIVE");
        maker.consent(poster);
        maker.release(SUPERVISOR, poster)
                .andExpect(flash().attribute("refused", containsString("corrected since Mara Okafor decided")));
        assertThat(maker.body("/posters/" + poster)).contains("There is no such poster");

        maker.post(SUPERVISOR, "/poster-desk/" + poster + "/safety", "reason", "The order binds the stepfather.");
        maker.release(SUPERVISOR, poster).andExpect(flash().attribute("message", containsString("Released")));
        assertThat(maker.body("/posters/" + poster)).doesNotContain("Hugo", "order");
    }

    @Test
    void aFoundChildIsGoneFromEverythingPublicAtOnce() throws Exception {
        var number = maker.aCase("child.given", "Zora", "child.surname", "Quill");
        var poster = maker.releasedOf(number);
        var everywhere = List.of(
                "/posters?name=zora",
                "/posters/feed.rss",
                "/posters/feed.json?firstName=Zora",
                "/posters/widget?name=zora");
        for (var address : everywhere)
            maker.open(address)
                    .andExpect(header().string("Cache-Control", containsString("max-age=60")))
                    .andExpect(content().string(containsString("Zora")));

        maker.recover(number);
        clock.pass(Duration.ofSeconds(60));

        maker.open("/posters/" + poster)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("has been found"),
                                not(containsString("Zora")),
                                not(containsString("photo-1")))));
        assertThat(maker.body("/posters/" + poster + "?lang=es"))
                .contains("ya apareció")
                .doesNotContain("Zora");
        for (var part : List.of(".pdf", "/social.jpg", "/photo-1.jpg", "/thumbnail.jpg"))
            maker.open("/posters/" + poster + part).andExpect(status().isNotFound());
        for (var address : everywhere)
            assertThat(maker.body(address)).as(address).doesNotContain("Zora", poster);
        assertThat(maker.body("/posters/" + poster + "/cap.xml"))
                .contains("<msgType>Cancel</msgType>")
                .doesNotContain("Zora");
        assertThat(events.stream(PosterRecalled.class).map(PosterRecalled::number))
                .contains(new PosterNumber(poster));
        assertThat(posters.findReleased(new PosterNumber(poster))).isEmpty();
        assertThatThrownBy(() -> posters.released(new PosterNumber(poster))).isInstanceOf(NotFound.class);
        assertThat(maker.desk(CASE_MANAGER, poster)).contains("found");
    }

    @Test
    void aDraftEndsWithTheRecoveryAndNobodyOutsideEverKnows() throws Exception {
        var number = maker.aCase();
        var poster = maker.start(number);
        maker.recover(number);

        assertThat(maker.body("/posters/" + poster)).isEqualTo(maker.body("/posters/2222-2222"));
        assertThat(events.stream(PosterRecalled.class).map(PosterRecalled::number))
                .doesNotContain(new PosterNumber(poster));
        maker.release(SUPERVISOR, poster).andExpect(flash().attribute("refused", containsString("no draft")));
    }

    @Test
    void theSecondEpisodeHasAPosterOfItsOwn() throws Exception {
        var number = maker.aCase();
        var first = maker.releasedOf(number);
        maker.recover(number);
        maker.post(CASE_MANAGER, "/cases/" + number + "/posters").andExpect(status().isConflict());
        maker.post(CASE_MANAGER, "/cases/" + number + "/reopening", "reason", "Left again");

        var second = maker.releasedOf(number);

        assertThat(second).isNotEqualTo(first);
        assertThat(maker.body("/posters/" + first)).contains("has been found");
        assertThat(maker.body("/posters/" + second)).contains("Still missing");
    }

    @Test
    void aWithdrawnPosterGivesNoReason() throws Exception {
        var poster = maker.released("child.given", "Vera");
        maker.post(SUPERVISOR, "/poster-desk/" + poster + "/withdrawal", "reason", " ")
                .andExpect(flash().attribute("refused", containsString("is empty")));
        maker.post(SUPERVISOR, "/poster-desk/" + poster + "/withdrawal", "reason", "The agency asked for it");

        assertThat(maker.body("/posters/" + poster))
                .contains("No longer active")
                .doesNotContain("Vera", "The agency asked");
        assertThat(maker.body("/posters/" + poster + "?lang=es")).contains("ya no está activo");
        assertThat(maker.desk(SUPERVISOR, poster)).contains("The agency asked for it");
    }

    @Test
    void aDeathIsNobodysBusinessOutside() throws Exception {
        var number = maker.aCase("child.given", "Orla");
        var poster = maker.releasedOf(number);
        maker.post(CASE_MANAGER, "/cases/" + number + "/death", "confirmedBy", "The coroner", "where", "Elko")
                .andExpect(status().isFound());

        assertThat(maker.body("/posters/" + poster))
                .contains("No longer active")
                .doesNotContain("Orla", "died", "has been found");
        assertThat(events.stream(PosterRecalled.class).map(PosterRecalled::number))
                .contains(new PosterNumber(poster));
    }

    @Test
    void aDraftThatWaitsIsOnTheSupervisorsDeskUntilItIsOut() throws Exception {
        db.sql("""
                        insert into access_agency (ori, name) values ('DCHOMEWD0', 'Homeward clearinghouse') on conflict do nothing
                        """).update();
        db.sql("""
                        insert into access_user
                            (name, display_name, roles, agency, password, password_temporary, code_secret, added_at)
                        values ('m.okafor', 'Mara Okafor', 'SUPERVISOR', 'DCHOMEWD0', '', false, '', now())
                        on conflict do nothing
                        """).update();
        var number = maker.aCase();
        var poster = maker.start(number);
        maker.consent(poster);
        assertThat(told(number)).containsExactly("Poster of " + number + " waits for a second person to release it");
        maker.release(SUPERVISOR, poster);
        assertThat(told(number)).isEmpty();
    }

    private List<@Nullable String> told(String caseNumber) {
        return db.sql(
                        "select words from desk_notification where owner = 'm.okafor' and done_at is null and words like :words")
                .param("words", "Poster of " + caseNumber + "%")
                .query(String.class)
                .list();
    }

    @Test
    void aNumberNobodyReleasedAnswersLikeOneThatNeverWas() throws Exception {
        var draft = maker.start(maker.aCase("child.given", "Secret"));
        for (var part : List.of("", ".pdf", "/cap.xml", "/social.jpg", "/photo-1.jpg", "/thumbnail.jpg")) {
            var there = maker.open("/posters/" + draft + part).andReturn().getResponse();
            var nowhere = maker.open("/posters/2222-3333" + part).andReturn().getResponse();
            assertThat(there.getStatus()).as(part).isEqualTo(404).isEqualTo(nowhere.getStatus());
            assertThat(there.getContentAsString()).as(part).isEqualTo(nowhere.getContentAsString());
            assertThat(there.getHeaderNames()).as(part).containsExactlyElementsOf(nowhere.getHeaderNames());
        }
        assertThat(maker.body("/posters") + maker.body("/posters/feed.json") + maker.body("/posters/feed.rss"))
                .doesNotContain("Secret");
        for (var odd : List.of("/posters/NCM-2026-0001", "/posters/x", "/posters/%00", "/posters/' or 1=1"))
            assertThat(maker.open(odd).andReturn().getResponse().getStatus())
                    .as(odd)
                    .isIn(400, 404);
    }

    @Test
    void hostileTextIsShownAsText() throws Exception {
        var hostile = "<script>alert(1)</script> & ]]> \"x\"";
        var number = maker.aCase("child.given", "<b>Eve</b>", "missing.circumstances", hostile);
        var poster = maker.start(number);
        maker.tick(poster, "&lt;script&gt;", "<script>alert(2)</script>");
        maker.consent(poster);
        maker.release(SUPERVISOR, poster);

        for (var address : List.of(
                "/posters/" + poster,
                "/posters/" + poster + "?lang=es",
                "/posters",
                "/posters/feed.rss",
                "/posters/" + poster + "/cap.xml"))
            assertThat(maker.body(address)).as(address).contains("Eve").doesNotContain("<script>alert", "<b>Eve");
        assertThat(maker.body("/posters/feed.json")).contains("<b>Eve</b>");
        maker.open("/posters/feed.json").andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void ofTwoWhoReleaseAtOnceOneDoes() throws Exception {
        var poster = maker.start(maker.aCase());
        maker.consent(poster);
        var both = List.<Callable<String>>of(() -> tried(poster), () -> tried(poster));
        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(both)).extracting(Future::get).containsOnlyOnce("Released: it is public now.");
        }
        assertThat(events.stream(PosterReleased.class)
                        .filter(event -> event.number().value().equals(poster)))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(db.sql("select count(*) from posters_version where number = :n and released_at is not null")
                        .param("n", poster)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String tried(String poster) throws Exception {
        var flash = maker.release(SUPERVISOR, poster).andReturn().getFlashMap();
        return String.valueOf(flash.getOrDefault("message", flash.get("refused")));
    }

    @Test
    void theCaseShowsItsPosters() throws Exception {
        var number = maker.aCase();
        assertThat(web.perform(get("/cases/" + number + "/posters")
                                .with(signedIn(CASE_MANAGER))
                                .header("HX-Request", "true"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Start a poster")
                .doesNotContain("<html");
        var poster = maker.start(number);
        assertThat(maker.start(number)).isEqualTo(poster);
        web.perform(get("/cases/" + number + "/posters").with(signedIn(CASE_MANAGER)))
                .andExpect(content().string(allOf(containsString(poster), containsString("not released"))));
        maker.post(CASE_MANAGER, "/poster-desk/" + poster + "/removal");
        web.perform(get("/cases/" + number + "/posters").with(signedIn(CASE_MANAGER)))
                .andExpect(content().string(containsString("Start a poster")));
    }

    @Test
    void aPosterOfAChildWithoutANameAsksWhoItIs() throws Exception {
        var of = maker.unidentified();
        var poster = maker.releasedOf(of);
        var page = maker.body("/posters/" + poster);
        assertThat(page)
                .contains(
                        "Who is this child?",
                        "Do you know this child?",
                        "Found in",
                        "Estimated age",
                        "Still without a name")
                .doesNotContain("Still missing", "Missing since");
        assertThat(maker.body("/posters/" + poster + "?lang=es"))
                .contains("¿Quién es este menor?", "Menor sin identificar", "¿Conoce a este menor?");
        assertThat(maker.body("/posters/" + poster + "/cap.xml"))
                .contains("<event>Unidentified child</event>", "WHO IS THIS CHILD? Age 4-6, found in Omaha, NE");
        assertThat(maker.body("/posters/feed.rss")).contains("Who is this child? Found in Omaha, NE");
        maker.post(
                CASE_MANAGER,
                "/cases/" + of + "/identification",
                "who",
                "Tove Lund",
                "basis",
                "DNA",
                "confirmedBy",
                "County medical examiner");
        assertThat(maker.body("/posters/" + poster))
                .contains("No longer active")
                .doesNotContain("Omaha", "Tove");
        assertThat(maker.body("/posters/feed.rss")).doesNotContain("Omaha");
    }
}
