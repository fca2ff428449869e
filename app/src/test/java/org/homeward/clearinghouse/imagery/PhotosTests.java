package org.homeward.clearinghouse.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.clearinghouse.imagery.Samples.quarters;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** The front door, as other modules use it. */
@HomewardTest
@RecordApplicationEvents
class PhotosTests {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);
    private static final Consent MOTHER = new Consent("Elena Rivera, mother", LocalDate.of(2026, 11, 12));

    @Autowired
    private Photos photos;

    @Autowired
    private PhotoStore store;

    @Autowired
    private PhotoFiles files;

    @Autowired
    private FilesCheck check;

    @Autowired
    private Access access;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient db;

    @Autowired
    private MockMvc web;

    @Value("${homeward.data}")
    private Path data;

    private Ref ana = new Ref(Ref.Kind.CASE, "none yet");

    @BeforeEach
    void anaIsMissing() throws Exception {
        ana = Rivera.missing(web);
    }

    private Grant reading() {
        return access.open(TestUsers.ANALYST, ana, PURPOSE);
    }

    private Grant changing() {
        return access.open(TestUsers.CASE_MANAGER, ana, PURPOSE, Act.CHANGE);
    }

    private PhotoId add(int width, @Nullable Consent consent) {
        return add(Samples.jpeg(quarters(width, 480)), Taken.UNKNOWN, consent);
    }

    private PhotoId add(byte[] file, Taken taken, @Nullable Consent consent) {
        var said = new NewPhoto(PhotoKind.PHOTO, null, taken, "Elena Rivera, mother", consent);
        return photos.add(changing(), ana, said, new ByteArrayInputStream(file));
    }

    @Test
    void theFirstThatIsAddedIsTheOneToShow() {
        var first = add(640, MOTHER);
        var second = add(641, null);

        assertThat(photos.list(reading(), ana)).extracting(Photo::id).containsExactly(first, second);
        assertThat(photos.list(reading(), ana)).extracting(Photo::first).containsExactly(true, false);
        assertThat(photos.get(reading(), second).source()).isEqualTo("Elena Rivera, mother");
        assertThat(events.stream(PhotosChanged.class).map(PhotosChanged::of)).containsExactly(ana, ana);
        assertThat(verbs(first)).containsExactly("PHOTO_ADDED");
    }

    @Test
    void thePictureHoldsNothingButThePicture() {
        var id = add(Samples.withNotes(Samples.jpeg(quarters(640, 480)), 1, "2024:06:15"), Taken.UNKNOWN, MOTHER);

        var picture = photos.published(reading(), id, 200);

        assertThat(new int[] {picture.width(), picture.height()}).containsExactly(200, 150);
        assertThat(new String(picture.jpeg(), StandardCharsets.ISO_8859_1))
                .doesNotContain(Samples.SECRET, "Exif", "Photoshop", "ns.adobe.com");
        assertThat(photos.get(reading(), id).taken()).as("by the camera").isEqualTo(new Taken("2024-06-15", false));
        assertThat(photos.picture(reading(), id, 2400).width())
                .as("never larger")
                .isEqualTo(640);
    }

    @Test
    void whatSomebodySaidOfTheDateIsNotOverruledByTheCamera() {
        var file = Samples.withNotes(Samples.jpeg(quarters(640, 480)), 1, "2000:01:01");
        var id = add(file, new Taken("2024", true), null);
        assertThat(photos.get(reading(), id).taken().words()).isEqualTo("about 2024");
        assertThat(photos.get(reading(), id).taken().age(LocalDate.of(2011, 8, 2)))
                .isEqualTo("about 12 or 13");
    }

    @Test
    void withoutConsentNothingIsPublished() {
        var id = add(640, null);
        assertThat(photos.get(reading(), id).mayBePublished()).isFalse();
        assertThatThrownBy(() -> photos.published(reading(), id, 200))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("consent");
    }

    @Test
    void onTheDiskNothingLiesOpen() throws Exception {
        var jpeg = Samples.withNotes(Samples.jpeg(quarters(640, 480)), 1, "2024:06:15");
        var id = add(jpeg, Taken.UNKNOWN, null);
        assertThat(files.files().has(store.files(id).original())).isTrue();
        try (var all = Files.walk(data)) {
            for (var file : all.filter(Files::isRegularFile).toList())
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(Samples.SECRET, "JFIF");
        }
    }

    @Test
    void aFileThatIsRefusedLeavesNothing() throws Exception {
        var before = files.files().list();
        assertThatThrownBy(() -> add(Samples.bytes("MZ no picture"), Taken.UNKNOWN, null))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("not a JPEG, PNG or WebP");
        assertThat(files.files().list()).isEqualTo(before);
        assertThat(photos.list(reading(), ana)).isEmpty();
        assertThat(events.stream(PhotosChanged.class)).isEmpty();
    }

    @Test
    void theSameFileTwiceIsOnePhoto() {
        add(640, null);
        assertThatThrownBy(() -> add(640, null)).isInstanceOf(Conflict.class).hasMessageContaining("here already");
        assertThat(photos.list(reading(), ana)).hasSize(1);
        assertThat(check.photos().missing()).isEmpty();
    }

    @Test
    void ofTwoAddedAtOnceOneIsTheFirst() throws Exception {
        var both = List.<Callable<PhotoId>>of(() -> add(640, null), () -> add(641, null));
        try (var threads = Executors.newFixedThreadPool(both.size())) {
            for (var added : threads.invokeAll(both)) added.get();
        }
        assertThat(photos.list(reading(), ana)).extracting(Photo::first).containsExactly(true, false);
    }

    @Test
    void aGrantForSomethingElseOpensNothing() {
        var id = add(640, null);
        var other = access.open(TestUsers.ANALYST, new Ref(Ref.Kind.CASE, "NCM-2026-9999"), PURPOSE);
        assertThatThrownBy(() -> photos.picture(other, id, 200)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> photos.list(other, ana)).isInstanceOf(IllegalStateException.class);
        var said = new NewPhoto(PhotoKind.PHOTO, null, Taken.UNKNOWN, "x", null);
        assertThatThrownBy(() -> photos.add(reading(), ana, said, new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(IllegalStateException.class);
        var veiled = access.open(TestUsers.ANALYST, id.veiled(), PURPOSE);
        assertThat(photos.veiled(veiled, id).width()).isLessThanOrEqualTo(240);
        assertThatThrownBy(() -> photos.picture(veiled, id, 200)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ofWhatIsNotThereThereAreNoPhotos() {
        var nobody = new Ref(Ref.Kind.CASE, "NCM-2026-9999");
        var grant = access.open(TestUsers.CASE_MANAGER, nobody, PURPOSE, Act.CHANGE);
        var said = new NewPhoto(PhotoKind.PHOTO, null, Taken.UNKNOWN, "x", null);
        assertThatThrownBy(
                        () -> photos.add(grant, nobody, said, new ByteArrayInputStream(Samples.jpeg(quarters(64, 64)))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatACrashLeftIsFoundAndHarmsNothing() throws Exception {
        // The folder is shared with tests that have a database of their own, to which their photos belong.
        var others = check.photos().orphans();
        var id = add(640, null);
        var orphan = files.files()
                .keep(new ByteArrayInputStream(Samples.bytes("left of a crash")), 100)
                .hash();
        Files.createFile(data.resolve("photos").resolve("new-half-a-file"));

        check.afterSingletonsInstantiated();

        assertThat(data.resolve("photos").resolve("new-half-a-file")).doesNotExist();
        var withOrphan = new HashSet<>(others);
        withOrphan.add(orphan);
        assertThat(check.photos()).isEqualTo(new FilesCheck.Findings(withOrphan, Set.of()));
        files.dropUnneeded(orphan);
        var original = store.files(id).original();
        files.dropUnneeded(original);
        assertThat(check.photos()).isEqualTo(new FilesCheck.Findings(others, Set.of()));

        files.files().destroy(original);
        assertThat(check.photos().missing()).containsExactly(original);
        db.sql("delete from imagery_photo where id = :id")
                .param("id", id.value())
                .update();
    }

    private List<@Nullable String> verbs(PhotoId id) {
        return db.sql("select verb from access_audit where ref = :ref order by number")
                .param("ref", id.ref().toString())
                .query(String.class)
                .list();
    }
}
