package org.homeward.clearinghouse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.Enrolment;
import org.homeward.clearinghouse.access.TestSecrets;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.homeward.clearinghouse.desk.TestSms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A fictional girl is missing on a Friday night and found on Sunday: who is on call is paged, her poster is let out by two and goes along a
 * road, a lead comes by its QR code, her agency is told and confirms that she is found, and everything comes back. Mail and SMS go to
 * servers on this machine; the clock stands where the story has it.
 */
@HomewardTest
@Import(SettableClock.Use.class)
class FridayNightTests {
    private static final Path SCREENS = Path.of("target/screens");
    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final TestSms SMS = new TestSms();
    private static final Pattern CALLED = Pattern.compile("/called/[\\w-]+");
    private static final Pattern HANDOUT = Pattern.compile("/handouts/[\\w-]+");

    private static final User MARA = staff("mara", "Mara Okafor", UserRole.SUPERVISOR);
    private static final User KENZA = staff("kenza", "Kenza Amari", UserRole.CASE_MANAGER);
    private static final User SHAW = new User(
            "shaw", "Det. Lena Shaw", Set.of(UserRole.REQUESTER), new Agency("NV0160100", "Reno Police Department"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("homeward.sms.url", SMS::address);
        settings.add("homeward.distribution.outside", () -> "LOOPBACK");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    private static User staff(String name, String words, UserRole role) {
        return new User(name, words, Set.of(role), User.SYSTEM.agency());
    }

    /** Somebody at a browser. Whoever was away for hours signs in anew. */
    private final class Person {
        private final Enrolment signIn;
        private final Chromium chromium;
        private final BrowserContext window;
        private final Page page;

        Person(Chromium chromium, User user) {
            this.chromium = chromium;
            this.signIn = TestSecrets.enrol(context.getBean(Users.class), user);
            this.window = chromium.windowOf(signedIn());
            this.page = window.newPage();
        }

        private SignedInBrowser signedIn() {
            return new SignedInBrowser(context).signIn(signIn.name(), signIn.password(), signIn.codeSecret());
        }

        void comesBack() {
            chromium.signIn(window, signedIn());
        }

        void opens(String address) {
            page.navigate(address);
        }

        void fills(String... fields) {
            for (int at = 0; at < fields.length; at += 2)
                page.locator(fields[at]).fill(fields[at + 1]);
        }

        void chooses(String field, String value) {
            page.locator(field).selectOption(value);
        }

        void presses(String button) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                    .first()
                    .click();
        }

        void sees(String words) {
            assertThat(page.locator("main")).containsText(words);
        }

        void keeps(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENS.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    private void itIs(String moment) {
        clock.set(Instant.parse(moment));
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    @Test
    void missingOnFridayNightFoundOnSunday() throws Exception {
        try (var chromium = new Chromium(context)) {
            var mara = new Person(chromium, MARA);
            var kenza = new Person(chromium, KENZA);
            theRotaAndThePartnersAreThere(mara, kenza);
            var number = aGirlIsMissing(mara);
            whoeverIsOnCallTakesIt(chromium);
            var poster = thePosterIsLetOutByTwo(kenza, mara, number);
            var handout = itGoesAlongTheRoad(kenza, number);
            aStrangerReadsTheCode(chromium, poster);
            theAgencyIsTold(kenza, number);
            sheIsFound(chromium, number);
            everythingComesBack(chromium, poster, handout);
            theFamilyIsAskedHowItGoes(kenza, number);
        }
    }

    private void theRotaAndThePartnersAreThere(Person mara, Person kenza) {
        itIs("2026-11-13T20:00:00Z");
        kenza.comesBack();
        mara.comesBack();
        kenza.opens("/reach");
        kenza.fills("#mobile", "202 555 0142", "#mail", "kenza@example.org");
        kenza.presses("Save");
        mara.opens("/rota");
        mara.chooses("#who", KENZA.name());
        mara.chooses("#duty", "PRIMARY");
        mara.fills("#starts", "2026-11-13T17:00", "#ends", "2026-11-14T09:00");
        mara.presses("Add the shift");
        partner(mara, "Fictional truck stop, Wells", "TRUCK_STOP", "MAIL", "stop@example.org");
        partner(mara, "Fictional diner, Lovelock", "RETAIL", "DOWNLOAD", "");
    }

    private static void partner(Person mara, String name, String kind, String channel, String address) {
        mara.opens("/partners/new");
        mara.fills("#name", name, "#weeklyLimit", "3", "#covers", "Reno, NV to Elko, NV 40", "#address", address);
        mara.chooses("#kind", kind);
        mara.chooses("#channel", channel);
        mara.presses("Add the partner");
        mara.sees(name);
    }

    /** A quarter past eleven in the evening, Eastern. */
    private String aGirlIsMissing(Person mara) {
        itIs("2026-11-14T04:15:00Z");
        mara.comesBack();
        mara.opens("/cases/new");
        mara.fills(
                "[name='child.given']",
                "Wanda",
                "[name='child.surname']",
                "Quist",
                "[name='child.birth']",
                "03/09/2011");
        mara.chooses("[name='child.sex']", "F");
        mara.chooses("[name='missing.type']", "ENDANGERED_RUNAWAY");
        mara.fills(
                "[name='missing.date']", "11/13/2026",
                "[name='missing.time']", "18:30",
                "[name='missing.zip']", "89501",
                "[name='missing.city']", "Reno",
                "[name='missing.circumstances']", "Left the bus station with a blue bag.",
                "[name='agency.name']", "Reno Police Department",
                "[name='agency.ori']", "NV0160100",
                "[name='agency.emails']", "l.shaw@example.org");
        mara.chooses("[name='missing.state']", "NV");
        mara.chooses("[name='missing.zone']", "America/Los_Angeles");
        mara.fills("[name='guardian.0.name']", "Elena Quist", "[name='guardian.0.relation']", "mother");
        mara.page.locator("#save").click();
        mara.page.waitForURL("**/cases/NCM-**");
        mara.keeps("story-1-case");
        return mara.page.url().replaceAll(".*/", "");
    }

    private static void whoeverIsOnCallTakesIt(Chromium chromium) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !SMS.messagesTo("+12025550142").isEmpty());
        var called = found(CALLED, SMS.messagesTo("+12025550142").getFirst().body());
        var phone = chromium.windowOfAStranger().newPage();
        phone.navigate(called);
        phone.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("story-2-called.png")));
        phone.getByRole(AriaRole.BUTTON).click();
        assertThat(phone.locator("main")).containsText("You have it");
    }

    private static String thePosterIsLetOutByTwo(Person kenza, Person mara, String number) {
        kenza.comesBack();
        kenza.opens("/cases/" + number + "/posters");
        kenza.presses("Start a poster");
        kenza.page
                .locator(".po-line")
                .filter(new Locator.FilterOptions().setHasText("blue bag"))
                .locator("input.hw-tick")
                .check();
        kenza.page
                .locator(".po-line")
                .filter(new Locator.FilterOptions().setHasText("blue bag"))
                .locator("input[lang=es]")
                .fill("Salió de la estación con una bolsa azul.");
        kenza.presses("Save what it says");
        kenza.fills("#by", "Det. Lena Shaw", "#means", "by telephone", "#at", "2026-11-13T23:10");
        kenza.presses("Record the consent");
        kenza.keeps("story-3-poster");
        var poster = kenza.page.url().replaceAll(".*/|[?#].*", "");
        mara.opens("/poster-desk/" + poster);
        mara.presses("Release this version");
        mara.sees("still missing");
        return poster;
    }

    /** Returns the page of the partner who got it by mail. */
    private static String itGoesAlongTheRoad(Person kenza, String number) throws Exception {
        kenza.opens("/distribution/" + number);
        kenza.fills("#area", "Reno, NV to Elko, NV 20");
        kenza.presses("Add");
        kenza.keeps("story-4-target");
        kenza.page.getByText("Look at who gets what, and send").click();
        kenza.sees("2 partners get it at once");
        kenza.presses("Send version 1 to 2 partners");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> mails("stop@example.org").size() == 1);
        kenza.keeps("story-5-sending");
        return found(HANDOUT, mails("stop@example.org").getFirst());
    }

    private static List<String> mails(String to) throws Exception {
        return Arrays.stream(MAIL.getReceivedMessagesForDomain(to))
                .map(GreenMailUtil::getWholeMessage)
                // A line of quoted printable goes on in the next.
                .map(mail -> mail.replace("=\r\n", "").replace("=3D", "="))
                .toList();
    }

    private static void aStrangerReadsTheCode(Chromium chromium, String poster) throws Exception {
        var stranger = chromium.windowOfAStranger().newPage();
        var pdf = stranger.request()
                .get("/posters/" + poster + ".pdf?lang=en&size=letter")
                .body();
        var address = URI.create(code(pdf));
        stranger.navigate(address.getPath());
        assertThat(stranger.locator("main")).containsText("Wanda Quist");
        stranger.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve("story-6-public.png"))
                .setFullPage(true));
        stranger.getByText("Send information").click();
        stranger.fill("#words", "A girl with a blue bag asked for a ride at the truck stop.");
        stranger.fill("#place", "Wells, NV");
        stranger.fill("#seen", "2026-11-13T23:40");
        stranger.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true))
                .click();
        assertThat(stranger.locator("main")).containsText("Thank you");
    }

    private static String code(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }

    private static void theAgencyIsTold(Person kenza, String number) {
        kenza.opens("/cases/" + number + "/leads");
        kenza.sees("A girl with a blue bag");
        kenza.page.locator("#leads tbody a").first().click();
        kenza.presses("Take it");
        kenza.sees("Kenza Amari has it.");
        kenza.fills("#recipient", "Det. Shaw, called back at the listed number");
        kenza.presses("It is passed on");
        kenza.sees("Passed on, and logged.");
        kenza.keeps("story-7-lead");
    }

    /** Sunday noon in Nevada. */
    private void sheIsFound(Chromium chromium, String number) {
        itIs("2026-11-15T20:00:00Z");
        var shaw = new Person(chromium, SHAW);
        shaw.opens("/agency/cases/" + number);
        shaw.fills("#where", "Wells, NV", "#how", "Safe, with an officer.");
        shaw.keeps("story-8-portal");
        shaw.presses("Confirm the recovery");
        shaw.sees("The recovery is confirmed.");
    }

    private static void everythingComesBack(Chromium chromium, String poster, String handout) throws Exception {
        var stranger = chromium.windowOfAStranger().newPage();
        stranger.navigate("/posters/" + poster);
        assertThat(stranger.locator("main")).containsText("Found");
        assertThat(stranger.content()).doesNotContain("Wanda", "Quist");
        stranger.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("story-9-found.png")));
        assertThat(stranger.request().get("/posters/feed.json").text()).doesNotContain("Wanda");
        assertThat(stranger.request().get("/posters/" + poster + "/cap.xml").text())
                .doesNotContain("Wanda", "Quist");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> mails("stop@example.org").size() == 2);
        assertThat(mails("stop@example.org").getLast()).contains("take down").doesNotContain("Wanda", "Quist");
        stranger.navigate(handout);
        assertThat(stranger.content()).doesNotContain("Wanda");
    }

    private static void theFamilyIsAskedHowItGoes(Person kenza, String number) {
        kenza.comesBack();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            kenza.opens("/cases/" + number + "/work");
            kenza.sees("two days after the recovery");
        });
        kenza.opens("/cases/" + number);
        kenza.sees("Confirmed by: Det. Lena Shaw, Reno Police Department, in the portal");
        kenza.keeps("story-10-after");
    }
}
