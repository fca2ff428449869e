package org.homeward.clearinghouse.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SignedInBrowser;
import org.homeward.clearinghouse.access.UserRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The intake as it is really sent: by a form over HTTP, and typed into Chromium with the scripts running. */
@HomewardTest
class IntakeInBrowserTests {
    @Autowired
    private ApplicationContext context;

    @Test
    void aFormSentOverHttpMakesACaseAndItsAccentsArrive() {
        var browser = new SignedInBrowser(context).signInAs(UserRole.CASE_MANAGER);
        var sent = browser.postFrom(
                "/cases/new",
                "/cases",
                "draft",
                UUID.randomUUID().toString(),
                "child.given",
                "José",
                "child.surname",
                "Núñez 李",
                "child.age",
                "12",
                "missing.type",
                "LOST_INJURED_MISSING",
                "missing.date",
                "11/20/2026",
                "agency.name",
                "Ely Police Department");
        assertThat(sent.statusCode()).isEqualTo(302);
        var address = URI.create(SignedInBrowser.location(sent)).getPath();
        assertThat(browser.get(address).body()).contains("José Núñez 李");
    }

    @Test
    void whatIsTypedIsKeptByItselfAndThenSaved() {
        var signedIn = new SignedInBrowser(context).signInAs(UserRole.CASE_MANAGER);
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var chromium = playwright.chromium().launch(options())) {
            var page = withCookies(chromium, signedIn).newPage();
            page.navigate("/cases/new");
            page.fill("#f-child-given", "Ines");
            page.fill("#f-child-age", "13");
            assertThat(page.locator("#kept")).containsText("Draft kept");
            page.locator("#f-missing-zip").pressSequentially("89801");
            assertThat(page.locator("#f-missing-city")).hasValue("Elko");
            assertThat(page.locator("#f-missing-state")).hasValue("NV");
            page.fill("#f-companion-0-name", "Lia Moreno");
            page.locator("button[value=companion]").click();
            assertThat(page.locator("#f-companion-1-name")).isVisible();
            assertThat(page.locator("#f-companion-0-name")).hasValue("Lia Moreno");
            savesTheRest(page);
            assertThat(page.locator("h1")).containsText("Ines");
            assertThat(page.locator("section[aria-labelledby=h-links]"))
                    .containsText(Pattern.compile("No links yet|May be the same"));
        }
    }

    private static void savesTheRest(Page page) {
        page.locator("#save").click();
        assertThat(page.locator("#problems")).containsText("3 answers need a look");
        assertThat(page.locator("#f-child-given")).hasValue("Ines");
        page.selectOption("#f-missing-type", "ENDANGERED_RUNAWAY");
        page.fill("#f-missing-date", "11/20/2026");
        page.fill("#f-agency-name", "Elko Sheriff's Office");
        page.locator("#save").click();
        page.waitForURL("**/cases/NCM-*");
    }

    private BrowserContext withCookies(Browser chromium, SignedInBrowser signedIn) {
        var address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
        var browser = chromium.newContext(new Browser.NewContextOptions().setBaseURL(address));
        browser.addCookies(signedIn.cookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(address))
                .toList());
        return browser;
    }

    private static BrowserType.LaunchOptions options() {
        var executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: bin/check says how to get one"));
        return new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    }
}
