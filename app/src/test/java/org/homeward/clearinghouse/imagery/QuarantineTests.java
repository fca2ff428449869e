package org.homeward.clearinghouse.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.CASE_MANAGER;
import static org.homeward.clearinghouse.TestUsers.SUPERVISOR;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.homeward.clearinghouse.imagery.Samples.quarters;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Refused;
import org.homeward.clearinghouse.access.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files from the public. All of them here are coloured squares, words or noise. */
@HomewardTest
class QuarantineTests {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.TIP_REVIEW);
    private static final Random RANDOM = new Random(5);

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private HeldFiles files;

    @Autowired
    private FilesCheck check;

    @Autowired
    private Access access;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc web;

    @Value("${homeward.data}")
    private Path data;

    /** Never the same twice: what was destroyed is not held again. */
    private static byte[] picture() {
        var image = quarters(320, 240);
        for (int x = 0; x < 64; x++) for (int y = 0; y < 8; y++) image.setRGB(x, y, RANDOM.nextInt());
        return Samples.withNotes(Samples.jpeg(image), 1, "2024:06:15");
    }

    private Held held(byte[] file) {
        return quarantine.hold(new ByteArrayInputStream(file), 1_000_000);
    }

    @Test
    void whatComesIsHeldUnopenedAndEncrypted() throws Exception {
        var words = "I saw her " + RANDOM.nextLong();
        var held = held(words.getBytes(StandardCharsets.UTF_8));

        assertThat(held.kind()).isEqualTo("file of another kind");
        assertThat(held.size()).isEqualTo(words.length());
        assertThat(held.destroyed()).isNull();
        var file =
                data.resolve("quarantine").resolve(held.hash().substring(0, 2)).resolve(held.hash());
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("I saw her");
        assertThat(held(picture()).kind()).isEqualTo("JPEG picture");
        assertThat(verbs(held.id().ref().toString())).containsExactly("FILE_HELD");
    }

    /** The picture is decoded by nobody until it is opened: what can't be read is held all the same. */
    @Test
    void whateverItIsItIsHeld() {
        var broken =
                held(Samples.joined(Samples.bytes("\u00ff\u00d8\u00ff broken"), Samples.bytes("" + RANDOM.nextLong())));
        assertThat(broken.isPicture()).isTrue();
        var grant = access.open(SUPERVISOR, broken.id().veiled(), PURPOSE);
        assertThatThrownBy(() -> quarantine.veiled(grant, broken.id())).isInstanceOf(PictureRefused.class);
        assertThat(held(Samples.bytes("PK\3\4 archive" + RANDOM.nextLong())).kind())
                .isEqualTo("archive");
        assertThatThrownBy(() -> quarantine.hold(new ByteArrayInputStream(new byte[11]), 10))
                .isInstanceOf(PictureRefused.class);
        var endless = new InputStream() {
            @Override
            public int read() {
                return 1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return length;
            }
        };
        assertThatThrownBy(() -> quarantine.hold(endless, Long.MAX_VALUE)).isInstanceOf(PictureRefused.class);
    }

    @Test
    void onlyWhoIsPermittedOpensItAndThenVeiled() throws Exception {
        var held = held(picture());
        for (var user : List.of(ANALYST, CASE_MANAGER)) {
            assertThatThrownBy(() -> access.open(user, held.id().ref(), PURPOSE))
                    .isInstanceOf(Refused.class);
            for (var path :
                    List.of("/quarantine", held.id().address(), held.id().address() + "/veiled"))
                web.perform(get(path).with(signedIn(user))).andExpect(status().isForbidden());
            post(user, held.id().address() + "/clearing", "why", "x").andExpect(status().isForbidden());
            post(user, held.id().address() + "/destruction", "why", "x", "sure", "true")
                    .andExpect(status().isForbidden());
        }
        page(held.id().address())
                .andExpect(content().string(containsString(held.hash())))
                .andExpect(content().string(containsString(held.id().address() + "/veiled")));
        var veiled = page(held.id().address() + "/veiled")
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var image = ImageIO.read(new ByteArrayInputStream(veiled));
        assertThat(image.getWidth()).isEqualTo(240);
        int rgb = image.getRGB(60, 60);
        assertThat(Math.abs((rgb >> 16 & 0xFF) - (rgb & 0xFF))).isLessThan(6);
    }

    @Test
    void clearlyItIsShownToWhoAsksAgainAndSaysWhy() throws Exception {
        var held = held(picture());
        post(SUPERVISOR, held.id().address() + "/clearing", "why", " ")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Say why you have to see it clearly.")));
        assertThat(verbs(held.id().ref().toString())).doesNotContain("HELD_FILE_SHOWN_CLEARLY");

        var clear = post(SUPERVISOR, held.id().address() + "/clearing", "why", "To tell whether it is Ana's jacket")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(clear)).getWidth()).isEqualTo(320);
        assertThat(new String(clear, StandardCharsets.ISO_8859_1)).doesNotContain(Samples.SECRET);
        assertThat(verbs(held.id().ref().toString())).endsWith("OPENED_TO_CHANGE", "HELD_FILE_SHOWN_CLEARLY");
        page(held.id().address()).andExpect(content().string(containsString("To tell whether it is Ana&#39;s jacket")));
        var looking = access.open(SUPERVISOR, held.id().veiled(), PURPOSE);
        assertThatThrownBy(() -> quarantine.clear(looking, held.id(), "x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatMayBeAbuseIsDestroyedForGoodAndNotHeldAgain() throws Exception {
        var bytes = picture();
        var held = held(bytes);
        var twin = held(bytes);
        post(SUPERVISOR, held.id().address() + "/destruction", "why", "may be abuse material")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Tick that it is to be destroyed")))
                .andExpect(content().string(containsString("value=\"may be abuse material\"")));
        post(SUPERVISOR, held.id().address() + "/destruction", "why", "", "sure", "true")
                .andExpect(content().string(containsString("Say why it is destroyed")));
        assertThat(files.files().has(held.hash())).isTrue();

        post(SUPERVISOR, held.id().address() + "/destruction", "why", "may be abuse material", "sure", "true")
                .andExpect(status().isFound());

        assertThat(files.files().has(held.hash())).isFalse();
        page(held.id().address())
                .andExpect(content().string(containsString("Make no copy")))
                .andExpect(content().string(containsString(held.hash())))
                .andExpect(content().string(containsString("may be abuse material")))
                .andExpect(content().string(not(containsString("/veiled\""))));
        for (var id : List.of(held.id(), twin.id())) {
            var grant = access.open(SUPERVISOR, id.ref(), PURPOSE, Act.CHANGE);
            assertThat(quarantine.get(grant, id).destroyed()).isNotNull();
            assertThatThrownBy(() -> quarantine.veiled(grant, id)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> quarantine.clear(grant, id, "x")).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> quarantine.destroy(grant, id, "x")).isInstanceOf(Conflict.class);
        }
        var again = held(bytes);
        assertThat(again.destroyed()).isNotNull();
        assertThat(files.files().has(again.hash())).isFalse();
        assertThat(verbs(again.id().ref().toString())).containsExactly("FILE_NOT_HELD_AGAIN");
        assertThat(verbs(held.id().ref().toString())).contains("HELD_FILE_DESTROYED");
        assertThat(check.quarantine().missing()).isEmpty();
    }

    @Test
    void withTheLeadThatBroughtItItComesOrDoesNot() {
        var id = new TransactionTemplate(transactions).execute(status -> {
            var held = held(picture());
            status.setRollbackOnly();
            return held;
        });
        assertThat(id).isNotNull();
        assertThat(db.sql("select count(*) from imagery_held where id = :id")
                        .param("id", id.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(files.files().has(id.hash())).isFalse();
        assertThat(check.quarantine()).isEqualTo(new FilesCheck.Findings(Set.of(), Set.of()));
    }

    @Test
    void theListNamesThemByWhatIsKnown() throws Exception {
        var held = held(picture());
        page("/quarantine")
                .andExpect(content().string(containsString("href=\"" + held.id().address() + "\"")));
        web.perform(get("/quarantine/x").with(signedIn(SUPERVISOR))).andExpect(status().isNotFound());
        web.perform(get("/quarantine/00000000-0000-4000-8000-000000000000").with(signedIn(SUPERVISOR)))
                .andExpect(status().isNotFound());
    }

    private List<@Nullable String> verbs(String ref) {
        return db.sql("select verb from access_audit where ref = :ref order by number")
                .param("ref", ref)
                .query(String.class)
                .list();
    }

    private ResultActions page(String path) throws Exception {
        return web.perform(get(path).with(signedIn(SUPERVISOR))).andExpect(status().isOk());
    }

    private ResultActions post(User user, String path, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(path);
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return web.perform(request.with(signedIn(user)).with(csrf()));
    }
}
