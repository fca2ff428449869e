package org.homeward.clearinghouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.engine.Clue;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HomewardTest
class DeskTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private Desk desk;

    @Autowired
    private DeskStore store;

    @Autowired
    private Entities entities;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aMatchOfAWatchBecomesAnAlertOfItsOwnerWithTheReason() throws Exception {
        var ref = new Ref(Ref.Kind.CASE, "NCM-2026-7001");
        inTransaction(() -> entities.watch("p.sato", ref, List.of(new Clue(Property.PHONE, "+1 503 555 0161")), null));
        inTransaction(() -> entities.file(tip("DESK-1", "(503) 555-0161")));
        var owner = new User("p.sato", "Pia Sato", TestUsers.ANALYST.roles(), TestUsers.ANALYST.agency());

        await().until(() -> desk.count(owner) == 1);
        inTransaction(() -> entities.file(tip("DESK-1", "(503) 555-0161")));

        web.perform(get("/alerts").with(signedIn(owner)))
                .andExpect(content().string(containsString("CyberTipline report matches NCM-2026-7001")))
                .andExpect(content().string(containsString("same phone")));
        assertThat(desk.listOpen(owner)).hasSize(1);
    }

    @Test
    void theSameNewsIsNeverToldTwice() {
        var news = new News("twice.told", new Ref(Ref.Kind.CASE, "NCM-2026-7002"), "News", "", "/", 1, "once-1");
        desk.notify(news);
        var number = store.open("twice.told").getFirst().number();
        store.mark("twice.told", number, clock.instant());

        desk.notify(news);

        assertThat(store.open("twice.told")).isEmpty();
    }

    @Test
    void whatIsOverdueComesFirstThenWhatIsDueSoonThenTheStrongestMatch() {
        var user = new User("o.rder", "Order Keeper", TestUsers.ANALYST.roles(), TestUsers.ANALYST.agency());
        var now = clock.instant();
        desk.notify(new News("o.rder", ref("A"), "weak match", "", "/", 3, "weak"));
        desk.notify(new News("o.rder", ref("A"), "strong match", "", "/", 12, "strong"));
        desk.deadline(ref("B"), now.plus(Duration.ofDays(2)), "o.rder", "later");
        desk.deadline(ref("C"), now.minus(Duration.ofHours(1)), "o.rder", "overdue");
        desk.deadline(ref("D"), now.plus(Duration.ofHours(1)), "o.rder", "soon");

        assertThat(desk.listOpen(user))
                .extracting(Task::words)
                .containsExactly("overdue", "soon", "strong match", "weak match", "later");
    }

    @Test
    void whatIsToldAboutOneThingIsOneLineAndWhatIsDueIsNeverFolded() throws Exception {
        var user = new User("g.roup", "Grace Roup", TestUsers.ANALYST.roles(), TestUsers.ANALYST.agency());
        var now = clock.instant();
        desk.notify(new News("g.roup", ref("G"), "weak match", "same name", "/", 3, "weak"));
        desk.notify(new News("g.roup", ref("G"), "strong match", "same phone", "/", 12, "strong"));
        desk.notify(new News("g.roup", ref("H"), "another", "same plate", "/", 5, "other"));
        desk.deadline(ref("G"), now.minus(Duration.ofHours(1)), "g.roup", "overdue");
        desk.deadline(ref("G"), now.plus(Duration.ofHours(1)), "g.roup", "soon");

        var groups = TaskGroup.of(desk.listOpen(user));

        assertThat(groups).extracting(group -> group.first().words()).containsExactly("overdue", "soon", "another");
        assertThat(groups.getFirst().more()).extracting(Task::words).containsExactly("strong match", "weak match");
        web.perform(get("/").with(signedIn(user)))
                .andExpect(content().string(containsString("2 more about " + ref("G").id())))
                .andExpect(content().string(containsString("same phone")));
    }

    @Test
    void whatIsDueMuchLaterIsFoldedAwayFromWhatNeedsSomebodyNow() throws Exception {
        var user = new User("l.ater", "Lou Ater", TestUsers.ANALYST.roles(), TestUsers.ANALYST.agency());
        for (int day = 1; day <= 8; day++)
            desk.deadline(ref("M" + day), clock.instant().plus(Duration.ofDays(day)), "l.ater", "later");
        desk.notify(new News("l.ater", ref("N"), "told now", "same phone", "/", 3, "now"));

        assertThat(TaskGroup.now(TaskGroup.of(desk.listOpen(user)))).isEqualTo(6);
        web.perform(get("/").with(signedIn(user))).andExpect(content().string(containsString("3 more due later")));
    }

    @Test
    void whoGetsAThingGetsWhatIsDueAndToldAboutItAndNothingTwice() {
        var from = new User("f.rom", "From", TestUsers.ANALYST.roles(), TestUsers.ANALYST.agency());
        var to = new User("t.o", "To", TestUsers.ANALYST.roles(), TestUsers.ANALYST.agency());
        desk.deadline(ref("K"), clock.instant().plus(Duration.ofHours(1)), "f.rom", "answer");
        desk.notify(new News("f.rom", ref("K"), "both know", "same phone", "/", 3, "both"));
        desk.notify(new News("t.o", ref("K"), "both know", "same phone", "/", 3, "both"));
        desk.notify(new News("f.rom", ref("K"), "only one knows", "same plate", "/", 4, "one"));
        desk.notify(new News("f.rom", ref("L"), "of another thing", "same name", "/", 4, "another"));

        desk.handedOver(ref("K"), "f.rom", "t.o");

        assertThat(desk.listOpen(to)).extracting(Task::words).containsExactly("answer", "only one knows", "both know");
        assertThat(desk.listOpen(from)).extracting(Task::words).containsExactly("of another thing");
    }

    @Test
    void aDeadlineThatIsMetOrMovedIsNotDue() {
        var user = new User("d.eadline", "Dee Line", TestUsers.ANALYST.roles(), TestUsers.ANALYST.agency());
        Instant due = clock.instant().plus(Duration.ofHours(1));
        desk.deadline(ref("E"), due, "d.eadline", "answer");
        desk.deadline(ref("E"), due.plus(Duration.ofDays(1)), "d.eadline", "answer");
        assertThat(desk.listOpen(user)).hasSize(1);

        desk.met(ref("E"), "answer");

        assertThat(desk.listOpen(user)).isEmpty();
    }

    @Test
    void anAlertIsDoneAndOpenAgainByItsOwnerOnly() throws Exception {
        desk.notify(new News(TestUsers.ANALYST.name(), ref("F"), "Only mine", "", "/", 1, "mine"));
        var number = store.open(TestUsers.ANALYST.name()).stream()
                .filter(task -> task.words().equals("Only mine"))
                .findFirst()
                .orElseThrow()
                .number();

        web.perform(post("/alerts/" + number + "/doing").with(csrf()).with(signedIn(TestUsers.SUPERVISOR)))
                .andExpect(status().isNotFound());
        web.perform(post("/alerts/" + number + "/doing").with(csrf()).with(signedIn(TestUsers.ANALYST)))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/").with(signedIn(TestUsers.ANALYST)))
                .andExpect(content().string(not(containsString("Only mine"))));
        web.perform(post("/alerts/" + number + "/undoing").with(csrf()).with(signedIn(TestUsers.ANALYST)));
        web.perform(get("/").with(signedIn(TestUsers.ANALYST)))
                .andExpect(content().string(containsString("Only mine")));
    }

    @Test
    void anAlertCannotTurnTheWordsBehindIt() throws Exception {
        var user = new User("t.urned", "Tess Urned", TestUsers.ANALYST.roles(), TestUsers.ANALYST.agency());
        desk.notify(new News("t.urned", ref("T"), "photo\u202Egpj.exe", "by\u2066 name\u200F", "/", 1, "turned"));

        for (var page : List.of("/alerts", "/"))
            web.perform(get(page).with(signedIn(user)))
                    .andExpect(content().string(containsString("photo\uFFFDgpj.exe")))
                    .andExpect(content().string(not(containsString("\u202E"))))
                    .andExpect(content().string(not(containsString("\u2066"))));
        assertThat(desk.listOpen(user)).extracting(Task::words).containsExactly("photo\u202Egpj.exe");
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void everyRoleHasAHome(User user) throws Exception {
        web.perform(get("/").with(signedIn(user)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("What needs me now")));
    }

    static List<User> everyone() {
        return List.of(
                TestUsers.ANALYST,
                TestUsers.CASE_MANAGER,
                TestUsers.SUPERVISOR,
                TestUsers.ADMINISTRATOR,
                TestUsers.AUDITOR,
                new User("r.bello", "Rui Bello", Set.of(UserRole.SPECIALIST), TestUsers.ANALYST.agency()),
                new User(
                        "l.shaw",
                        "Det. Lena Shaw",
                        Set.of(UserRole.REQUESTER),
                        new Agency("NV0160100", "Reno Police Department")));
    }

    @Test
    void administratorsAndAuditorsAreOfferedNoSearch() throws Exception {
        for (var user : List.of(TestUsers.ADMINISTRATOR, TestUsers.AUDITOR))
            web.perform(get("/").with(signedIn(user)))
                    .andExpect(content().string(not(containsString("action=\"/search\""))));
    }

    private static Ref ref(String id) {
        return new Ref(Ref.Kind.REQUEST, "RFI-TEST-" + id);
    }

    private static Record tip(String reference, String phone) {
        var mention = new Mention(EntityType.PERSON, Role.CHILD, List.of(Fact.of(Property.PHONE, phone)));
        return Record.of(
                RecordKind.CYBERTIP,
                new Provenance("Test source", reference, Instant.parse("2026-11-12T08:00:00Z")),
                List.of(mention),
                List.of(),
                "");
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
