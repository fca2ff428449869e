package org.homeward.clearinghouse.posters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.CASE_MANAGER;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SettableClock;
import org.homeward.clearinghouse.SignedInBrowser;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.TestSecrets;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.imagery.Consent;
import org.homeward.clearinghouse.imagery.NewPhoto;
import org.homeward.clearinghouse.imagery.PhotoKind;
import org.homeward.clearinghouse.imagery.Photos;
import org.homeward.clearinghouse.imagery.Taken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** What anybody may ask: the search, feeds, the poster API, the widget. Children here are called Quenby, whom no other test knows. */
@HomewardTest
@Import(SettableClock.Use.class)
class PublicPagesTests {
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");

    @Autowired
    private MockMvc web;

    @Autowired
    private Access access;

    @Autowired
    private Photos photos;

    @Autowired
    private Users users;

    @Autowired
    private SettableClock clock;

    private PosterMaker maker;

    @BeforeEach
    void somebodyIsAtTheDesk() {
        maker = new PosterMaker(web);
        if (clock.instant().isAfter(SettableClock.START.plus(Duration.ofDays(30)))) clock.set(SettableClock.START);
    }

    /** Carson City is between 25 and 30 miles from Reno's middle, Elko between 200 and 250. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name=QUENBY                                | true
                    name=quénby rív                            | true
                    name=%25                                   | false
                    name=quenb_                                | false
                    name=quenby&state=NV                       | true
                    name=quenby&state=UT                       | false
                    name=quenby&zip=89701&miles=30             | true
                    name=quenby&zip=89701&miles=25             | false
                    name=quenby&zip=89801&miles=200            | false
                    name=quenby&zip=89801&miles=250            | true
                    name=quenby&zip=00000                      | false
                    name=quenby&from=15&to=15                  | true
                    name=quenby&from=16                        | false
                    name=quenby&to=14                          | false
                    name=quenby&from=x&to=-3&page=99999999999  | true
                    """)
    void activePostersAreFoundByNamePlaceAndAge(String asked, boolean found) throws Exception {
        if (!maker.body("/posters?name=quenby").contains("Quenby"))
            maker.released("child.given", "Quenby", "child.surname", "Ríver");
        var page = maker.body("/posters?" + asked);
        if (found) assertThat(page).contains("Quenby Ríver, 15");
        else assertThat(page).doesNotContain("Quenby Ríver, 15").contains("Nobody fits all of this");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/posters", "/posters/widget", "/posters/feed.rss", "/posters/feed.json", "/posters/2222-2222"})
    void noSessionNoStaffAndAtMostAMinute(String address) throws Exception {
        web.perform(get(address).with(signedIn(CASE_MANAGER)))
                .andExpect(header().string(
                                "Cache-Control", allOf(containsString("max-age=60"), not(containsString("no-store")))))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(cookie().doesNotExist("JSESSIONID"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                containsString(
                                        address.endsWith("widget") ? "frame-ancestors *" : "frame-ancestors 'none'")));
        assertThat(maker.body(address)).doesNotContain("Kenza", "Sign out", "/poster-desk");
    }

    @Test
    void photosAreOnThePosterThePageAndTheSquare() throws Exception {
        var number = maker.aCase("child.given", "Photographed");
        addPhoto(number, 1);
        var poster = maker.releasedOf(number);

        assertThat(maker.body("/posters/" + poster))
                .contains("/posters/" + poster + "/photo-1.jpg", "Photo taken May 2026");
        assertThat(maker.body("/posters/" + poster + "?lang=es")).contains("Foto de mayo de 2026");
        var photo = picture("/posters/" + poster + "/photo-1.jpg");
        assertThat(Math.max(photo.getWidth(), photo.getHeight())).isBetween(500, 1050);
        for (var lang : List.of("en", "es")) {
            var square = picture("/posters/" + poster + "/social.jpg?lang=" + lang);
            assertThat(square.getWidth()).isEqualTo(1080).isEqualTo(square.getHeight());
            assertThat(SheetTests.read(square)).endsWith("/posters/" + poster);
            SheetTests.keep(square, "poster-square-" + lang);
        }
        addPhoto(number, 7);
        assertThat(maker.desk(CASE_MANAGER, poster)).contains("Poster out of date:", "photos changed");
    }

    private BufferedImage picture(String address) throws Exception {
        var bytes = maker.open(address)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private void addPhoto(String caseNumber, int face) {
        var of = new CaseNumber(caseNumber).ref();
        var grant = access.open(CASE_MANAGER, of, Purpose.usual(CASE_MANAGER), Act.CHANGE);
        var consent = new Consent("Elena Rivera, mother", java.time.LocalDate.parse("2026-11-11"));
        var said = new NewPhoto(PhotoKind.PHOTO, null, new Taken("2026-05", false), "Elena Rivera", consent);
        photos.add(grant, of, said, new ByteArrayInputStream(Specimens.drawnFace(face)));
    }

    @Test
    void anOrdinaryReaderReadsTheFeed() throws Exception {
        var poster = maker.released("child.given", "Quirin", "child.surname", "Feed & Co <b>");
        for (var lang : List.of("en", "es")) {
            var bytes = maker.open("/posters/feed.rss?lang=" + lang + "&name=quirin")
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            var feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
            assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
            var item = feed.getEntries().getFirst();
            assertThat(item.getTitle())
                    .isEqualTo(
                            (lang.equals("es") ? "Desaparecida" : "Missing") + ": Quirin Feed & Co <b>, 15, Reno, NV");
            assertThat(item.getLink()).contains("/posters/" + poster);
            assertThat(item.getPublishedDate().toInstant()).isEqualTo(clock.instant());
            assertThat(item.getUri()).isEqualTo(poster + " v1");
        }
    }

    @Test
    void whoReadTheServletBeforeReadsUs() throws Exception {
        maker.released("child.given", "Quasim", "child.surname", "Json");
        web.perform(get("/posters/feed.json")
                        .param("action", "publicSearch")
                        .param("search", "new")
                        .param("subjToSearch", "child")
                        .param("missState", "NV")
                        .param("firstName", "Quasim"))
                .andExpect(jsonPath("$.status").value("success"))
                .andExpect(jsonPath("$.totalRecords").value(1))
                .andExpect(jsonPath("$.totalPages").value(1))
                .andExpect(jsonPath("$.persons[0].firstName").value("Quasim"))
                .andExpect(jsonPath("$.persons[0].lastName").value("Json"))
                .andExpect(jsonPath("$.persons[0].orgPrefix").value("HMWD"))
                .andExpect(jsonPath("$.persons[0].missingState").value("NV"))
                .andExpect(jsonPath("$.persons[0].missingDate").value("Nov 11, 2026 12:00:00 AM"))
                .andExpect(jsonPath("$.persons[0].age").value(15))
                .andExpect(jsonPath("$.persons[0].caseType").value("endangeredRunaway"));
        var found = maker.body("/posters/feed.json?firstName=Quasim");
        var number = Pattern.compile("\"caseNumber\":\"([^\"]+)\"").matcher(found);
        assertThat(number.find()).isTrue();
        web.perform(get("/posters/feed.json")
                        .param("action", "childDetail")
                        .param("orgPrefix", "HMWD")
                        .param("caseNum", number.group(1)))
                .andExpect(jsonPath("$.status").value("success"))
                .andExpect(jsonPath("$.childBean.height").value(62))
                .andExpect(jsonPath("$.childBean.heightInInch").value(true))
                .andExpect(jsonPath("$.childBean.eyeColor").value("brown"))
                .andExpect(jsonPath("$.childBean.altContact").value("Reno Police Department +1 775 555 0100"));
        maker.recover(number.group(1));
        web.perform(get("/posters/feed.json").param("action", "childDetail").param("caseNum", number.group(1)))
                .andExpect(jsonPath("$.status").value("error"))
                .andExpect(jsonPath("$.childBean").doesNotExist());
    }

    @Test
    void aClientWithASecretReadsThePosterApi() throws Exception {
        var number = maker.aCase("child.given", "Quentin", "child.surname", "Api");
        addPhoto(number, 2);
        maker.releasedOf(number);
        var client = TestSecrets.enrol(users, SignedInBrowser.newUser(UserRole.PROVIDER));

        web.perform(get("/posters/api/Posters")).andExpect(status().isUnauthorized());
        token(client.name(), "wrong").andExpect(status().isUnauthorized());
        web.perform(post("/posters/api/Auth/Token").content("{nonsense")).andExpect(status().isUnauthorized());
        web.perform(post("/posters/api/Auth/Token").content("x".repeat(10_000))).andExpect(status().isUnauthorized());
        var answer = token(client.name(), client.password())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var token = TOKEN.matcher(answer);
        assertThat(token.find()).isTrue();
        var bearer = "Bearer " + token.group(1);

        var list = web.perform(get("/posters/api/Posters")
                        .param("childFirstName", "Quentin")
                        .header("Authorization", bearer))
                .andExpect(jsonPath("$.count").value(1))
                .andExpect(jsonPath("$.posters[0].organizationCode").value("HMWD"))
                .andExpect(jsonPath("$.posters[0].children[0].firstName").value("Quentin"))
                .andExpect(jsonPath("$.posters[0].children[0].ageNow").value(15))
                .andExpect(jsonPath("$.posters[0].children[0].dateOfBirth").isEmpty())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var md5 = Pattern.compile("\"md5\":\"([0-9a-f]{32})\"").matcher(list);
        assertThat(md5.find()).isTrue();
        var one = "/posters/api/Poster/HMWD/" + number;
        web.perform(get(one).header("Authorization", bearer))
                .andExpect(jsonPath("$.caseNumber").value(number));
        web.perform(get(one + "/Photo/" + md5.group(1)).header("Authorization", bearer))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"));
        web.perform(get("/posters/api/Poster/OTHER/" + number).header("Authorization", bearer))
                .andExpect(status().isNotFound());

        var forged = bearer.substring(0, bearer.length() - 2) + (bearer.endsWith("A") ? "BB" : "AA");
        web.perform(get(one).header("Authorization", forged)).andExpect(status().isUnauthorized());
        maker.recover(number);
        web.perform(get(one).header("Authorization", bearer)).andExpect(status().isNotFound());
        web.perform(get(one + "/Photo/" + md5.group(1)).header("Authorization", bearer))
                .andExpect(status().isNotFound());
        clock.pass(Duration.ofHours(24));
        web.perform(get("/posters/api/Posters").header("Authorization", bearer)).andExpect(status().isUnauthorized());
    }

    private org.springframework.test.web.servlet.ResultActions token(String name, String secret) throws Exception {
        return web.perform(post("/posters/api/Auth/Token")
                .contentType("application/json")
                .content("{\"clientId\":\"%s\",\"clientSecret\":\"%s\"}".formatted(name, secret)));
    }
}
