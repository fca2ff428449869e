package org.homeward.clearinghouse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The main job, end to end: a provider's client files a report, a case manager takes in a child, an analyst answers a detective. What
 * each page looked like is kept in {@code target/screens}; doc/screens holds copies.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTests {
    private static final Path SCREENS = Path.of("target/screens");

    @LocalServerPort
    private int port;

    @Value("${homeward.data}")
    private Path data;

    private HeadlessChromium chromium;

    @BeforeAll
    void open() throws Exception {
        ProviderClient.install();
        chromium = new HeadlessChromium(port, data);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aReportComesInAChildIsFoundInItAnAnswerGoesOut() throws Exception {
        var provider = new DemoSignIns(data).provider();
        var filed = ProviderClient.journey(port, provider.user(), provider.password());
        assertThat(filed.get("finish")).contains("\"responseCode\":0");

        var managers = chromium.pageOf("k.amari");
        screen(managers, "/", "home");
        takeInTheChild(managers);
        assertThat(managers.locator("main")).containsText("Mara Quist");
        assertThat(managers.locator("main")).containsText("CyberTipline report");
        keep(managers, "new-case");
        managers.locator("main a", new Page.LocatorOptions().setHasText("why"))
                .first()
                .click();
        assertThat(managers.locator("h1")).isVisible();
        keep(managers, "why");

        var analysts = chromium.pageOf("t.lind");
        var request = ask(analysts);
        answer(analysts, request);
        screen(analysts, request, "request");

        var second = chromium.pageOf("p.sato");
        second.navigate(request);
        button(second, "Approve").click();
        second.fill("#spoke", "Sgt. Ida Holt, records desk");
        button(second, "Record the call-back").click();
        second.fill("#recipient", "Det. Lena Shaw, in person");
        button(second, "Record the hand-over").click();
        assertThat(second.locator("main")).containsText("sent");

        var pdf = second.context().request().get(request + "/answer.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    @Test
    void theMainPagesAreKept() {
        var managers = chromium.pageOf("k.amari");
        screen(managers, "/cases", "cases");
        screen(managers, "/cases/new", "intake");
        screen(managers, "/cases/NCM-2026-0001", "case");
        screen(managers, "/tips", "tips");
        var analysts = chromium.pageOf("t.lind");
        screen(analysts, "/search?q=Petrov", "search");
        screen(analysts, "/requests", "requests");
        screen(analysts, "/requests/RFI-2026-0001", "request-open");
        screen(chromium.pageOfAStranger(), "/sign-in", "sign-in");
        assertThat(SCREENS.resolve("case-wide.png")).isNotEmptyFile();
    }

    private static void takeInTheChild(Page page) {
        page.navigate("/cases/new");
        page.locator("[name='child.given']").fill("Mara");
        page.locator("[name='child.surname']").fill("Quist");
        page.locator("[name='child.birth']").fill("03/09/2011");
        page.locator("[name='child.sex']").selectOption("F");
        page.locator("[name='missing.type']").selectOption("ENDANGERED_RUNAWAY");
        page.locator("[name='missing.date']").fill("11/12/2026");
        page.locator("[name='missing.zip']").fill("89501");
        page.locator("[name='missing.city']").fill("Reno");
        page.locator("[name='missing.state']").selectOption("NV");
        page.locator("[name='suspect.0.name']").fill("Sam Smoke");
        page.locator("[name='suspect.0.phones']").fill("702-555-0177");
        page.locator("[name='suspect.0.screens']").fill("smoke_lv");
        page.locator("[name='agency.name']").fill("Reno Police Department");
        page.locator("#save").click();
        page.waitForURL("**/cases/NCM-*");
    }

    private static String ask(Page page) {
        page.navigate("/requests/new");
        page.selectOption("#kind0", "PHONE");
        page.fill("#said0", "702-555-0177");
        page.fill("#ori", "NV0160100");
        page.fill("#name", "Det. Lena Shaw");
        page.fill("#email", "l.shaw@example.org");
        page.fill("#case", "26-1187");
        page.fill("#purpose", "Criminal investigation of suspected child sex trafficking");
        page.locator("label[for=urgency-URGENT]").click();
        button(page, "Save and number the request").click();
        page.waitForURL("**/requests/RFI-*");
        return page.url().replaceAll("\\?.*|#.*", "");
    }

    private static void answer(Page page, String request) {
        page.locator("form[action$='/searches'] button").click();
        assertThat(page.locator("[data-key=a]").first()).isVisible();
        page.locator("[data-key=a]").first().click();
        page.navigate(request);
        page.locator("input[name=fact]:not([disabled])").first().check();
        button(page, "Put the ticked facts into the answer").click();
        page.navigate(request);
        page.fill("#finding", "The number is held by one man, named in an old contact and in a report of this week.");
        button(page, "Keep the draft").click();
        page.navigate(request);
        button(page, "Hand to a second reader").click();
        assertThat(page.locator("main")).containsText("Second reading");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    private static void screen(Page page, String url, String name) {
        page.navigate(url);
        keep(page, name);
    }

    /** Wide and narrow, when nothing is being fetched any more. */
    private static void keep(Page page, String name) {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + "-wide.png")));
        page.setViewportSize(390, 844);
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + "-narrow.png")));
        page.setViewportSize(1280, 900);
    }
}
