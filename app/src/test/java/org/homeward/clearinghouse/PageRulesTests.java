package org.homeward.clearinghouse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule finds the page that breaks it, in the one width and colour in which it does. */
class PageRulesTests {
    private static final int NOBODY_LISTENS = 9;

    @TempDir
    private static Path folder;

    private static HeadlessChromium chromium;

    @BeforeAll
    static void open() {
        chromium = new HeadlessChromium(NOBODY_LISTENS, folder);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aPageThatKeepsThemPasses() {
        assertThatCode(() -> check("", "<p>Words</p>")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            axe-core, LIGHT at 1280 px | p { color: #bbb }                                                     | <p>Words</p>
            axe-core, DARK at 1280 px  | @media (prefers-color-scheme: dark) { p { color: #333; background: #000 } } | <p>Words</p>
            axe-core, DARK at 390 px   | @media (prefers-color-scheme: dark) and (max-width: 400px) { p { color: #333; background: #000 } } | <p>Words</p>
            axe-core, LIGHT at 390 px  | @media (max-width: 400px) { button { width: 9px; height: 9px; padding: 0 } } | <button aria-label=a></button><button aria-label=b></button>
            axe-core, LIGHT at 1280 px |                                                                       | <input>
            sideways at 320 px         |                                                                       | <div style="width: 350px">Wide</div>
            focus at 1280 px           | a:focus-visible { outline: none }                                      | <a href="#">Where</a>
            words under a sign         | .usa-alert__body { position: relative } .usa-alert__body::before { content: ""; position: absolute; left: 0; width: 9px } | <p class="usa-alert__body">Words</p>
            on paper                   | @media print { p { color: #ddd } }                                    | <p>Words</p>
            status regions             |                                                                       | <p role=status></p>
            first headings             |                                                                       | <h1>Another</h1>
            failures of scripts        |                                                                       | <script>none.such</script>
            """)
    void eachFindsWhatBreaksIt(String rule, String style, String body) {
        assertThatThrownBy(() -> check(style, body))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule);
    }

    private static void check(String style, String body) {
        var html = "<!doctype html><html lang=en><title>Page</title><style>:focus-visible { outline: 3px solid } "
                + style + "</style><main><h1>Page</h1><p role=status></p>" + body + "</main></html>";
        try (Page page = chromium.pageOfAStranger()) {
            var rules = new PageRules(page);
            rules.open("data:text/html,"
                    + URLEncoder.encode(html, StandardCharsets.UTF_8).replace("+", "%20"));
            rules.check(folder.resolve("page"));
        }
    }
}
