package org.homeward.clearinghouse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Debian's Chromium, driven over one demo. People sign in through the page, by keys, once each for all test classes: a
 * one-time code works once.
 */
final class HeadlessChromium implements AutoCloseable {
    /** The cookies of who is signed in, by folder of the demo and name. */
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final String address;
    private final DemoSignIns signIns;
    private final Path data;
    private final Map<String, BrowserContext> signedIn = new HashMap<>();

    HeadlessChromium(int port, Path data) {
        this.address = "http://127.0.0.1:" + port;
        this.data = data;
        this.signIns = new DemoSignIns(data);
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.executable())
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
        return signedIn.computeIfAbsent(
                        user, name -> browser.newContext(options().setStorageState(session(name))))
                .newPage();
    }

    /** The same, with scripts switched off. */
    Page pageWithoutScriptOf(String user) {
        return browser.newContext(options().setStorageState(session(user)).setJavaScriptEnabled(false))
                .newPage();
    }

    /** A new page of nobody in particular. */
    Page pageOfAStranger() {
        return browser.newContext(options()).newPage();
    }

    private String session(String user) {
        return SESSIONS.computeIfAbsent(data + " " + user, key -> signIn(user));
    }

    private String signIn(String user) {
        var who = signIns.of(user);
        try (var context = browser.newContext(options())) {
            var page = context.newPage();
            page.navigate("/sign-in");
            var keys = new Hand.ByKeys(page);
            keys.fill("#username", who.user());
            keys.fill("#password", who.password());
            keys.fill("#code", who.code(Instant.now()));
            keys.tick("#acknowledged");
            keys.press(page, "Sign in");
            page.waitForURL(url -> !url.contains("/sign-in"));
            return context.storageState();
        }
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setBaseURL(address).setViewportSize(1280, 900);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
