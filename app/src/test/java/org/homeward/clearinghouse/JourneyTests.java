package org.homeward.clearinghouse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
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
        takeInTheChild(managers, new Hand.ByMouse(managers), "Mara");
        assertThat(managers.locator("main")).containsText("CyberTipline report");
        keep(managers, "new-case");
        managers.locator("main a", new Page.LocatorOptions().setHasText("why"))
                .first()
                .click();
        assertThat(managers.locator("h1")).isVisible();
        keep(managers, "why");

        var analysts = chromium.pageOf("t.lind");
        var request = answered(analysts, new Hand.ByMouse(analysts));
        screen(analysts, request, "request");
        var second = chromium.pageOf("p.sato");
        send(second, new Hand.ByMouse(second), request);
    }

    @Test
    void theJobIsDoneWithoutScript() {
        var managers = chromium.pageWithoutScriptOf("k.amari");
        takeInTheChild(managers, new Hand.ByMouse(managers), "Noscript");
        managers.locator("section[aria-labelledby=h-links] a").click();
        await().until(() -> {
            managers.reload();
            return managers.locator("main").innerText().contains("CyberTipline report");
        });
        managers.locator("[data-key=x]").first().click();
        assertThat(managers.locator("main")).containsText("Kept: different");
        managers.locator("[data-key=u]").first().click();
        assertThat(managers.locator("main")).containsText("is taken back");

        var analysts = chromium.pageWithoutScriptOf("t.lind");
        var request = answered(analysts, new Hand.ByMouse(analysts));
        var second = chromium.pageWithoutScriptOf("p.sato");
        send(second, new Hand.ByMouse(second), request);
    }

    @Test
    void theJobIsDoneByKeysAlone() {
        var managers = chromium.pageOf("k.amari");
        takeInTheChild(managers, new Hand.ByKeys(managers), "Keys");
        var analysts = chromium.pageOf("t.lind");
        var request = answered(analysts, new Hand.ByKeys(analysts));
        var second = chromium.pageOf("p.sato");
        send(second, new Hand.ByKeys(second), request);
    }

    @Test
    void theMainPagesAreKept() {
        var managers = chromium.pageOf("k.amari");
        screen(managers, "/cases", "cases");
        screen(managers, "/cases/new", "intake");
        screen(managers, "/cases/NCM-2026-0001", "case");
        screen(managers, "/tips", "tips");
        screen(managers, href(managers, "tbody th a"), "tip");
        var analysts = chromium.pageOf("t.lind");
        screen(analysts, "/search?q=Petrov", "search");
        analysts.navigate("/search?q=ana.rose.x");
        var person = href(analysts, "a[data-key=o]");
        screen(analysts, person, "person");
        screen(analysts, person + "/chart", "chart");
        screen(analysts, "/requests", "requests");
        screen(analysts, "/requests/RFI-2026-0001", "request-open");
        screen(chromium.pageOf("m.okafor"), "/", "home-supervisor");
        screen(chromium.pageOf("m.okafor"), "/rota", "rota");
        screen(chromium.pageOf("l.shaw"), "/", "home-requester");
        screen(chromium.pageOfAStranger(), "/sign-in", "sign-in");
        assertThat(SCREENS.resolve("case-wide.png")).isNotEmptyFile();
    }

    private static void takeInTheChild(Page page, Hand hand, String name) {
        page.navigate("/cases/new");
        hand.fill("[name='child.given']", name);
        hand.fill("[name='child.surname']", "Quist");
        hand.fill("[name='child.birth']", "03/09/2011");
        hand.choose("[name='child.sex']", "F");
        hand.choose("[name='missing.type']", "ENDANGERED_RUNAWAY");
        hand.fill("[name='missing.date']", "11/12/2026");
        hand.fill("[name='missing.zip']", "89501");
        hand.fill("[name='missing.city']", "Reno");
        hand.choose("[name='missing.state']", "NV");
        hand.fill("[name='suspect.0.name']", "Sam Smoke");
        hand.fill("[name='suspect.0.phones']", "702-555-0177");
        hand.fill("[name='suspect.0.screens']", "smoke_lv");
        hand.fill("[name='agency.name']", "Reno Police Department");
        hand.press(page.locator("#save"));
        page.waitForURL("**/cases/NCM-*");
        assertThat(page.locator("h1")).containsText(name + " Quist");
    }

    /** Asks, searches, accepts and writes; returns the address of the request, which then waits for a second reader. */
    private static String answered(Page page, Hand hand) {
        page.navigate("/requests/new");
        hand.choose("#kind0", "PHONE");
        hand.fill("#said0", "702-555-0177");
        hand.fill("#ori", "NV0160100");
        hand.fill("#name", "Det. Lena Shaw");
        hand.fill("#email", "l.shaw@example.org");
        hand.fill("#case", "26-1187");
        hand.fill("#purpose", "Criminal investigation of suspected child sex trafficking");
        hand.tick("#urgency-URGENT");
        hand.press(page, "Save and number the request");
        page.waitForURL("**/requests/RFI-*");
        var request = page.url().replaceAll("\\?.*|#.*", "");
        hand.press(page.locator("form[action$='/searches'] button"));
        assertThat(page.locator("[data-key=a]").first()).isVisible();
        hand.press(page.locator("[data-key=a]").first());
        page.navigate(request);
        hand.tick("input[name=fact]:not([disabled])");
        hand.press(page, "Put the ticked facts into the answer");
        page.navigate(request);
        hand.fill("#finding", "The number is held by one man, named in an old contact and in a report of this week.");
        hand.press(page, "Keep the draft");
        page.navigate(request);
        hand.press(page, "Hand to a second reader");
        assertThat(page.locator("main")).containsText("Second reading");
        return request;
    }

    /** Approves as a second reader, calls the detective back, hands over, and holds the paper. */
    private static void send(Page page, Hand hand, String request) {
        page.navigate(request);
        hand.press(page, "Approve");
        // Whether a call-back is due is told by the page that comes, not by the one that was pressed.
        page.locator("#spoke, #recipient").first().waitFor();
        if (page.locator("#spoke").count() > 0) {
            hand.fill("#spoke", "Sgt. Ida Holt, records desk");
            hand.press(page, "Record the call-back");
        }
        hand.fill("#recipient", "Det. Lena Shaw, in person");
        hand.press(page, "Record the hand-over");
        assertThat(page.locator("main")).containsText("sent");
        var pdf = page.context().request().get(request + "/answer.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    private static String href(Page page, String link) {
        return page.locator(link).first().getAttribute("href");
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
