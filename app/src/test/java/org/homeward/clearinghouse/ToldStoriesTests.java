package org.homeward.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.engine.model.RecordId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first and the third of the stories of doc/demo.md, followed page by page as the demo is told; the second has tests with the requests. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldStoriesTests {
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Entities entities;

    private SignedInBrowser browser = new SignedInBrowser("http://127.0.0.1");

    @BeforeEach
    void everythingIsLinked() {
        browser = new SignedInBrowser(context).signInAs(UserRole.ANALYST);
        var all = db.sql("select id from entities_record")
                .query((row, at) -> new RecordId(row.getString("id")))
                .list();
        await().atMost(Duration.ofMinutes(2)).until(() -> all.stream().allMatch(entities::applied));
    }

    @Test
    void theChildInTheChatReportIsLinkedToHerCaseOnPhoneScreenNameNicknameAndAge() {
        var number = one("select number from cases_case where child = 'Ana Rivera' order by number limit 1");
        var links = first(page("/cases/" + number), "/records/[0-9a-f]+/links");
        var row = rowOf(page(links), "Annie (child)");
        assertThat(words(row))
                .contains("CyberTipline report", "Ana Rivera (child)")
                .contains("same phone", "same screen name", "same given name", "birth date: age fits");
        var report = number(words(row), "CyberTipline report (\\d+)");
        assertThat(page("/tips/" + report)).contains("Example Chat", "anarose_x", "smoke_lv", "203.0.113.77");

        var why = words(page(first(row, "/entities/why\\?a=[^\"]+")));
        assertThat(why)
                .contains("Why the same?", number)
                .containsPattern("phone .*775.* 555.0142 = ")
                .containsPattern("screen name an\\w+[._\\w]* = an\\w+[._\\w]*")
                .contains("same but for separators")
                .containsPattern("given name (Annie|Ana) [=≈] (Annie|Ana)")
                .containsPattern("birth date (15|08/02/2011)")
                .contains("age fits", "They are shown as one now.");
    }

    @Test
    void twinsOfOneSurnameBirthDateAddressAndTelephoneStayTwo() {
        var found = page("/search?q=Petrov");
        var mila = first(rowOf(found, "Mila Petrov"), "/entities/[0-9a-f]+-\\d+");
        var nora = first(rowOf(found, "Nora Petrov"), "/entities/[0-9a-f]+-\\d+");
        assertThat(mila).isNotEqualTo(nora);

        assertThat(page(mila)).contains("<h1>Mila Petrov</h1>", "milamoth").doesNotContain("nora.petrov.draws");
        assertThat(page(nora))
                .contains("<h1>Nora Petrov</h1>", "nora.petrov.draws")
                .doesNotContain("milamoth");
        var why = words(page("/entities/why?a=" + id(mila) + "&b=" + id(nora)));
        assertThat(why)
                .contains("same", "given name", "shared by people who live together, too")
                .doesNotContain("They are shown as one now.");
    }

    @Test
    void theHotelsTelephoneIsShownAsAHubAndTiesNothing() {
        var record = one("select id from entities_record where reference = 'PDX-10000'");
        assertThat(words(page("/search?q=Harbor+Lamp+Hotel"))).contains("Online posting PDX-", "503-555-0100");
        assertThat(page("/records/" + record + "/links"))
                .contains("No links yet")
                .doesNotContain("data-row");
        assertThat(page("/entities/" + record + "-0")).contains("One record only: nothing has been joined.");

        var chart = words(page("/entities/" + record + "-0/chart"));
        assertThat(chart)
                .containsPattern("shared by too many to tie anything Phone \\+1 503 555 0100 \\(1\\d\\d records\\)");
        assertThat(browser.get("/entities/" + record + "-0/chart.json", "Accept", "application/json")
                        .body())
                .contains("\"lines\":[]");
    }

    private String page(String address) {
        var answer = browser.get(address.replace("&amp;", "&"));
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private String one(String sql) {
        return db.sql(sql).query(String.class).single();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String number(String words, String before) {
        var found = Pattern.compile(before).matcher(words);
        assertThat(found.find()).as(words).isTrue();
        return found.group(1);
    }

    private static String first(String page, String address) {
        var found = Pattern.compile("\"(" + address + ")\"").matcher(page);
        assertThat(found.find()).as(address + " in " + page).isTrue();
        return found.group(1);
    }

    /** The row of a table that says this. */
    private static String rowOf(String page, String words) {
        return List.of(page.split("<tr data-row>")).stream()
                .skip(1)
                .filter(row -> row.contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " not in " + words(page)));
    }

    private static String words(String page) {
        return TAGS.matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    }
}
