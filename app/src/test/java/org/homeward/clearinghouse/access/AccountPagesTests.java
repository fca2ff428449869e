package org.homeward.clearinghouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.TestUsers.ADMINISTRATOR;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hamcrest.Matchers;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SignedInBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HomewardTest
class AccountPagesTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient db;

    @Test
    void anAdministratorAddsAUserAndSeesTheSecretsOnce() throws Exception {
        web.perform(get("/users/new").with(signedIn(ADMINISTRATOR))).andExpect(status().isOk());
        web.perform(post("/users")
                        .param("name", "N.Ewman")
                        .param("displayName", "Nia Ewman")
                        .param("roles", "SPECIALIST")
                        .with(signedIn(ADMINISTRATOR))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("otpauth://totp/Homeward%3An.ewman?secret=")));
        assertThat(accounts.get("n.ewman").temporaryPassword()).isTrue();
        assertThat(verbs("n.ewman")).contains("USER_ADDED", "OPENED_TO_CHANGE");
        web.perform(get("/users").param("text", "ewman").with(signedIn(ADMINISTRATOR)))
                .andExpect(content().string(Matchers.containsString("Nia Ewman")));
    }

    @Test
    void whatIsWrongInTheFormIsSaidAndNothingTypedIsLost() throws Exception {
        web.perform(post("/users")
                        .param("name", "x y")
                        .param("displayName", "Typed Name")
                        .param("roles", "ANALYST")
                        .with(signedIn(ADMINISTRATOR))
                        .with(csrf()))
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("can&#39;t be used"), Matchers.containsString("Typed Name"))));
    }

    @Test
    void everyPrivilegedActIsInTheTrail() throws Exception {
        var name = accounts.add(User.SYSTEM, SignedInBrowser.newUser(UserRole.ANALYST))
                .name();
        for (var act : List.of("release", "disablement", "enablement", "enrolment"))
            web.perform(post("/users/" + name + "/" + act)
                    .with(signedIn(ADMINISTRATOR))
                    .with(csrf()));
        web.perform(post("/users/" + name + "/roles")
                .param("roles", "ANALYST", "SUPERVISOR")
                .with(signedIn(ADMINISTRATOR))
                .with(csrf()));
        assertThat(accounts.get(name).user().roles()).contains(UserRole.SUPERVISOR);
        assertThat(verbs(name))
                .contains(
                        "USER_RELEASED", "USER_DISABLED", "USER_ENABLED", "USER_ENROLLED_AGAIN", "USER_ROLES_CHANGED");
    }

    @Test
    void theLastAdministratorStays() {
        var only = accounts.add(User.SYSTEM, SignedInBrowser.newUser(UserRole.ADMINISTRATOR))
                .name();
        db.sql("update access_user set disabled_at = now() where name <> :name and roles like '%ADMINISTRATOR%'")
                .param("name", only)
                .update();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> accounts.disable(User.SYSTEM, only))
                .isInstanceOf(Conflict.class);
        assertThat(accounts.get(only).state()).isEqualTo("active");
    }

    @Test
    void ofTwoAdministratorsWhoDisableEachOtherAtOnceOneStays() {
        var two = List.of(
                accounts.add(User.SYSTEM, SignedInBrowser.newUser(UserRole.ADMINISTRATOR))
                        .name(),
                accounts.add(User.SYSTEM, SignedInBrowser.newUser(UserRole.ADMINISTRATOR))
                        .name());
        for (int time = 0; time < 10; time++) {
            db.sql(
                            "update access_user set disabled_at = now() where roles like '%ADMINISTRATOR%' and name not in (:two)")
                    .param("two", two)
                    .update();
            two.forEach(name -> accounts.enable(User.SYSTEM, name));
            long disabled = two.parallelStream().filter(this::isDisabledNow).count();
            assertThat(disabled).isEqualTo(1);
        }
    }

    private boolean isDisabledNow(String name) {
        try {
            accounts.disable(User.SYSTEM, name);
            return true;
        } catch (Conflict lastOne) {
            return false;
        }
    }

    @Test
    void nobodyElseOpensTheAccounts() throws Exception {
        web.perform(get("/users").with(signedIn(ANALYST))).andExpect(status().isForbidden());
        web.perform(post("/users/anyone/disablement").with(signedIn(ANALYST)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void aTokenNeedsAFreshCodeOpensTheApiAndEndsWhenRevoked() {
        var user = SignedInBrowser.newUser(UserRole.ANALYST);
        var enrolment = accounts.add(User.SYSTEM, user, false);
        var browser = new SignedInBrowser(context).signIn(user.name(), enrolment.password(), enrolment.codeSecret());
        var used = browser.code(enrolment.codeSecret());
        assertThat(makeToken(browser, used)).contains("was used before");
        // The next step's code is fresh, and within the one step a clock may run ahead.
        var fresh = SignedInBrowser.code(
                enrolment.codeSecret(), java.time.Instant.now().getEpochSecond() / 30 + 1);
        var page = makeToken(browser, fresh);
        var found = java.util.regex.Pattern.compile("<code>(hw_[^<]+)</code>").matcher(page);
        assertThat(found.find()).isTrue();
        var bearer = "Bearer " + found.group(1);
        assertThat(browser.get("/tokens").body()).doesNotContain(found.group(1));

        var program = new SignedInBrowser(context);
        assertThat(program.get("/api/v1/anything").statusCode()).isEqualTo(401);
        assertThat(program.get("/api/v1/anything", "Authorization", "Bearer hw_wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(program.get("/api/v1/anything", "Authorization", bearer).statusCode())
                .isEqualTo(404);
        assertThat(program.cookies()).isEmpty();
        tokens.revoke(user, tokens.list(user).getFirst().id());
        assertThat(program.get("/api/v1/anything", "Authorization", bearer).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenEndsWithItsTimeItsOwnerAndTheOwnersSecrets() {
        var user = SignedInBrowser.newUser(UserRole.ANALYST);
        var enrolment = accounts.add(User.SYSTEM, user, false);
        long step = java.time.Instant.now().getEpochSecond() / 30;
        var secret = tokens.make(
                user,
                "import",
                java.util.Set.of(TokenScope.SEARCH),
                1,
                SignedInBrowser.code(enrolment.codeSecret(), step));
        assertThat(tokens.present(secret)).isPresent();

        db.sql("update access_token set expires_at = now() where owner = :name")
                .param("name", user.name())
                .update();
        assertThat(tokens.present(secret)).as("its time is over").isEmpty();
        db.sql("update access_token set expires_at = now() + interval '1 day' where owner = :name")
                .param("name", user.name())
                .update();
        accounts.disable(User.SYSTEM, user.name());
        assertThat(tokens.present(secret)).as("its owner is disabled").isEmpty();
        accounts.enable(User.SYSTEM, user.name());
        assertThat(tokens.present(secret)).isPresent();
        accounts.enrol(User.SYSTEM, user.name());
        assertThat(tokens.present(secret)).as("its owner's secrets were lost").isEmpty();
    }

    @Test
    void aTokenIsNotMadeWithoutALabelAScopeATimeOrAFreshCode() {
        var user = SignedInBrowser.newUser(UserRole.ANALYST);
        var enrolment = accounts.add(User.SYSTEM, user, false);
        long step = java.time.Instant.now().getEpochSecond() / 30;
        var code = SignedInBrowser.code(enrolment.codeSecret(), step);
        var search = java.util.Set.of(TokenScope.SEARCH);
        for (Runnable make : List.<Runnable>of(
                () -> tokens.make(user, " ", search, 1, code),
                () -> tokens.make(user, "import", java.util.Set.of(), 1, code),
                () -> tokens.make(user, "import", search, 36_500, code),
                () -> tokens.make(user, "import", search, 1, SignedInBrowser.code(enrolment.codeSecret(), step - 20)),
                () -> tokens.make(user, "import", search, 1, "")))
            org.assertj.core.api.Assertions.assertThatThrownBy(make::run).isInstanceOf(Conflict.class);
        assertThat(tokens.list(user)).isEmpty();
    }

    @Test
    void nobodyRevokesSomeoneElsesToken() {
        var owner = SignedInBrowser.newUser(UserRole.ANALYST);
        var enrolment = accounts.add(User.SYSTEM, owner, false);
        long step = java.time.Instant.now().getEpochSecond() / 30;
        var secret = tokens.make(
                owner,
                "import",
                java.util.Set.of(TokenScope.SEARCH),
                1,
                SignedInBrowser.code(enrolment.codeSecret(), step));
        var other = new SignedInBrowser(context).signInAs(UserRole.ANALYST);
        var id = tokens.list(owner).getFirst().id();
        assertThat(other.post("/tokens/" + id + "/revocation").statusCode()).isEqualTo(404);
        assertThat(other.get("/tokens").body()).doesNotContain(id.toString());
        assertThat(tokens.present(secret)).isPresent();
    }

    @Test
    void whoIsEnrolledAgainIsSignedOutAndComesInWithTheNewSecretsOnly() {
        var user = SignedInBrowser.newUser(UserRole.ANALYST);
        var old = accounts.add(User.SYSTEM, user, false);
        var browser = new SignedInBrowser(context).signIn(old.name(), old.password(), old.codeSecret());
        var renewed = accounts.enrol(User.SYSTEM, user.name());
        assertThat(SignedInBrowser.location(browser.get("/"))).endsWith("/sign-in?over");
        for (var wrong : List.of(
                new Enrolment(user.name(), old.password(), renewed.codeSecret()),
                new Enrolment(user.name(), renewed.password(), old.codeSecret())))
            assertThat(SignedInBrowser.location(
                            browser.trySignIn(wrong.name(), wrong.password(), browser.code(wrong.codeSecret()))))
                    .endsWith("?failed");
        // In the step a code of the old secret was used in: a new secret's codes begin anew.
        browser.signIn(renewed.name(), renewed.password(), renewed.codeSecret());
        assertThat(SignedInBrowser.location(browser.get("/"))).endsWith("/password");
    }

    @Test
    void aRequesterSeesOnlyTheRequestsOfTheirAgency() {
        var reno = new Agency("NV0160100", "Reno Police Department");
        var scope = Rights.scope(new User("l.shaw", "Lena Shaw", java.util.Set.of(UserRole.REQUESTER), reno));
        assertThat(scope.includes(Ref.Kind.REQUEST, "NV0160100")).isTrue();
        assertThat(scope.includes(Ref.Kind.REQUEST, "UT0180300")).isFalse();
        assertThat(scope.includes(Ref.Kind.CASE, "NV0160100")).isFalse();
        assertThat(Rights.scope(ANALYST).includes(Ref.Kind.REQUEST, "UT0180300"))
                .isTrue();
    }

    @Test
    void theDemosPeopleCanSignInWithTheirLineOfTheFile(@Autowired UsersDemo demo, @Autowired Environment settings)
            throws Exception {
        demo.load();
        var lines = Files.readAllLines(Path.of(settings.getRequiredProperty("homeward.data"), "demo-sign-ins.tsv"));
        assertThat(lines).hasSize(11);
        var lind = lines.getFirst().split("\t", -1);
        assertThat(lind).startsWith("t.lind", "ANALYST").hasSize(4);
        assertThat(new SignedInBrowser(context)
                        .signIn(lind[0], lind[2], lind[3])
                        .get("/purpose")
                        .statusCode())
                .isEqualTo(200);
        var chat = lines.getLast().split("\t", -1);
        assertThat(chat[1]).isEqualTo("PROVIDER");
        assertThat(context.getBean(Users.class).authenticateProvider(chat[0], chat[2]))
                .isPresent();
    }

    private static String makeToken(SignedInBrowser browser, String code) {
        return browser.postFrom("/tokens", "/tokens", "label", "import", "scope", "SEARCH", "days", "7", "code", code)
                .body();
    }

    private List<@Nullable String> verbs(String name) {
        return db.sql("select verb from access_audit where ref = :ref order by number")
                .param("ref", "USER " + name)
                .query(String.class)
                .list();
    }
}
