package org.homeward.clearinghouse.cybertips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the clearinghouse's people see of reports. */
@HomewardTest
class TipPagesTests {
    private static final String HOSTILE = "&lt;script&gt;alert(1)&lt;/script&gt;";

    @Autowired
    private MockMvc web;

    @Autowired
    private Filings filings;

    @Autowired
    private ProviderStore providers;

    @Autowired
    private DemoTips demo;

    private long file(String xml) {
        var provider = providers.get(TestProviders.CHAT);
        long number = filings.open(provider, xml.getBytes(StandardCharsets.UTF_8));
        filings.finish(provider, number);
        return number;
    }

    private String page(String url) throws Exception {
        return web.perform(get(url).with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theListShowsWhoReportedWhatAndEscalatedFirst() throws Exception {
        long plain = file(Reports.minimal());
        long urgent = file(Reports.report(
                Reports.summary(Reports.TYPE, "<escalateToHighPriority>now</escalateToHighPriority>"),
                "",
                "<email>desk@example.org</email>",
                ""));
        long later = file(Reports.minimal());

        var page = page("/tips");
        assertThat(page).contains("Test Chat", "Online enticement of a child", "escalated", "filed");
        assertThat(page.indexOf("/tips/" + urgent)).isPositive().isLessThan(page.indexOf("/tips/" + later));
        assertThat(page.indexOf("/tips/" + later)).isLessThan(page.indexOf("/tips/" + plain));
    }

    @Test
    void theListIsFilteredByNumberTypeProviderAndState() throws Exception {
        long number = file(Reports.minimal());

        assertThat(page("/tips?text=" + number)).contains("/tips/" + number);
        assertThat(page("/tips?text=" + number + "&type=TOURISM")).doesNotContain("/tips/" + number);
        assertThat(page("/tips?text=" + number + "&provider=testchat&state=FINISHED&sort=OLDEST"))
                .contains("/tips/" + number);
        assertThat(page("/tips?text=" + number + "&state=RETRACTED")).contains("No report is like this");
        assertThat(page("/tips?type=nonsense&page=99999999&sort=;drop")).contains("CyberTipline reports");
    }

    @Test
    void aReportShowsPeopleConnectionsFilesAndFoldedWords() throws Exception {
        demo.load();
        var story = page("/tips?provider=examplechat&state=FINISHED&sort=NEWEST");
        var first = story.replaceAll("(?s).*?/tips/(\\d+).*", "$1");

        assertThat(page("/tips/" + first))
                .contains("smoke_lv", "Reported user", "Annie", "(775) 555-0142", "203.0.113.77", "50177")
                .contains("Escalated by the provider", "Asked for child sexual abuse material")
                .contains("<summary>Chat: what was written</summary>")
                .contains("/records/", "/links")
                .contains("Contact at the provider", "desk@example.org")
                .doesNotContain("Child Pornography");
    }

    @Test
    void theDemosReportsAreFiledAsAProviderFilesThem() throws Exception {
        demo.load();

        var page = page("/tips?provider=examplephotos");
        assertThat(page).contains("Example Photos", "filed");
        assertThat(page("/tips?state=RETRACTED")).contains("Fiction Games");
    }

    @Test
    void hostileWordsAreShownAsWords() throws Exception {
        long number = file(Reports.with(
                "",
                "<personOrUserReported><screenName>" + HOSTILE + "</screenName><additionalInfo>" + HOSTILE
                        + "</additionalInfo></personOrUserReported>"));

        assertThat(page("/tips/" + number)).contains(HOSTILE).doesNotContain("<script>alert");
    }

    @Test
    void aRetractedReportSaysThatNothingIsKept() throws Exception {
        var provider = providers.get(TestProviders.CHAT);
        long number = filings.open(provider, Reports.minimal().getBytes(StandardCharsets.UTF_8));
        filings.add(provider, number, List.of(new Digests(1, "a", "b", "c")));
        filings.retract(provider, number);

        assertThat(page("/tips/" + number)).contains("retracted", "Nothing of what it said is kept");
    }

    @Test
    void aFileNobodyViewedSaysSo() throws Exception {
        var provider = providers.get(TestProviders.CHAT);
        long number = filings.open(provider, Reports.minimal().getBytes(StandardCharsets.UTF_8));
        filings.add(provider, number, List.of(new Digests(1234567, "aa11", "bb22", "cc33")));
        filings.finish(provider, number);

        assertThat(page("/tips/" + number)).contains("not viewed", "aa11", "cc33", "1,234,567");
    }

    @Test
    void whatTheProviderSaidOfAFileAnAccountAndAnAgencyIsShown() throws Exception {
        var provider = providers.get(TestProviders.CHAT);
        var xml = Reports.with(
                "<lawEnforcement><agencyName>Reno Police Department</agencyName><officerContact><lastName>Vega</lastName>"
                        + "<phone>775-555-0101</phone></officerContact><reportedToLe>true</reportedToLe></lawEnforcement>",
                "<personOrUserReported><compromisedAccount>true</compromisedAccount><accountPermanentlyDisabled"
                        + " disabledDate=\"2026-03-15T00:00:00Z\" userNotified=\"true\">true</accountPermanentlyDisabled>"
                        + "</personOrUserReported>");
        long number = filings.open(provider, xml.getBytes(StandardCharsets.UTF_8));
        var file = filings.add(provider, number, List.of(new Digests(3, "aa", "bb", "cc")))
                .getFirst();
        var details = Reports.file(
                number,
                file,
                "<locationOfFile>https://chat.example.org/f/9</locationOfFile><originalFileHash hashType=\"PDQ\">f8f8"
                        + "</originalFileHash><details type=\"EXIF\"><nameValuePair><name>Model</name><value>" + HOSTILE
                        + "</value></nameValuePair></details>");
        filings.describe(provider, details.getBytes(StandardCharsets.UTF_8));
        filings.finish(provider, number);

        assertThat(page("/tips/" + number))
                .contains("original PDQ", "f8f8", "https://chat.example.org/f/9", "Model", HOSTILE)
                .contains("compromised account", "the user was told")
                .contains("Vega", "775-555-0101", "The provider told them")
                .doesNotContain("<script>alert");
    }

    @Test
    void aPageBeyondTheLastIsTheLast() throws Exception {
        long number = file(Reports.minimal());

        assertThat(page("/tips?text=" + number + "&page=77"))
                .contains("/tips/" + number, "1 report")
                .doesNotContain("No report is like this");
        assertThat(page("/tips?text=0000000")).contains("None is like this", "Show all reports");
    }

    @Test
    void aBatchOfManyUsersComesInParts() throws Exception {
        var users = new StringBuilder();
        for (int i = 1; i <= 250; i++)
            users.append("<personOrUserReported><espIdentifier>user-")
                    .append(i)
                    .append("-</espIdentifier></personOrUserReported>");
        long number = file(Reports.batched(users.toString()));

        assertThat(page("/tips/" + number))
                .contains("user-1-", "user-100-", "1 to 100 of 250", "Part 1 of 3", "part=2")
                .doesNotContain("user-101-");
        assertThat(page("/tips/" + number + "?part=3"))
                .contains("user-250-", "201 to 250 of 250", "part=2")
                .doesNotContain("user-200-", "part=4");
        assertThat(page("/tips/" + number + "?part=9")).contains("all 250 shown before");
        assertThat(page("/tips/" + number + "?part=x")).contains("user-1-");
    }

    @Test
    void anAccountWithManyAddressesIsFolded() throws Exception {
        var emails = new StringBuilder();
        for (int i = 1; i <= 100; i++) emails.append("<email>u").append(i).append("@example.org</email>");
        long number = file(Reports.with(
                "",
                "<personOrUserReported><personOrUserReportedPerson>" + emails
                        + "</personOrUserReportedPerson></personOrUserReported>"));

        assertThat(page("/tips/" + number)).contains("u60@example.org", "40 more", "u100@example.org");
    }

    @Test
    void wordsCannotTurnTheWordsBehindThem() throws Exception {
        long number = file(Reports.with(
                "", "<personOrUserReported><screenName>photo\u202Egpj.exe</screenName></personOrUserReported>"));

        assertThat(page("/tips/" + number)).contains("photo\uFFFDgpj.exe").doesNotContain("\u202E");
    }

    @Test
    void anUnknownReportIsNotFound() throws Exception {
        for (var number : List.of("999999999", "abc", "-1", "99999999999999999999"))
            web.perform(get("/tips/" + number).with(signedIn(TestUsers.ANALYST)))
                    .andExpect(status().isNotFound());
    }

    @Test
    void anAdministratorReadsNoReport() throws Exception {
        web.perform(get("/tips").with(signedIn(TestUsers.ADMINISTRATOR))).andExpect(status().isForbidden());
    }

    @Test
    void timesAreSaidInEasternTimeWithTheirAge() {
        assertThat(Times.said(Instant.parse("2026-03-15T01:05:00Z"), Instant.parse("2026-03-15T04:10:00Z")))
                .isEqualTo("14 Mar 2026 21:05 ET (3 h ago)");
    }
}
