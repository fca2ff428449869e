package org.homeward.clearinghouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SignedInBrowser;
import org.homeward.clearinghouse.cli.audit.AuditVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HomewardTest
class AuditTrailTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Access access;

    @Autowired
    private CheckpointSigner signer;

    @Autowired
    private DisseminationLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Keys keys;

    @Autowired
    private Environment settings;

    @Autowired
    private JdbcClient db;

    private static final User SUPERVISOR =
            new User("m.okafor", "Mara Okafor", Set.of(UserRole.SUPERVISOR), User.SYSTEM.agency());

    @Test
    void readersAndWritersAtOnceLeaveOneChainWithoutAGap() throws Exception {
        long before = rows();
        IntStream.range(0, 400).parallel().forEach(at -> {
            var event = AuditEvent.of(User.SYSTEM, "TESTED", null, "row " + at);
            switch (at % 4) {
                case 0 ->
                    transaction.executeWithoutResult(status -> {
                        trail.appendAtEndOfTransaction(event);
                        trail.appendAtEndOfTransaction(event);
                    });
                case 1 ->
                    transaction.executeWithoutResult(status -> {
                        trail.appendAtEndOfTransaction(event);
                        status.setRollbackOnly();
                    });
                default -> trail.append(event);
            }
        });
        assertThat(rows() - before).isEqualTo(400);
        signer.sign();
        try (var connection = OwnerConnection.open(settings)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var findings = AuditVerifier.verify(connection, keys.folder());
            assertThat(findings.faults()).isEmpty();
            assertThat(findings.rows()).isEqualTo(rows());
        }
    }

    @Test
    void aLookInsideATransactionThatHoldsEveryConnectionStillGetsItsRow() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(at -> transaction.executeWithoutResult(status -> {
                    db.sql("select 1").query(Integer.class).single();
                    access.open(SUPERVISOR, new Ref(Ref.Kind.CASE, "NCM-" + at), Purpose.usual(SUPERVISOR));
                }));
        assertThat(db.sql("select count(*) from access_audit where ref like 'CASE NCM-%'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into access_audit select number + 1000000, at, actor, agency, verb, ref, outcome, purpose, reference, detail,"
                        + " shown, source, session, hash from access_audit limit 1",
                "update access_audit set actor = 'x'",
                "delete from access_audit",
                "truncate access_audit",
                "update access_audit_head set number = 0",
                "update access_checkpoint set hash = ''",
                "delete from access_checkpoint",
                "update access_dissemination set recipient = 'x'",
                "delete from access_dissemination",
                "alter table access_audit disable trigger all",
                "drop table access_audit",
                "truncate access_dissemination",
                "truncate access_audit_head, access_checkpoint",
                "update access_checkpoint set signature = ''",
                "select * from access_audit_head for update",
                "alter function access_append(text[]) rename to gone",
                "create schema anything",
                "create trigger t before insert on access_audit for each row execute function suppress_redundant_updates_trigger()",
                "create rule r as on insert to access_audit do instead nothing",
                "alter table access_audit owner to homeward_app",
                "set session_replication_role = replica",
                "create table anything (a int)",
                "create function access_append(entries text[], a int) returns int language sql as 'select 1'",
                "create or replace function access_append(entries text[]) returns bigint language sql as 'select 1::bigint'",
                "set role homeward_owner"
            })
    void theApplicationsRoleMayNot(String sql) {
        assertThatThrownBy(() -> db.sql(sql).update())
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void whenTheTrailCannotBeWrittenNothingIsShownAndNothingChanged() throws Exception {
        var someone =
                context.getBean(Accounts.class).add(User.SYSTEM, SignedInBrowser.newUser(UserRole.ANALYST), false);
        var browser = new SignedInBrowser(context).signInAs(UserRole.ADMINISTRATOR);
        assertThat(browser.get("/users").body()).contains(someone.name());
        OwnerConnection.run(settings, "revoke execute on function access_append(text[]) from homeward_app");
        try {
            var page = browser.get("/users");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("be written, so nothing is shown").doesNotContain(someone.name());
            assertThat(browser.post("/users/" + someone.name() + "/disablement").statusCode())
                    .isEqualTo(503);
            var stranger = new SignedInBrowser(context);
            var atTheDoor = stranger.trySignIn(someone.name(), someone.password(), stranger.code(someone.codeSecret()));
            assertThat(atTheDoor.statusCode()).isEqualTo(503);
            assertThat(atTheDoor.headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
            assertThat(stranger.get("/purpose").statusCode()).isEqualTo(302);
        } finally {
            OwnerConnection.run(settings, "grant execute on function access_append(text[]) to homeward_app");
        }
        assertThat(browser.get("/users/" + someone.name()).body()).contains("active");
    }

    @Test
    void whatACallTakerTypedIsStillThereWhenTheTrailCannotBeWritten() throws Exception {
        var browser = new SignedInBrowser(context).signInAs(UserRole.CASE_MANAGER);
        OwnerConnection.run(settings, "revoke execute on function access_append(text[]) from homeward_app");
        try {
            var page = browser.post(
                    "/cases", "draft", java.util.UUID.randomUUID().toString(), "child.given", "Wilhelmina");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Wilhelmina", "could not be saved");
        } finally {
            OwnerConnection.run(settings, "grant execute on function access_append(text[]) to homeward_app");
        }
    }

    @Test
    void aChangeWhoseRowCannotBeWrittenIsRolledBack() throws Exception {
        var accounts = context.getBean(Accounts.class);
        var someone = accounts.add(User.SYSTEM, SignedInBrowser.newUser(UserRole.ANALYST), false);
        OwnerConnection.run(settings, "revoke execute on function access_append(text[]) from homeward_app");
        try {
            assertThatThrownBy(() -> accounts.disable(User.SYSTEM, someone.name()))
                    .isInstanceOf(AuditUnavailable.class);
        } finally {
            OwnerConnection.run(settings, "grant execute on function access_append(text[]) to homeward_app");
        }
        assertThat(accounts.get(someone.name()).disabledAt()).isNull();
    }

    @Test
    void hostileTextIsKeptOnOneLineAndBounded() {
        var text = "a\u0000b\nc\tCASE X" + "é".repeat(5000) + "\ud800";
        trail.append(AuditEvent.of(User.SYSTEM, "HOSTILE", new Ref(Ref.Kind.CASE, text), text));
        var kept = db.sql("select ref from access_audit where verb = 'HOSTILE'")
                .query(String.class)
                .single();
        assertThat(kept).startsWith("CASE a b c CASE X").hasSizeLessThan(210).doesNotContain("\n");
    }

    @Test
    void keysAndCheckpointsLieOutsideTheDataForTheirOwnerAlone() throws Exception {
        trail.append(AuditEvent.of(User.SYSTEM, "TESTED", null, ""));
        signer.sign();
        var data = java.nio.file.Path.of(settings.getRequiredProperty("homeward.data"));
        for (var name : List.of("audit-checkpoint.key", "audit-checkpoints.tsv")) {
            var file = keys.folder().resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(file.startsWith(data)).isFalse();
        }
    }

    @Test
    void readingTheTrailIsInTheTrail() {
        var auditor = SignedInBrowser.newUser(UserRole.AUDITOR);
        var browser = new SignedInBrowser(context).signInAs(auditor);
        var page = browser.get("/audit?user=" + auditor.name());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("SIGNED_IN");
        assertThat(db.sql(
                                "select verb || ' ' || ref from access_audit where actor = :name order by number desc limit 1")
                        .param("name", auditor.name())
                        .query(String.class)
                        .single())
                .isEqualTo("SEARCHED AUDIT *");
    }

    @Test
    void theTrailIsFilteredByThingAndDayAndReadInPages() {
        var ref = new Ref(Ref.Kind.CASE, "NCM-2026-7777");
        for (int look = 0; look < 60; look++) access.open(SUPERVISOR, ref, Purpose.usual(SUPERVISOR));
        var browser = new SignedInBrowser(context).signInAs(UserRole.AUDITOR);
        var first = browser.get("/audit?thing=CASE+NCM-2026-7777").body();
        assertThat(first.split("data-row", -1)).hasSize(51);
        var older =
                java.util.regex.Pattern.compile("href=\"([^\"]*below=[^\"]*)\"").matcher(first);
        assertThat(older.find()).isTrue();
        assertThat(browser.get(older.group(1).replace("&amp;", "&")).body().split("data-row", -1))
                .hasSize(11);
        assertThat(browser.get("/audit?thing=CASE+NCM-2026-7777&until=2001-01-01")
                        .body())
                .contains("No row fits");
    }

    @Test
    void whoMayNotReadTheTrailIsRefusedAndThatIsKept() {
        var analyst = SignedInBrowser.newUser(UserRole.ANALYST);
        var browser = new SignedInBrowser(context).signInAs(analyst);
        for (var path : List.of("/audit", "/disseminations", "/users"))
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(403);
        assertThat(db.sql("select count(*) from access_audit where actor = :name and outcome = 'REFUSED'")
                        .param("name", analyst.name())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whatLeavesTheHouseIsLoggedAndAudited() {
        var ref = new Ref(Ref.Kind.REQUEST, "RFI-2026-0001");
        var grant = access.open(SUPERVISOR, ref, Purpose.usual(SUPERVISOR), Act.CHANGE);
        transaction.executeWithoutResult(status -> log.add(
                grant,
                new Dissemination(
                        "Det. Lena Shaw",
                        "Reno Police Department (NV0160100)",
                        "answer <b>1</b>",
                        ref,
                        "handed over",
                        "p.sato")));
        var page = new SignedInBrowser(context)
                .signInAs(UserRole.AUDITOR)
                .get("/disseminations?text=shaw")
                .body();
        assertThat(page).contains("Det. Lena Shaw", "NV0160100", "answer &lt;b&gt;1&lt;/b&gt;", "p.sato");
        // What the clearinghouse tells agencies by itself meanwhile is there too.
        assertThat(db.sql("select ref from access_audit where verb = 'DISSEMINATED' and ref = :ref")
                        .param("ref", ref.toString())
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    private long rows() {
        return db.sql("select count(*) from access_audit").query(Long.class).single();
    }
}
