package org.homeward.clearinghouse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Debian's Chromium, driven over one demo. People sign in through the page, once each: a one-time code works once. */
final class HeadlessChromium implements AutoCloseable {
    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final String address;
    private final DemoSignIns signIns;
    private final Map<String, BrowserContext> signedIn = new HashMap<>();

    HeadlessChromium(int port, Path data) {
        this.address = "http://127.0.0.1:" + port;
        this.signIns = new DemoSignIns(data);
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A new page of someone who is signed in. */
    Page pageOf(String user) {
        return signedIn.computeIfAbsent(user, this::signIn).newPage();
    }

    /** A new page of nobody in particular. */
    Page pageOfAStranger() {
        return context().newPage();
    }

    private BrowserContext signIn(String user) {
        var who = signIns.of(user);
        var context = context();
        var page = context.newPage();
        page.navigate("/sign-in");
        page.fill("#username", who.user());
        page.fill("#password", who.password());
        page.fill("#code", who.code(Instant.now()));
        page.locator("label[for=acknowledged]").click();
        page.locator("main button.usa-button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.close();
        return context;
    }

    private BrowserContext context() {
        return browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setViewportSize(1280, 900));
    }

    private static Path executable() {
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
