package org.homeward.clearinghouse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The keys of the help sheet, each doing what it says, and where the focus is after them. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysTests {
    @LocalServerPort
    private int port;

    @Value("${homeward.data}")
    private Path data;

    private HeadlessChromium chromium;

    @BeforeAll
    void open() {
        chromium = new HeadlessChromium(port, data);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void theFirstTabulatorLeadsPastTheFrame() {
        var page = at("t.lind", "/requests");
        keys(page, "Tab");
        assertThat(page.locator(".usa-skipnav")).isFocused();
        assertThat(page.locator(".usa-skipnav")).isInViewport();
        keys(page, "Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void slashSearchesAndRowsAreWalkedAndOpened() {
        var page = at("t.lind", "/");
        keys(page, "/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("Petrov");
        keys(page, "Enter");
        page.waitForURL("**/search?q=Petrov");
        keys(page, "j");
        assertThat(page.locator("[data-row]").first()).isFocused();
        keys(page, "j", "k");
        assertThat(page.locator("[data-row]").first()).isFocused();
        keys(page, "o");
        page.waitForURL("**/entities/**");
    }

    @Test
    void aLinkIsAcceptedAndTakenBackAndTheReaderStaysInItsRow() {
        var page = at("k.amari", "/cases/NCM-2026-0001");
        var row = page.locator("[data-row]").first();
        assertThat(row).isVisible();
        keys(page, "j", "a");
        assertThat(row).containsText("undo");
        assertThat(row).isFocused();
        assertThat(page.locator("#announce")).containsText("Kept: same");
        keys(page, "u");
        assertThat(row.locator("[data-key=x]")).isVisible();
        assertThat(page.locator("#announce")).containsText("taken back");
        keys(page, "x");
        assertThat(page.locator("#announce")).containsText("Kept: different");
        keys(page, "u");
        assertThat(row.locator("[data-key=a]")).isVisible();
    }

    @Test
    void aHitIsRejectedTheNextOneIsAtHandAndUndoBringsItBack() {
        var page = at("t.lind", "/requests/RFI-2026-0001");
        var second = page.locator("[data-row]").nth(1);
        var hit = second.getAttribute("id");
        keys(page, "j", "j");
        assertThat(second).isFocused();
        keys(page, "x");
        assertThat(page.locator("#" + hit)).containsText("rejected");
        assertThat(second).isFocused();
        assertThat(second).not().hasId(hit);
        keys(page, "u");
        assertThat(second).hasId(hit);
        assertThat(second).isFocused();
    }

    @Test
    void aKeyPressesWhatTheFocusIsIn() {
        var page = at("t.lind", "/requests/RFI-2026-0001");
        keys(page, "j");
        page.locator("[data-row]").nth(2).locator("[data-key=o]").focus();
        keys(page, "j");
        assertThat(page.locator("[data-row]").nth(3)).isFocused();
    }

    @Test
    void helpOpensOverThePageAndCloses() {
        var page = at("t.lind", "/cases");
        keys(page, "?");
        assertThat(page.locator("#help")).isVisible();
        keys(page, "Escape");
        assertThat(page.locator("#help")).not().isVisible();
    }

    @Test
    void whileTypingAKeyIsALetter() {
        var page = at("t.lind", "/");
        keys(page, "/");
        page.keyboard().type("jaxu?/");
        assertThat(page.locator("#q")).hasValue("jaxu?/");
        assertThat(page.locator("#help")).not().isVisible();
        assertThat(page).hasURL(Pattern.compile("/$"));
    }

    private Page at(String user, String address) {
        var page = chromium.pageOf(user);
        page.navigate(address);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return page;
    }

    private static void keys(Page page, String... keys) {
        for (var key : keys) page.keyboard().press(key);
    }
}
