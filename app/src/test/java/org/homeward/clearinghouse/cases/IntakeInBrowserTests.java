package org.homeward.clearinghouse.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.Chromium;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SignedInBrowser;
import org.homeward.clearinghouse.access.Enrolment;
import org.homeward.clearinghouse.access.TestSecrets;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The intake as it is really sent: by a form over HTTP, and typed into Chromium with the scripts running. */
@HomewardTest
class IntakeInBrowserTests {
    @Autowired
    private ApplicationContext context;

    private Enrolment account;
    private SignedInBrowser caller;
    private Chromium chromium;

    @BeforeEach
    void signIn() {
        account = TestSecrets.enrol(context.getBean(Users.class), SignedInBrowser.newUser(UserRole.CASE_MANAGER));
        caller = new SignedInBrowser(context).signIn(account.name(), account.password(), account.codeSecret());
        chromium = new Chromium(context);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void aFormSentOverHttpMakesACaseAndItsAccentsArrive() {
        var sent = caller.postFrom(
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
        assertThat(caller.get(address).body()).contains("José Núñez 李");
    }

    @Test
    void whatIsTypedIsKeptByItselfAndThenSaved() {
        var page = intake();
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
        page.fill("#f-companion-1-name", "Tess Albright");
        assertThat(page.locator("#kept")).containsText("Draft kept");
        page.locator("#save").click();
        assertThat(page.locator("#problems")).containsText("3 answers need a look");
        assertThat(page.locator("#f-child-given")).hasValue("Ines");
        fillTheRest(page);
        saves(page);
        assertThat(page.locator("h1")).containsText("Ines");
        assertThat(page.locator("section[aria-labelledby=h-links]"))
                .containsText(Pattern.compile("No links yet|May be the same"));
    }

    /** Nobody presses anything after the save: the page asks for the links by itself until they are there. */
    @Test
    void theOtherCaseOfTheSameChildStandsOnTheScreenOfTheSave() {
        var first = intake();
        child(first, "Oksana", "Marchenko", "+1 775 555 0163");
        fillTheRest(first);
        saves(first);
        var number = first.url().substring(first.url().lastIndexOf('/') + 1);

        var second = intake();
        child(second, "Oxana", "Marchenko", "(775) 555-0163");
        fillTheRest(second);
        saves(second);

        var links = second.locator("section[aria-labelledby=h-links]");
        assertThat(links).containsText(number);
        assertThat(links).containsText("same phone");
    }

    @Test
    void withoutAConnectionNothingIsSentAndNothingIsLost() {
        var page = intake();
        child(page, "Mirela", "Stan", "775 555 0164");
        fillTheRest(page);
        page.context().setOffline(true);
        page.fill("#f-missing-circumstances", "Left by the back door");
        page.locator("#save").click();
        assertThat(page.locator("#careful")).containsText("no connection");
        assertThat(page.locator("#kept")).containsText("Not kept");
        assertThat(page.locator("#f-missing-circumstances")).hasValue("Left by the back door");

        page.context().setOffline(false);
        saves(page);
        assertThat(page.locator("main")).containsText("Left by the back door");
    }

    /** The session ends while somebody types; they sign in in another window and go on in this one. */
    @Test
    void aSessionThatEndsTakesNothingWithIt() {
        var page = intake();
        child(page, "Ketevan", "Lomidze", "775 555 0165");
        fillTheRest(page);
        assertThat(page.locator("#kept")).containsText("Draft kept");
        page.context().clearCookies();
        page.fill("#f-missing-circumstances", "Said she would walk home");
        assertThat(page.locator("#kept")).containsText("you are signed out");
        page.locator("#save").click();
        assertThat(page.locator("#careful")).containsText("you are signed out");
        assertThat(page.locator("#f-missing-circumstances")).hasValue("Said she would walk home");

        chromium.signIn(page.context(), signedInAgain());
        page.fill("#f-missing-circumstances", "Said she would walk home with Lia");
        saves(page);
        assertThat(page.locator("main")).containsText("Said she would walk home with Lia");
    }

    @Test
    void theWayBackFromASavedCaseLeadsToAFormOfItsOwn() {
        var page = intake();
        var draft = page.inputValue("input[name=draft]");
        child(page, "Ruta", "Kalnina", "775 555 0166");
        fillTheRest(page);
        saves(page);
        page.goBack();
        assertThat(page.locator("h1")).containsText("New missing-child case");
        assertThat(page.locator("input[name=draft]")).not().hasValue(draft);
    }

    /** With the code of the next step: each is accepted once. */
    private SignedInBrowser signedInAgain() {
        var browser = new SignedInBrowser(context);
        long next = Math.floorDiv(Instant.now().getEpochSecond(), 30) + 1;
        var code = SignedInBrowser.code(account.codeSecret(), next);
        assertThat(SignedInBrowser.location(browser.trySignIn(account.name(), account.password(), code)))
                .doesNotContain("/sign-in");
        return browser;
    }

    private Page intake() {
        var page = chromium.windowOf(caller).newPage();
        page.navigate("/cases/new");
        return page;
    }

    private static void child(Page page, String given, String surname, String phone) {
        page.fill("#f-child-given", given);
        page.fill("#f-child-surname", surname);
        page.fill("#f-child-birth", "03/14/2012");
        page.fill("#f-child-phones", phone);
    }

    private static void fillTheRest(Page page) {
        page.selectOption("#f-missing-type", "ENDANGERED_RUNAWAY");
        page.fill("#f-missing-date", "11/20/2026");
        page.fill("#f-agency-name", "Elko Sheriff's Office");
    }

    private static void saves(Page page) {
        page.locator("#save").click();
        page.waitForURL("**/cases/NCM-*");
    }
}
