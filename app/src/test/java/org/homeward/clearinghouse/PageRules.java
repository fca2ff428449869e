package org.homeward.clearinghouse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/**
 * What holds on every page: axe-core (with the rule on the size of what can be pressed) finds nothing in light and in dark, wide and
 * narrow; nothing scrolls sideways down to 320 px, so neither at 200 nor at 400 % zoom; one status region; the focus is seen wherever it
 * goes; no words lie under the sign of a notice; no script fails; paper is black on white without the frame.
 */
final class PageRules {
    private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");
    private static final String FAULTS = """
            async options => (await axe.run(document, {resultTypes: ["violations"], preload: false, ...options})).violations
                .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.target} ${node.html.slice(0, 160)}`))
            """;
    private static final Map<String, ?> ALL_RULES = Map.of("rules", Map.of("target-size", Map.of("enabled", true)));
    /** Those that light and dark may tell apart: a scheme changes colours and nothing else. */
    private static final Map<String, ?> RULES_OF_COLOUR =
            Map.of("runOnly", List.of("color-contrast", "link-in-text-block"));

    private static final String SIDEWAYS = """
            () => [...document.querySelectorAll("body *")]
                .filter(one => document.documentElement.scrollWidth > innerWidth && one.getBoundingClientRect().right > innerWidth + 1)
                .filter(one => !one.parentElement.closest(".hw-scroll, .hw-work"))
                .slice(0, 3).map(one => one.outerHTML.slice(0, 120))
            """;
    /** Each thing that takes the focus is seen then, not covered, and marked. USWDS draws a hidden box's mark on its label. */
    private static final String FOCUS = """
            () => {
              const seen = one => {
                const box = one.getBoundingClientRect();
                return [[.5, .5], [.05, .1], [.95, .1], [.05, .9], [.95, .9]].some(([x, y]) => {
                  const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
                  return hit && (one.contains(hit) || hit.contains(one) && hit.tagName !== "BODY" && hit.tagName !== "HTML" && hit.tagName !== "MAIN");
                });
              };
              const faults = [];
              for (const one of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
                if (one.disabled || one.type === "hidden" || !one.checkVisibility({visibilityProperty: true}) || one.tabIndex < 0) continue;
                one.focus({focusVisible: true});
                if (document.activeElement !== one) continue;
                const label = one.matches(".usa-checkbox__input, .usa-radio__input") ? one.labels[0] : null;
                if (label) label.scrollIntoView({block: "nearest"});
                const style = label ? getComputedStyle(label, "::before") : getComputedStyle(one);
                const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                if (!marked || !seen(label ?? one)) faults.push(`${marked ? "covered" : "no mark"}: ${one.outerHTML.slice(0, 140)}`);
              }
              document.activeElement?.blur();
              return faults;
            }
            """;

    private static final String UNDER_A_SIGN = """
            () => [...document.querySelectorAll(".usa-alert__body")].filter(body => {
              const sign = getComputedStyle(body, "::before");
              const right = body.getBoundingClientRect().left + parseFloat(sign.left) + parseFloat(sign.width);
              const words = document.createRange();
              words.selectNodeContents(body);
              return [...words.getClientRects()].some(line => line.width > 0 && line.left < right);
            }).map(body => body.outerHTML.slice(0, 120))
            """;

    private static final String PAPER = """
            () => [...document.querySelectorAll(".hw-bar, .hw-work, .usa-skipnav")].filter(one => one.checkVisibility()).map(one => one.className)
                .concat([...document.querySelectorAll("main h1, main h2, main p, main td, main th")].filter(one => one.checkVisibility())
                    .filter(one => getComputedStyle(one).color.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) > 450)
                    .map(one => `pale: ${one.outerHTML.slice(0, 120)}`))
            """;

    /** What the page asked for has been put in its place. */
    private static final String SETTLED = """
            () => !document.querySelector("[aria-busy=true], .htmx-request, .htmx-swapping, .htmx-settling, [data-island]:not([data-started=yes])")
                && [...document.images].every(image => image.complete || image.loading === "lazy")
            """;

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;

    private final Page page;
    private final List<String> failures = new ArrayList<>();

    PageRules(Page page) {
        this.page = page;
        page.addInitScript(AXE);
        page.onPageError(failures::add);
        page.onConsoleMessage(said -> {
            // Of the page itself the browser says so too when its answer is above 399, as for a form with an error in
            // it. A location goes on with line and column.
            if (said.type().equals("error") && !said.location().startsWith(page.url() + ":")) failures.add(said.text());
        });
    }

    /** Shows a page, whose failures are heard from its first request on, on a wide and light screen. */
    Response open(String address) {
        failures.clear();
        page.setViewportSize(WIDE, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
        return page.navigate(address);
    }

    Page page() {
        return page;
    }

    /** Holds the page to all of them, and keeps pictures of the whole of it: wide in light and narrow in dark. */
    void check(Path picture) {
        settle();
        var all = new SoftAssertions();
        all.assertThat(page.evaluate("document.compatMode"))
                .as("mode of the page")
                .isEqualTo("CSS1Compat");
        all.assertThat(page.locator("[role=status]").count())
                .as("status regions")
                .isOne();
        all.assertThat(page.locator("h1").count()).as("first headings").isOne();
        // By width: a page is laid out anew for each, which takes longer than looking at it.
        checkLooks(all, WIDE, ColorScheme.LIGHT, picture);
        checkSideways(all, 640);
        checkLooks(all, NARROW, ColorScheme.DARK, picture);
        checkSideways(all, NARROW);
        checkSideways(all, 320);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        all.assertThat(faults(PAPER)).as("on paper").isEmpty();
        all.assertThat(failures).as("failures of scripts or loads").isEmpty();
        all.assertAll();
    }

    private void checkLooks(SoftAssertions all, int width, ColorScheme kept, Path picture) {
        page.setViewportSize(width, HEIGHT);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            if (scheme == kept) keep(picture, width);
            all.assertThat(faults(FAULTS, scheme == ColorScheme.LIGHT ? ALL_RULES : RULES_OF_COLOUR))
                    .as("axe-core, %s at %d px", scheme, width)
                    .isEmpty();
        }
        all.assertThat(faults(FOCUS)).as("focus at %d px", width).isEmpty();
        all.assertThat(faults(UNDER_A_SIGN))
                .as("words under a sign at %d px", width)
                .isEmpty();
    }

    private void keep(Path picture, int width) {
        var name = "%s-%d.jpg".formatted(picture.getFileName(), width);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setType(ScreenshotType.JPEG)
                .setPath(picture.resolveSibling(name)));
    }

    private void checkSideways(SoftAssertions all, int width) {
        page.setViewportSize(width, HEIGHT);
        all.assertThat(faults(SIDEWAYS)).as("sideways at %d px", width).isEmpty();
        all.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("as wide as the window at %d px", width)
                .isEqualTo(true);
    }

    private void settle() {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction(SETTLED);
    }

    private List<String> faults(String script) {
        return faults(script, null);
    }

    @SuppressWarnings("unchecked")
    private List<String> faults(String script, @Nullable Object told) {
        return (List<String>) page.evaluate(script, told);
    }
}
