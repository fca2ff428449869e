package org.homeward.clearinghouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SettableClock;
import org.homeward.clearinghouse.access.Reach;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A night at the desk, from Thursday three in the morning on: mail and SMS go to real servers on this machine. */
@HomewardTest
@Import(SettableClock.Use.class)
class CalloutTests {
    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final TestSms SMS = new TestSms();
    private static final User PRIMARY = staff("call.ann", "Ann Call", UserRole.ANALYST);
    private static final User BACKUP = staff("call.bo", "Bo Call", UserRole.CASE_MANAGER);
    private static final User CHIEF = staff("call.cy", "Cy Call", UserRole.SUPERVISOR);
    private static final Pattern LINK = Pattern.compile("(/called/[\\w-]+)");

    @Autowired
    private MockMvc web;

    @Autowired
    private Desk desk;

    @Autowired
    private Pager pager;

    @Autowired
    private Users users;

    @Autowired
    private RotaStore rota;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient db;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("homeward.sms.url", SMS::address);
        settings.add("homeward.sms.account", () -> "homeward");
        settings.add("homeward.sms.secret", () -> "not a secret");
        settings.add("homeward.sms.from", () -> "+12025550199");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    private static User staff(String name, String words, UserRole role) {
        return new User(name, words, Set.of(role), User.SYSTEM.agency());
    }

    @BeforeEach
    void threePeopleAndAFreshNight() throws Exception {
        db.sql("delete from desk_page").update();
        db.sql("delete from desk_callout").update();
        db.sql("delete from desk_shift").update();
        db.sql("delete from desk_notification").update();
        MAIL.purgeEmailFromAllMailboxes();
        SMS.answer(201);
        db.sql(
                        "insert into access_agency (ori, name) values ('DCHOMEWD0', 'Homeward clearinghouse') on conflict do nothing")
                .update();
        for (var user : List.of(PRIMARY, BACKUP, CHIEF)) {
            db.sql("""
                            insert into access_user
                                (name, display_name, roles, agency, password, password_temporary, code_secret, added_at)
                            values (:name, :words, :roles, 'DCHOMEWD0', '', false, '', now())
                            on conflict do nothing
                            """)
                    .param("name", user.name())
                    .param("words", user.displayName())
                    .param("roles", user.roles().iterator().next().name())
                    .update();
        }
        users.changeReach(PRIMARY, new Reach("ann@example.org", phone(1)));
        users.changeReach(BACKUP, new Reach("bo@example.org", phone(2)));
        users.changeReach(CHIEF, new Reach("cy@example.org", ""));
        var night = new Span(
                clock.instant().minus(Duration.ofHours(1)), clock.instant().plus(Duration.ofHours(5)));
        rota.add(new Shift(0, Duty.PRIMARY, PRIMARY.name(), night));
        rota.add(new Shift(0, Duty.BACKUP, BACKUP.name(), night));
    }

    @AfterEach
    void backToThreeInTheMorning() {
        clock.set(java.time.Instant.parse("2026-11-12T08:00:00Z"));
    }

    private static int test;
    private final int run = ++test;

    /** Of its own in each test, so that messages of another are not counted. */
    private String phone(int who) {
        return "+1202555%04d".formatted(100 + run * 3 + who);
    }

    private void comesIn(String number) {
        desk.urgent(new Ref(Ref.Kind.CASE, number), "New missing-child case " + number);
        pager.work();
    }

    private void pass(int minutes) {
        clock.pass(Duration.ofMinutes(minutes));
        pager.work();
    }

    private List<String> mailedTo(String address) throws Exception {
        return Arrays.stream(MAIL.getReceivedMessagesForDomain(address))
                .map(CalloutTests::text)
                .toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String link(String message) {
        var found = LINK.matcher(message);
        assertThat(found.find()).as(message).isTrue();
        return found.group(1);
    }

    @Test
    void thePrimaryIsCalledByBothWaysWithinTheMinute() throws Exception {
        comesIn("NCM-2026-7001");
        assertThat(mailedTo("ann@example.org"))
                .singleElement()
                .asString()
                .contains("New missing-child case NCM-2026-7001", "Thu 12 Nov 03:00", "within 10 minutes");
        assertThat(SMS.messagesTo(phone(1))).singleElement().satisfies(message -> {
            assertThat(message.body()).contains("NCM-2026-7001", "/called/");
            assertThat(message.body().length()).isLessThanOrEqualTo(160);
            assertThat(message.from()).isEqualTo("+12025550199");
            assertThat(message.credentials()).isEqualTo("homeward:not a secret");
        });
        assertThat(mailedTo("bo@example.org")).isEmpty();
    }

    @Test
    void whileTheDeskIsOpenNobodyIsCalled() throws Exception {
        clock.pass(Duration.ofHours(7));
        comesIn("NCM-2026-7002");
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(db.sql("select count(*) from desk_callout")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverDoesNotAnswerIsFollowedByTheNext() throws Exception {
        comesIn("NCM-2026-7003");
        pass(9);
        assertThat(mailedTo("bo@example.org")).isEmpty();
        pass(1);
        assertThat(mailedTo("bo@example.org")).hasSize(1);
        assertThat(mailedTo("cy@example.org")).isEmpty();
        pass(10);
        assertThat(mailedTo("cy@example.org")).hasSize(1);
        pass(10);
        assertThat(mailedTo("cy@example.org"))
                .as("the last are called again and again")
                .hasSize(2);
        assertThat(mailedTo("ann@example.org")).hasSize(1);
    }

    @Test
    void takenByTheLinkNobodyElseIsCalled() throws Exception {
        comesIn("NCM-2026-7004");
        var link = link(SMS.messagesTo(phone(1)).getFirst().body());
        web.perform(get(link)).andExpect(status().isOk()).andExpect(content().string(containsString("I have it")));
        pass(10);
        assertThat(mailedTo("bo@example.org"))
                .as("looking takes nothing: mail scanners follow links")
                .hasSize(1);
        web.perform(post(link)).andExpect(status().isOk()).andExpect(content().string(containsString("You have it")));
        pass(30);
        assertThat(mailedTo("cy@example.org")).isEmpty();
        web.perform(get("/callouts").with(signedIn(CHIEF)))
                .andExpect(content().string(containsString("Ann Call took it Thu 12 Nov 03:10")));
        web.perform(get("/").with(signedIn(PRIMARY)))
                .andExpect(content().string(containsString("you took it while the desk was closed")));
    }

    @Test
    void aRunningOperationCallsItsOwnStaffFirst() throws Exception {
        var chief = signedIn(CHIEF);
        web.perform(post("/operations")
                        .param("name", "Harbour")
                        .param("starts", "2026-11-11T18:00")
                        .param("ends", "2026-11-13T06:00")
                        .param("things", "ncm-2026-7020, RFI-2026-0007")
                        .param("staff", BACKUP.name())
                        .with(csrf())
                        .with(chief))
                .andExpect(status().is3xxRedirection());
        comesIn("NCM-2026-7020");
        assertThat(mailedTo("bo@example.org")).hasSize(1);
        assertThat(mailedTo("ann@example.org")).isEmpty();
        pass(10);
        assertThat(mailedTo("ann@example.org")).hasSize(1);
        comesIn("NCM-2026-7021");
        assertThat(mailedTo("ann@example.org")).as("of no operation").hasSize(2);
        long number = db.sql("select max(number) from desk_operation")
                .query(Long.class)
                .single();
        web.perform(get("/operations/" + number).with(chief))
                .andExpect(content().string(containsString("/requests/RFI-2026-0007")))
                .andExpect(content().string(containsString("runs now")));
        web.perform(post("/operations/" + number + "/cancellation").with(csrf()).with(chief));
        desk.urgent(new Ref(Ref.Kind.CASE, "NCM-2026-7020"), "Something else about NCM-2026-7020");
        pager.work();
        assertThat(mailedTo("ann@example.org")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', Name: enter what",
        "ends, 2026-11-01T09:00, Ends: choose a time after",
        "starts, soon, Starts: choose a date",
        "things, NCM-26, NCM-26 is no number",
        "staff, stranger, choose from the clearinghouse"
    })
    void anOperationThatCantBeBookedIsSaidToBe(String field, String typed, String words) throws Exception {
        var form = new java.util.TreeMap<>(java.util.Map.of(
                "name",
                "Harbour",
                "starts",
                "2026-12-01T18:00",
                "ends",
                "2026-12-02T18:00",
                "things",
                "",
                "staff",
                BACKUP.name()));
        form.put(field, typed == null ? "" : typed);
        var request = post("/operations").with(csrf()).with(signedIn(CHIEF));
        form.forEach(request::param);
        web.perform(request)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void ofTwoWhoTakeItOneHasIt() throws Exception {
        comesIn("NCM-2026-7005");
        pass(10);
        web.perform(post(link(SMS.messagesTo(phone(2)).getFirst().body()))).andExpect(status().isOk());
        web.perform(post(link(SMS.messagesTo(phone(1)).getFirst().body())))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Bo Call has taken it")));
        web.perform(post(link(SMS.messagesTo(phone(2)).getFirst().body()))).andExpect(status().isOk());
    }

    @Test
    void aLinkSaysNothingOfWhatCameInAndAForeignOneOpensNothing() throws Exception {
        web.perform(get("/called/" + "a".repeat(22)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("opens nothing")));
        web.perform(post("/called/x")).andExpect(status().isNotFound());
    }

    @Test
    void whoCantDoItGivesItBackAndTheNextIsCalledAtOnce() throws Exception {
        comesIn("NCM-2026-7006");
        long number =
                db.sql("select number from desk_callout").query(Long.class).single();
        web.perform(post("/callouts/" + number + "/taking").with(csrf()).with(signedIn(PRIMARY)))
                .andExpect(flash().attribute("message", containsString("You have it")));
        web.perform(post("/callouts/" + number + "/return").with(csrf()).with(signedIn(BACKUP)))
                .andExpect(flash().attribute("refused", containsString("Only who took")));
        web.perform(post("/callouts/" + number + "/return").with(csrf()).with(signedIn(PRIMARY)))
                .andExpect(flash().attribute("message", containsString("Given back")));
        pager.work();
        assertThat(mailedTo("bo@example.org")).hasSize(1);
        web.perform(get("/").with(signedIn(PRIMARY)))
                .andExpect(content().string(not(containsString("you took it while"))));
    }

    @Test
    void aGapAndAPersonWithoutAddressAreLeftBehindAtOnceAndSaidSo() throws Exception {
        db.sql("delete from desk_shift where duty = 'PRIMARY'").update();
        users.changeReach(BACKUP, new Reach("", ""));
        comesIn("NCM-2026-7007");
        assertThat(mailedTo("cy@example.org")).hasSize(1);
        web.perform(get("/callouts").with(signedIn(CHIEF)))
                .andExpect(content().string(containsString("nobody on the rota")))
                .andExpect(content().string(containsString("no e-mail address or mobile is known")));
    }

    @Test
    void aGatewayThatFailsIsTriedAgainAndTheMailGoesAllTheSame() throws Exception {
        SMS.answer(503);
        comesIn("NCM-2026-7008");
        assertThat(mailedTo("ann@example.org")).hasSize(1);
        web.perform(get("/callouts").with(signedIn(CHIEF)))
                .andExpect(content().string(containsString("The SMS gateway answered 503.")));
        SMS.answer(201);
        clock.pass(Duration.ofSeconds(29));
        pager.work();
        assertThat(SMS.messagesTo(phone(1))).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        pager.work();
        assertThat(SMS.messagesTo(phone(1))).hasSize(1);
        assertThat(mailedTo("bo@example.org"))
                .as("the mail had arrived: nobody is hurried")
                .isEmpty();
    }

    @Test
    void whenNothingCouldLeaveTheNextIsCalledWithoutWaiting() throws Exception {
        SMS.answer(503);
        users.changeReach(PRIMARY, new Reach("", phone(1)));
        comesIn("NCM-2026-7009");
        pager.work();
        assertThat(mailedTo("bo@example.org")).hasSize(1);
    }

    @Test
    void sayingTheSameTwiceCallsOnceAndAnotherCaseCallsAgain() throws Exception {
        comesIn("NCM-2026-7010");
        comesIn("NCM-2026-7010");
        assertThat(mailedTo("ann@example.org")).hasSize(1);
        comesIn("NCM-2026-7011");
        assertThat(mailedTo("ann@example.org")).hasSize(2);
    }

    @Test
    void aFloodOfEscalatedReportsIsOneCall() throws Exception {
        for (int number = 1; number <= 40; number++)
            desk.urgent(new Ref(Ref.Kind.TIP, String.valueOf(number)), "Escalated CyberTipline report " + number);
        pager.work();
        assertThat(mailedTo("ann@example.org"))
                .singleElement()
                .asString()
                .contains("Escalated CyberTipline report 1 and 39 more");
    }

    @Test
    void everybodySaysHowTheyAreReachedAndTriesIt() throws Exception {
        web.perform(post("/reach")
                        .param("mail", "ann.new@example.org")
                        .param("mobile", "(202) 555-0177")
                        .with(csrf())
                        .with(signedIn(PRIMARY)))
                .andExpect(status().is3xxRedirection());
        assertThat(users.reach(PRIMARY.name())).isEqualTo(new Reach("ann.new@example.org", "+12025550177"));
        web.perform(post("/reach/trial").with(csrf()).with(signedIn(PRIMARY)))
                .andExpect(flash().attribute(
                                "trial",
                                List.of(
                                        "SMS to +12025550177: sent. See that it arrives.",
                                        "e-mail to ann.new@example.org: sent. See that it arrives.")));
        assertThat(mailedTo("ann.new@example.org")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann@",
                "a@example.org, b@example.org",
                "Ann <a@example.org>",
                "a@example.org\nBcc: b@example.org"
            })
    void aMailAddressThatIsNoneIsSaidToBe(String typed) throws Exception {
        web.perform(post("/reach")
                        .param("mail", typed)
                        .param("mobile", "2025550101")
                        .with(csrf())
                        .with(signedIn(PRIMARY)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("E-mail: enter one address")))
                .andExpect(content().string(containsString("2025550101")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5550101", "911", "+0 12", "call me", "202555010112345678"})
    void aMobileThatIsNoneIsSaidToBe(String typed) {
        assertThatThrownBy(() -> Reach.typed("", typed)).hasMessageContaining("Mobile: enter the number");
    }

    /** The gateway's secret goes with each message. */
    @Test
    void aGatewayAcrossTheNetworkIsReachedUnderTlsOnly() {
        assertThatThrownBy(() -> new SmsGateway(new SmsSettings(URI.create("http://192.0.2.1/messages"), "", "", "")))
                .hasMessageContaining("https://");
    }
}
