package org.homeward.clearinghouse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Detective Shaw looks at a case of hers: what is new, its poster, and where that went. */
@DemoTest
class AgencyPortalTests {
    @LocalServerPort
    private int port;

    @Value("${homeward.data}")
    private Path data;

    @Autowired
    private JdbcClient db;

    private boolean isNews(String what) {
        return db.sql("select count(*) from casework_notice where what like :what")
                        .param("what", what)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void thePortalShowsThePosterAndWhereItWasSent() {
        await().until(() -> isNews("the poster was released%"));
        await().until(() -> isNews("the poster was recalled"));
        try (var chromium = new HeadlessChromium(port, data)) {
            var page = chromium.pageOf("l.shaw");
            page.navigate("/agency/cases/NCM-2026-0001");
            page.getByText("partners where").first().waitFor();
            assertThat(page.locator("main")).containsText("The poster was released, version 1.");
            page.locator("summary:has-text('Partners by name')").first().click();
            page.locator("a:has-text('Poster ')").first().click();
            assertThat(page.locator("main")).containsText("Ana Rivera");
        }
    }
}
