package org.homeward.clearinghouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.SignedInBrowser.location;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SettableClock;
import org.homeward.clearinghouse.SignedInBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything over real HTTP, with a clock that stands until a test moves it. */
@HomewardTest
@Import(SettableClock.Use.class)
class SignInTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Accounts accounts;

    private SignedInBrowser browser;

    @BeforeEach
    void open() {
        browser = new SignedInBrowser(context);
    }

    /** Enrolled, with a password of their own. */
    private Enrolment someone() {
        return accounts.add(User.SYSTEM, SignedInBrowser.newUser(UserRole.ANALYST), false);
    }

    private boolean isIn(SignedInBrowser browser) {
        return browser.get("/purpose").statusCode() == 200;
    }

    @Test
    void passwordAndCodeOpenTheDoor() {
        var someone = someone();
        browser.signIn(someone.name(), someone.password(), someone.codeSecret());
        assertThat(isIn(browser)).isTrue();
        assertThat(verbs(someone.name())).endsWith("SIGNED_IN");
    }

    @Test
    void oneFactorOpensNothing() {
        var someone = someone();
        var code = browser.code(someone.codeSecret());
        for (var answer : new String[][] {{someone.password(), "000000"}, {someone.password(), ""}, {"wrong", code}}) {
            assertThat(location(browser.trySignIn(someone.name(), answer[0], answer[1])))
                    .endsWith("/sign-in?failed");
            assertThat(isIn(browser)).isFalse();
        }
    }

    @Test
    void aCodeOpensOnceEvenForManyAtTheSameMoment() {
        var someone = someone();
        var code = browser.code(someone.codeSecret());
        long in = IntStream.range(0, 4)
                .parallel()
                .filter(at -> !location(
                                new SignedInBrowser(context).trySignIn(someone.name(), someone.password(), code))
                        .contains("/sign-in"))
                .count();
        assertThat(in).isEqualTo(1);
    }

    @Test
    void aCodeOfTheNextStepOpensOnceAndEndsTheOnesBeforeIt() {
        var someone = someone();
        long step = clock.instant().getEpochSecond() / 30;
        var present = SignedInBrowser.code(someone.codeSecret(), step);
        var next = SignedInBrowser.code(someone.codeSecret(), step + 1);
        assertThat(location(browser.trySignIn(someone.name(), someone.password(), next)))
                .doesNotContain("/sign-in");
        for (var used : List.of(next, present))
            assertThat(location(new SignedInBrowser(context).trySignIn(someone.name(), someone.password(), used)))
                    .endsWith("?failed");
        // Now it is the present one, and in two steps' time still a neighbour: it was used all the same.
        for (int steps = 0; steps < 2; steps++) {
            clock.pass(Duration.ofSeconds(30));
            assertThat(location(new SignedInBrowser(context).trySignIn(someone.name(), someone.password(), next)))
                    .endsWith("?failed");
        }
    }

    @Test
    void withoutAgreeingToTheStatementOfUseNobodyGetsIn() {
        var someone = someone();
        var answer = browser.postFrom(
                "/sign-in",
                "/sign-in",
                "username",
                someone.name(),
                "password",
                someone.password(),
                "code",
                browser.code(someone.codeSecret()));
        assertThat(location(answer)).endsWith("/sign-in?statement");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void theFifthFailureLocksUntilAnAdministratorReleases() {
        var someone = someone();
        for (int failure = 0; failure < 5; failure++) browser.trySignIn(someone.name(), "wrong", "000000");
        clock.pass(Duration.ofHours(24));
        var right = browser.trySignIn(someone.name(), someone.password(), browser.code(someone.codeSecret()));
        assertThat(location(right)).endsWith("/sign-in?failed");
        assertThat(verbs(someone.name())).contains("SIGN_IN_FAILED_AND_LOCKED");

        browser.host().unlock(someone.name());
        browser.signIn(someone.name(), someone.password(), someone.codeSecret());
        assertThat(isIn(browser)).isTrue();
        assertThat(verbs(someone.name())).endsWith("USER_RELEASED", "SIGNED_IN");
    }

    @Test
    void anAdministratorReleasesOnThePage() {
        var someone = someone();
        for (int failure = 0; failure < 5; failure++) browser.trySignIn(someone.name(), "wrong", "000000");
        var administrator = new SignedInBrowser(context).signInAs(UserRole.ADMINISTRATOR);
        assertThat(administrator.get("/users/" + someone.name()).body()).contains("Locked after five failed sign-ins");
        administrator.post("/users/" + someone.name() + "/release");
        browser.signIn(someone.name(), someone.password(), someone.codeSecret());
        assertThat(isIn(browser)).isTrue();
        assertThat(verbs(someone.name())).contains("USER_RELEASED");
    }

    @Test
    void aDisabledUserDoesNotGetIn() {
        var someone = someone();
        accounts.disable(User.SYSTEM, someone.name());
        assertThat(location(browser.trySignIn(someone.name(), someone.password(), browser.code(someone.codeSecret()))))
                .endsWith("/sign-in?failed");
    }

    @Test
    void failuresFurtherApartThanFifteenMinutesLockNobody() {
        var someone = someone();
        for (int failure = 0; failure < 6; failure++) {
            browser.trySignIn(someone.name(), "wrong", "000000");
            clock.pass(Duration.ofMinutes(4));
        }
        assertThat(verbs(someone.name())).doesNotContain("SIGN_IN_FAILED_AND_LOCKED");
        browser.signIn(someone.name(), someone.password(), someone.codeSecret());
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void manyGuessesAtOnceGetNoMoreThanFiveTries() {
        var someone = someone();
        IntStream.range(0, 12)
                .parallel()
                .forEach(at -> new SignedInBrowser(context).trySignIn(someone.name(), "wrong " + at, "000000"));
        assertThat(db.sql("select count(*) from access_attempt where name = :name")
                        .param("name", someone.name())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void anUnknownNameIsAnsweredLikeAWrongPassword() {
        var someone = someone();
        var known = browser.trySignIn(someone.name(), "wrong", "000000");
        var unknown = browser.trySignIn("nobody.at.all", "wrong", "000000");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(location(unknown)).isEqualTo(location(known));
        assertThat(db.sql("select detail from access_audit where actor = 'unknown' order by number desc limit 1")
                        .query(String.class)
                        .single())
                .doesNotContain("nobody.at.all");
    }

    /** The same writes to the database, beside the same comparison: a name that is none is not told apart by its time. */
    @Test
    void anUnknownNameCostsWhatAKnownOneCosts() {
        browser.trySignIn("Nobody.Ever", "wrong", "000000");
        assertThat(db.sql("select count(*) from access_attempt where name = :name")
                        .param("name", AuditTrail.digest("nobody.ever"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        for (int failure = 0; failure < 6; failure++)
            assertThat(location(browser.trySignIn("nobody.ever", "wrong", "000000")))
                    .endsWith("/sign-in?failed");
        clock.pass(Duration.ofMinutes(16));
        browser.trySignIn("somebody.else", "wrong", "000000");
        assertThat(db.sql("select count(*) from access_attempt where name = :name")
                        .param("name", AuditTrail.digest("nobody.ever"))
                        .query(Integer.class)
                        .single())
                .as("names nobody has don't pile up")
                .isZero();
    }

    @Test
    void aPasswordFarTooLongIsAFailureLikeAnyOther() {
        var someone = someone();
        browser.trySignIn(someone.name(), "x".repeat(100_000), browser.code(someone.codeSecret()));
        assertThat(verbs(someone.name())).endsWith("SIGN_IN_FAILED");
    }

    @Test
    void aPasswordOfManyEmojisOpensAsItWasChosen() {
        var someone = someone();
        browser.signIn(someone.name(), someone.password(), someone.codeSecret());
        var chosen = "🦢🚲🌊🎈🍋🧭🪁🦔".repeat(100);
        browser.postFrom("/password", "/password", "present", someone.password(), "chosen", chosen);
        clock.pass(Duration.ofSeconds(30));
        var again = new SignedInBrowser(context).signIn(someone.name(), chosen, someone.codeSecret());
        assertThat(isIn(again)).isTrue();
    }

    @Test
    void aSessionLeftOpenIsNoPlaceToGuessThePassword() {
        var someone = someone();
        browser.signIn(someone.name(), someone.password(), someone.codeSecret());
        for (int guess = 0; guess < 5; guess++)
            assertThat(browser.postFrom("/password", "/password", "present", "guess", "chosen", "nine herons at dusk")
                            .body())
                    .contains("not right");
        assertThat(verbs(someone.name())).endsWith("SIGN_IN_FAILED_AND_LOCKED");
        assertThat(browser.postFrom(
                                "/password",
                                "/password",
                                "present",
                                someone.password(),
                                "chosen",
                                "nine herons at dusk")
                        .body())
                .contains("not right");
    }

    @Test
    void aSessionEndsThirtyMinutesAfterItsLastRequest() {
        browser.signInAs(UserRole.ANALYST);
        clock.pass(Duration.ofMinutes(29).plusSeconds(59));
        assertThat(isIn(browser)).isTrue();
        clock.pass(Duration.ofMinutes(30).plusSeconds(1));
        assertThat(location(browser.get("/"))).endsWith("/sign-in?over");
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusy() {
        browser.signInAs(UserRole.ANALYST);
        for (int minutes = 0; minutes < 12 * 60 - 1; minutes += 29) {
            assertThat(isIn(browser)).as("after %s minutes", minutes).isTrue();
            clock.pass(Duration.ofMinutes(29));
        }
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void theTwelfthHourIsTheLast() {
        browser.signInAs(UserRole.ANALYST);
        for (int part = 1; part < 36; part++) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(isIn(browser)).as("after " + 20 * part + " minutes").isTrue();
        }
        clock.pass(Duration.ofMinutes(19).plusSeconds(59));
        assertThat(isIn(browser)).as("11:59:59").isTrue();
        clock.pass(Duration.ofSeconds(2));
        assertThat(isIn(browser)).as("12:00:01").isFalse();
    }

    @Test
    void aPartOfAPageAskedForTooLateSendsTheWholePageToSignIn() {
        browser.signInAs(UserRole.ANALYST);
        clock.pass(Duration.ofMinutes(31));
        var answer = browser.get("/purpose", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/sign-in?over");
    }

    @Test
    void signingInGivesTheSessionANewId() {
        var someone = someone();
        browser.get("/sign-in");
        var before = browser.cookies().getFirst().getValue();
        browser.signIn(someone.name(), someone.password(), someone.codeSecret());
        assertThat(browser.cookies().getFirst().getValue()).isNotEqualTo(before);
    }

    @Test
    void theSessionsCookieIsForHttpOnlyAndThisSite() {
        assertThat(browser.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void pagesAreNotKeptAndRunNothingForeign() {
        var headers = browser.signInAs(UserRole.ANALYST).get("/").headers();
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void disablingAndChangingRolesEndStandingSessionsAtOnce() {
        var user = SignedInBrowser.newUser(UserRole.ANALYST);
        browser.signInAs(user);
        accounts.changeRoles(User.SYSTEM, user.name(), Set.of(UserRole.SPECIALIST));
        assertThat(isIn(browser)).isFalse();

        var other = SignedInBrowser.newUser(UserRole.ANALYST);
        browser.signInAs(other);
        accounts.disable(User.SYSTEM, other.name());
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void signingOutEndsTheSessionForItsOldCookieToo() {
        browser.signInAs(UserRole.ANALYST);
        var old = browser.cookies().getFirst().getValue();
        browser.post("/sign-out");
        var answer = new SignedInBrowser(context).get("/purpose", "Cookie", "JSESSIONID=" + old);
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutIsInTheTrail() {
        var someone = someone();
        browser.signIn(someone.name(), someone.password(), someone.codeSecret());
        assertThat(location(browser.post("/sign-out"))).endsWith("/sign-in?out");
        assertThat(verbs(someone.name())).endsWith("SIGNED_OUT");
    }

    @Test
    void theWayBackAfterSigningInLeadsNowhereElse() {
        var someone = someone();
        browser.get("/cases?text=a");
        var answer = browser.trySignIn(someone.name(), someone.password(), browser.code(someone.codeSecret()));
        assertThat(java.net.URI.create(location(answer)).getHost()).isIn(null, "127.0.0.1");
        for (var elsewhere :
                List.of("//example.org", "https://example.org", "/\\example.org", "/\t/example.org", "/\n//x"))
            assertThat(location(browser.post("/purpose", "reason", "AUDIT", "back", elsewhere)))
                    .as(elsewhere)
                    .matches("(http://127\\.0\\.0\\.1:\\d+)?/");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        browser.signInAs(UserRole.ANALYST);
        assertThat(browser.postPlain("/purpose", "reason", "AUDIT").statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePurposeChosenIsWrittenBesideWhatIsOpened() {
        browser.signInAs(UserRole.ADMINISTRATOR);
        browser.post("/purpose", "reason", "SUPERVISION", "reference", "NCM-2026-0001");
        browser.get("/users");
        assertThat(db.sql(
                                "select purpose || ' ' || reference from access_audit where verb = 'SEARCHED' order by number desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("SUPERVISION NCM-2026-0001");
    }

    @Test
    void theFirstPasswordHasToBeReplacedBeforeAnythingOpens() {
        var enrolment = accounts.add(User.SYSTEM, SignedInBrowser.newUser(UserRole.ANALYST));
        browser.signIn(enrolment.name(), enrolment.password(), enrolment.codeSecret());
        assertThat(location(browser.get("/"))).endsWith("/password");
        var weak = browser.postFrom("/password", "/password", "present", enrolment.password(), "chosen", "password1");
        assertThat(weak.body()).contains("tried first by attackers");
        browser.postFrom("/password", "/password", "present", enrolment.password(), "chosen", "nine herons at dusk");
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void aProvidersAccountOpensNoPageAndItsSecretNeedsNoLock() {
        var provider = accounts.add(User.SYSTEM, SignedInBrowser.newUser(UserRole.PROVIDER));
        assertThat(location(browser.trySignIn(provider.name(), provider.password(), "000000")))
                .endsWith("?failed");
        var users = context.getBean(Users.class);
        for (int failure = 0; failure < 6; failure++)
            assertThat(users.authenticateProvider(provider.name(), "guess")).isEmpty();
        assertThat(users.authenticateProvider(provider.name(), provider.password()))
                .isPresent();
    }

    private List<@Nullable String> verbs(String name) {
        return db.sql("select verb from access_audit where actor = :name or ref = :ref order by number")
                .param("name", name)
                .param("ref", "USER " + name)
                .query(String.class)
                .list();
    }
}
