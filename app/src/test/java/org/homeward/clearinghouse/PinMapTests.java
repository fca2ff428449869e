package org.homeward.clearinghouse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.posters.Posters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stranger and a call-taker pick a place on a map, in a browser: by the mouse, by keys alone, and without script. */
@DemoTest
class PinMapTests {
    @LocalServerPort
    private int port;

    @Value("${homeward.data}")
    private Path data;

    @Autowired
    private Posters posters;

    @Autowired
    private JdbcClient db;

    private HeadlessChromium chromium;

    @BeforeEach
    void open() {
        chromium = new HeadlessChromium(port, data);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    private String form() {
        return "/posters/" + posters.listActive().getFirst() + "/information";
    }

    private Map<String, @Nullable Object> newest() {
        return db.sql("select * from leads_lead order by number desc limit 1")
                .query()
                .singleRow();
    }

    private static void isNearSomePlace(Page page) {
        assertThat(page.locator(".geo-pin__said")).containsText(Pattern.compile("^near .+, .+, [A-Z]{2}$"));
    }

    @Test
    void aClickSetsThePin() {
        var page = chromium.pageOfAStranger();
        page.navigate(form());
        page.locator(".geo-pin__map .geo-state").first().waitFor();
        page.fill("#words", "Seen at the river, by a click");
        page.locator(".geo-pin__map").click();
        isNearSomePlace(page);
        var words = page.locator(".geo-pin__said").innerText();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true))
                .click();
        page.getByText("Thank you").first().waitFor();
        var lead = newest();
        assertThat(lead).containsEntry("words", "Seen at the river, by a click").containsEntry("place", words);
        assertThat((Double) lead.get("latitude")).isBetween(18.0, 72.0);
        assertThat((Double) lead.get("longitude")).isBetween(-180.0, -66.0);
    }

    @Test
    void keysAloneMoveTheCrossAndSetThePin() {
        var page = chromium.pageOf("k.amari");
        page.navigate("/cases/NCM-2026-0001/leads");
        page.locator("summary:has-text('Type in a call')").click();
        page.fill("#lead-words", "Called in, set by keys");
        page.locator(".geo-pin__map .geo-county").first().waitFor();
        page.locator("#lead-mail").focus();
        page.keyboard().press("Tab");
        assertThat(page.locator(".geo-pin__map")).isFocused();
        page.keyboard().press("Enter");
        isNearSomePlace(page);
        double before = longitude(page);
        for (int at = 0; at < 6; at++) page.keyboard().press("ArrowRight");
        page.keyboard().press("+");
        page.keyboard().press("Enter");
        page.waitForFunction(
                "before => Number(document.querySelector('input[name=pin]').value.split(',')[1]) > before", before);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take the pin away"))
                .click();
        assertThat(page.locator("input[name=pin]")).hasValue("");
        page.locator(".geo-pin__map").focus();
        page.keyboard().press("Enter");
        isNearSomePlace(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the lead"))
                .click();
        page.waitForURL("**/leads/*");
        assertThat(newest()).containsEntry("words", "Called in, set by keys").containsEntry("source", "PHONE");
        assertThat((Double) newest().get("longitude")).isGreaterThan(before);
    }

    private static double longitude(Page page) {
        return Double.parseDouble(page.locator("input[name=pin]").inputValue().split(",")[1]);
    }

    @Test
    void withoutScriptThereIsTheField() {
        var page = chromium.pageWithoutScriptOf("k.amari");
        page.navigate(form());
        assertThat(page.locator(".geo-pin__map")).isHidden();
        page.fill("#words", "Seen in Elko, without script");
        page.fill("#place", "Elko, NV");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true))
                .click();
        page.getByText("Thank you").first().waitFor();
        assertThat(newest()).containsEntry("zip", "89801");
    }
}
