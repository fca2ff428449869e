package org.homeward.clearinghouse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Debian's Chromium over a test's own server, for what only a browser with script shows. */
public final class Chromium implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final String address;

    public Chromium(ApplicationContext context) {
        this.address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** A window of someone who signed in. */
    public BrowserContext windowOf(SignedInBrowser user) {
        var window = browser.newContext(new Browser.NewContextOptions().setBaseURL(address));
        signIn(window, user);
        return window;
    }

    /** The same, with scripts switched off. */
    public BrowserContext windowWithoutScriptOf(SignedInBrowser user) {
        var window = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setJavaScriptEnabled(false));
        signIn(window, user);
        return window;
    }

    /** A window of nobody in particular. */
    public BrowserContext windowOfAStranger() {
        return browser.newContext(new Browser.NewContextOptions().setBaseURL(address));
    }

    /** Signs in, or in again, in a window that is open. */
    public void signIn(BrowserContext window, SignedInBrowser user) {
        window.addCookies(user.cookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(address))
                .toList());
    }

    static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: bin/check says how to get one"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
