package org.homeward.clearinghouse.imagery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.imagery.Samples.quarters;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.Chromium;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SignedInBrowser;
import org.homeward.clearinghouse.TestUsers;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.UserRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Photos chosen, shown and cropped in Chromium: with script, by keys alone, and without script. */
@HomewardTest
class PhotosInBrowserTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc web;

    @Autowired
    private Photos photos;

    @Autowired
    private Access access;

    @Value("${homeward.data}")
    private Path data;

    private SignedInBrowser manager;
    private Chromium chromium;
    private Ref ana = new Ref(Ref.Kind.CASE, "none yet");

    @BeforeEach
    void open() throws Exception {
        ana = Rivera.missing(web);
        manager = new SignedInBrowser(context).signInAs(UserRole.CASE_MANAGER);
        chromium = new Chromium(context);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void fromTheCaseToACroppedPhoto() {
        var page = chromium.windowOf(manager).newPage();
        page.navigate("/cases/" + ana.id());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add or change photos"))
                .click();
        upload(page, "ana.jpg", Samples.withNotes(Samples.jpeg(quarters(640, 480)), 6, "2024:06:15"));
        assertThat(page.locator(".photo-row")).hasCount(1);
        assertThat(page.locator(".photo-row")).containsText("age 12, taken 15 Jun 2024");
        assertThat(page.locator("#announce")).hasText("The photo is added.");

        showsAndHidesByKey(page);
        cropsWithMouseAndKeys(page);

        page.navigate("/cases/" + ana.id());
        assertThat(page.locator(".photo-strip img")).hasCount(1);
        assertThat(page.locator(".photo-strip img").getAttribute("src")).endsWith("/veiled");
    }

    private static void showsAndHidesByKey(Page page) {
        var image = page.locator(".photo-row img");
        assertThat(image).hasAttribute("src", Pattern.compile(".*/veiled"));
        page.keyboard().press("j");
        page.keyboard().press("s");
        assertThat(image).hasAttribute("src", Pattern.compile(".*/picture"));
        page.waitForFunction("() => document.querySelector('.photo-row img').naturalWidth === 480");
        page.keyboard().press("s");
        assertThat(image).hasAttribute("src", Pattern.compile(".*/veiled"));
    }

    private void cropsWithMouseAndKeys(Page page) {
        page.keyboard().press("o");
        page.getByText("Choose the part that is shown").click();
        var whole = page.locator("[data-whole]");
        page.waitForFunction("() => document.querySelector('[data-whole] img').naturalWidth > 0");
        whole.scrollIntoViewIfNeeded();
        var box = whole.boundingBox();
        page.mouse().move(box.x + box.width / 4, box.y + box.height / 4);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().up();
        assertThat(number(page, "left")).isBetween(118, 122);
        assertThat(number(page, "width")).isBetween(118, 122);
        assertThat(number(page, "height")).isBetween(158, 162);
        // The frame has the focus by now.
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Shift+ArrowDown");
        assertThat(number(page, "left")).isBetween(111, 117);
        assertThat(number(page, "height")).isBetween(163, 169);
        int width = number(page, "width");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show this part"))
                .click();
        assertThat(page.locator("#announce")).hasText("This part of it is shown.");
        var photo = photos.list(access.open(TestUsers.ANALYST, ana, Purpose.of(Purpose.Reason.MISSING_CHILD)), ana)
                .getFirst();
        assertThat(photo.width()).isEqualTo(width);
    }

    private static int number(Page page, String name) {
        return Integer.parseInt(page.locator("[name=" + name + "]").inputValue());
    }

    @Test
    void withoutScriptItWorksToo() {
        var window = chromium.windowWithoutScriptOf(manager);
        var page = window.newPage();
        page.navigate("/cases/" + ana.id());
        page.getByText("The photos of this child").click();
        upload(page, "ana.webp", Samples.webp(quarters(640, 480)));
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".photo-clear img")).hasAttribute("src", Pattern.compile(".*/picture"));
        page.getByText("Choose the part that is shown").click();
        page.fill("[name=width]", "200");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show this part"))
                .click();
        assertThat(page.locator("main")).containsText("A part of the original is shown now.");
    }

    @Test
    void whatIsUploadedNeverTouchesTheDiskAsItIs() throws Exception {
        var page = chromium.windowOf(manager).newPage();
        page.navigate("/photos/of/case/" + ana.id());
        var marked = Samples.withNotes(Samples.jpeg(quarters(640, 480)), 1, "2024:06:15");
        upload(page, "ana.jpg", marked);
        assertThat(page.locator(".photo-row")).hasCount(1);
        try (var all = Files.walk(data)) {
            for (var file : all.filter(Files::isRegularFile).toList())
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(Samples.SECRET);
        }
    }

    private static void upload(Page page, String name, byte[] file) {
        page.fill("#source", "Elena Rivera, mother");
        page.setInputFiles("#file", new FilePayload(name, "image/jpeg", file));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add the photo"))
                .click();
        page.waitForURL(Pattern.compile(".*#photo-.*"));
    }
}
