package org.homeward.clearinghouse.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.SUPERVISOR;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Each test has a year of its own, for they share one rota. */
@HomewardTest
class RotaTests {
    private static final String ANN = "rota.ann";
    private static final String BO = "rota.bo";

    @Autowired
    private MockMvc web;

    @Autowired
    private Rota rota;

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void thereIsStaff() {
        db.sql(
                        "insert into access_agency (ori, name) values ('DCHOMEWD0', 'Homeward clearinghouse') on conflict do nothing")
                .update();
        for (var person : Map.of(ANN, "Ann Rota", BO, "Bo Rota").entrySet())
            db.sql("""
                            insert into access_user
                                (name, display_name, roles, agency, password, password_temporary, code_secret, added_at)
                            values (:name, :words, 'ANALYST', 'DCHOMEWD0', '', false, '', now())
                            on conflict do nothing
                            """)
                    .param("name", person.getKey())
                    .param("words", person.getValue())
                    .update();
    }

    /** Ann from Friday 17:00, Bo from Saturday 9:00, Ann from Sunday 9:00 until Monday 9:00: the hours worked out by hand in UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06, 2026-03-06T22:00:00Z, 2026-03-07T14:00:00Z, 2026-03-08T13:00:00Z, 2026-03-09T13:00:00Z",
        "2026-10-30, 2026-10-30T21:00:00Z, 2026-10-31T13:00:00Z, 2026-11-01T14:00:00Z, 2026-11-02T14:00:00Z"
    })
    void everyMinuteOfAClockChangeIsSomebodys(
            LocalDate friday, Instant first, Instant second, Instant third, Instant end) throws Exception {
        add(ANN, Duty.PRIMARY, friday + "T17:00", friday.plusDays(1) + "T09:00").andExpect(status().isFound());
        add(BO, Duty.PRIMARY, friday.plusDays(1) + "T09:00", friday.plusDays(2) + "T09:00");
        add(ANN, Duty.PRIMARY, friday.plusDays(2) + "T09:00", friday.plusDays(3) + "T09:00");
        for (var at = first.minus(Duration.ofHours(1));
                at.isBefore(end.plus(Duration.ofHours(1)));
                at = at.plusSeconds(60)) {
            var expected = at.isBefore(first) || !at.isBefore(end)
                    ? ""
                    : !at.isBefore(second) && at.isBefore(third) ? BO : ANN;
            assertThat(rota.on(Duty.PRIMARY, at).map(Shift::who).orElse(""))
                    .as(at.toString())
                    .isEqualTo(expected);
        }
        assertThat(rota.gaps(new Span(first, end)))
                .extracting(Rota.Gap::duty, Rota.Gap::span)
                .containsExactly(tuple(Duty.BACKUP, new Span(first, end)));
    }

    @Test
    void whatNobodyHasTakenIsAGapAndTheDesksHoursAreNone() throws Exception {
        add(ANN, Duty.PRIMARY, "2031-06-02T17:00", "2031-06-03T09:00");

        var page = page(ANALYST, "2031-06-02");

        page.andExpect(content().string(containsString("No primary")))
                .andExpect(content().string(containsString("Tue 3 Jun 17:00 to Wed 4 Jun 09:00")));
        assertThat(rota.gaps(RotaPage.span(LocalDate.parse("2031-06-02"))))
                .filteredOn(gap -> gap.duty() == Duty.PRIMARY)
                .extracting(gap -> gap.span().from())
                .startsWith(Instant.parse("2031-06-02T04:00:00Z"), Instant.parse("2031-06-03T21:00:00Z"));
        assertThat(rota.gaps(new Span(Instant.parse("2031-06-02T13:00:00Z"), Instant.parse("2031-06-02T21:00:00Z"))))
                .isEmpty();
    }

    @Test
    void aShiftThatCannotBeSaysWhyAndKeepsWhatWasTyped() throws Exception {
        add(ANN, Duty.PRIMARY, "2032-06-02T17:00", "2032-06-03T09:00").andExpect(status().isFound());

        add(BO, Duty.PRIMARY, "2032-06-02T20:00", "2032-06-04T09:00")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("Primary is taken from Wed 2 Jun 17:00 to Thu 3 Jun 09:00"),
                                containsString("value=\"2032-06-04T09:00\""))));
        add(BO, Duty.BACKUP, "2032-06-02T20:00", "2032-06-02T20:00")
                .andExpect(content().string(containsString("make the end later")));
        add("nobody", Duty.BACKUP, "2032-06-02T20:00", "2032-06-02T21:00")
                .andExpect(content().string(containsString("Choose somebody of the clearinghouse&#39;s staff")));
        add(BO, Duty.BACKUP, "tomorrow", "2032-06-02T21:00")
                .andExpect(content().string(containsString("Starts is no date with a time: choose both.")));
        add(BO, Duty.BACKUP, "2032-06-02T20:00", "2032-06-20T21:00")
                .andExpect(content().string(containsString("two weeks at most")));
    }

    @Test
    void aShiftIsHandedOverTakenOutAndPutBack() throws Exception {
        add(ANN, Duty.BACKUP, "2033-06-01T17:00", "2033-06-02T09:00");
        long number = rota.list(RotaPage.span(LocalDate.parse("2033-06-01")))
                .getFirst()
                .number();
        var night = Instant.parse("2033-06-02T01:00:00Z");

        post(SUPERVISOR, "/rota/" + number + "/handover", "who", BO).andExpect(status().isFound());
        assertThat(rota.on(Duty.BACKUP, night).orElseThrow().who()).isEqualTo(BO);

        post(SUPERVISOR, "/rota/" + number + "/removal");
        assertThat(rota.on(Duty.BACKUP, night)).isEmpty();
        post(SUPERVISOR, "/rota/" + number + "/restoring");
        assertThat(rota.on(Duty.BACKUP, night)).isPresent();

        post(SUPERVISOR, "/rota/" + number + "/removal");
        add(ANN, Duty.BACKUP, "2033-06-01T17:00", "2033-06-02T09:00");
        post(SUPERVISOR, "/rota/" + number + "/restoring")
                .andExpect(flash().attribute("refused", containsString("hand that shift over")));
        for (var change : List.of("removal", "handover"))
            post(SUPERVISOR, "/rota/" + number + "/" + change, "who", ANN)
                    .andExpect(flash().attribute("refused", containsString("was taken out")));
        post(SUPERVISOR, "/rota/999999/removal").andExpect(status().isNotFound());
        post(SUPERVISOR, "/rota/none/removal").andExpect(status().is4xxClientError());
        assertThat(verbs("shift " + number))
                .containsExactly("SHIFT_HANDED_OVER", "SHIFT_WITHDRAWN", "SHIFT_RESTORED", "SHIFT_WITHDRAWN");
    }

    @Test
    void nobodyIsTheirOwnBackup() throws Exception {
        add(ANN, Duty.PRIMARY, "2035-06-01T17:00", "2035-06-02T09:00");
        add(ANN, Duty.BACKUP, "2035-06-01T20:00", "2035-06-02T09:00")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ann Rota is primary from Fri 1 Jun 17:00")));
        add(BO, Duty.BACKUP, "2035-06-01T20:00", "2035-06-02T09:00").andExpect(status().isFound());

        var backup = rota.on(Duty.BACKUP, Instant.parse("2035-06-02T01:00:00Z")).orElseThrow();
        post(SUPERVISOR, "/rota/" + backup.number() + "/handover", "who", ANN)
                .andExpect(flash().attribute("refused", containsString("choose somebody else")));
        assertThat(rota.on(Duty.BACKUP, Instant.parse("2035-06-02T01:00:00Z"))).contains(backup);
    }

    @Test
    void ofTwoWhoTakeTheSameNightAtOnceOneHasIt() throws Exception {
        var both = List.<Callable<Integer>>of(
                () -> add(ANN, Duty.PRIMARY, "2036-06-01T17:00", "2036-06-02T09:00")
                        .andReturn()
                        .getResponse()
                        .getStatus(),
                () -> add(BO, Duty.PRIMARY, "2036-06-01T18:00", "2036-06-02T09:00")
                        .andReturn()
                        .getResponse()
                        .getStatus());
        try (var threads = Executors.newFixedThreadPool(both.size())) {
            assertThat(threads.invokeAll(both)).extracting(Future::get).containsExactlyInAnyOrder(302, 409);
        }
        assertThat(rota.list(RotaPage.span(LocalDate.parse("2036-06-01")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tomorrow", "+999999999-12-31", "-0100-01-01", "999999-01-01", "2026-02-30", "<script>"})
    void aDayThatNobodyPlansForIsToday(String from) throws Exception {
        page(SUPERVISOR, from)
                .andExpect(content().string(containsString("Two weeks after")))
                .andExpect(content().string(not(containsString("<script>\""))));
        add(ANN, Duty.PRIMARY, from + "T17:00", from + "T18:00").andExpect(status().isConflict());
    }

    @Test
    void whatIsNowIsSaidBesideWhicheverWeeksAreShown() throws Exception {
        var now = Instant.now();
        var evening = Hours.isOpen(now) ? Hours.closing(now) : now;
        var there = evening.atZone(Hours.EASTERN).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        add(BO, Duty.BACKUP, there.minusHours(3).toString(), there.plusHours(3).toString());

        page(ANALYST, "2025-01-01")
                .andExpect(content().string(matchesPattern("(?s).*Backup</dt>\\s*<dd><span>Bo Rota.*")))
                .andExpect(content().string(containsString("These two weeks are over.")));
    }

    @Test
    void whoPlansNothingSeesItAndChangesNothing() throws Exception {
        page(ANALYST, "2034-06-01").andExpect(content().string(not(containsString("Add a shift"))));

        post(ANALYST, "/rota", "who", ANN, "duty", "PRIMARY", "starts", "2034-06-01T17:00", "ends", "2034-06-02T09:00")
                .andExpect(status().isForbidden());

        assertThat(rota.list(RotaPage.span(LocalDate.parse("2034-06-01")))).isEmpty();
    }

    @Test
    void homeSaysWhoIsOnCall() throws Exception {
        var now = Instant.now();
        var evening = Hours.isOpen(now) ? Hours.closing(now) : now;
        var there = evening.atZone(Hours.EASTERN).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        add(
                        ANN,
                        Duty.PRIMARY,
                        there.minusHours(3).toString(),
                        there.plusHours(3).toString())
                .andExpect(status().isFound());

        web.perform(get("/").with(signedIn(ANALYST)))
                .andExpect(content().string(matchesPattern("(?s).*Primary</dt>\\s*<dd><span>Ann Rota.*Backup</dt>.*")));
    }

    @Test
    void theHourThatComesTwiceSaysWhichOfThemIsMeant() {
        assertThat(List.of("2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", "2026-11-01T07:30:00Z"))
                .extracting(at -> RotaWords.moment(Instant.parse(at)))
                .containsExactly("Sun 1 Nov 01:30 EDT", "Sun 1 Nov 01:30 EST", "Sun 1 Nov 02:30");
    }

    private List<@Nullable String> verbs(String id) {
        return db.sql("select verb from access_audit where ref = :ref and verb like 'SHIFT%' order by number")
                .param("ref", "ROTA " + id)
                .query(String.class)
                .list();
    }

    private ResultActions add(String who, Duty duty, String starts, String ends) throws Exception {
        return post(SUPERVISOR, "/rota", "who", who, "duty", duty.name(), "starts", starts, "ends", ends);
    }

    private ResultActions page(User user, String from) throws Exception {
        return web.perform(get("/rota").param("from", from).with(signedIn(user)))
                .andExpect(status().isOk());
    }

    private ResultActions post(User user, String address, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(address);
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return web.perform(request.with(signedIn(user)).with(csrf()));
    }
}
