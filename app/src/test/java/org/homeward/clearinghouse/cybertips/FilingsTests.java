package org.homeward.clearinghouse.cybertips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SettableClock;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.entities.Entities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of a report: how long it stays open, what ends it, and what is kept. */
@HomewardTest
@RecordApplicationEvents
class FilingsTests {
    private static final Digests ONE = new Digests(3, "aa", "bb", "cc");

    @Autowired
    private Papers papers;

    @Autowired
    private TipStore tips;

    @Autowired
    private TipFileStore files;

    @Autowired
    private SealedText seal;

    @Autowired
    private Entities entities;

    @Autowired
    private Access access;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private CybertipsSettings settings;

    @Autowired
    private ProviderStore providers;

    @Autowired
    private Filings live;

    @Autowired
    private JdbcClient db;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEvents events;

    private final SettableClock clock = new SettableClock();
    private Filings filings;
    private Provider chat;

    @BeforeEach
    void withAClockOfItsOwn() {
        filings = new Filings(papers, tips, files, new Lifetime(settings, clock), entities, access, publisher);
        chat = providers.get(TestProviders.CHAT);
    }

    private <T> T done(Supplier<T> act) {
        return new TransactionTemplate(transactions).execute(status -> act.get());
    }

    private long open() {
        return done(() -> filings.open(chat, Reports.minimal().getBytes(StandardCharsets.UTF_8)));
    }

    private int code(Runnable act) {
        var rejected = catchThrowableOfType(
                Rejected.class,
                () -> done(() -> {
                    act.run();
                    return 0;
                }));
        return rejected == null ? 0 : rejected.code.number;
    }

    private void pass(String time) {
        clock.pass(Duration.parse(time));
    }

    @Test
    void aReportLeftAloneIsGoneAfterADay() {
        long report = open();
        pass("PT23H59M59S");
        assertThat(code(() -> filings.expectOpen(chat, report))).isZero();
        pass("PT1S");

        assertThat(code(() -> filings.add(chat, report, List.of(ONE)))).isEqualTo(5001);
        assertThat(code(() -> filings.finish(chat, report))).isEqualTo(5001);
        assertThat(code(() -> filings.retract(chat, report))).isEqualTo(5001);
    }

    @Test
    void aChangeKeepsItAnHourMore() {
        long report = open();
        pass("PT23H30M");
        var file = done(() -> filings.add(chat, report, List.of(ONE))).getFirst();
        pass("PT59M59S");
        var details = Reports.file(report, file, "").getBytes(StandardCharsets.UTF_8);
        assertThat(code(() -> filings.describe(chat, details))).isZero();
        pass("PT59M59S");
        assertThat(code(() -> filings.expectOpen(chat, report))).isZero();
        pass("PT1S");
        assertThat(code(() -> filings.finish(chat, report))).isEqualTo(5001);
    }

    @Test
    void anEarlyChangeDoesNotShortenTheDay() {
        long report = open();
        pass("PT5M");
        done(() -> filings.add(chat, report, List.of(ONE)));
        pass("PT23H54M59S");
        assertThat(code(() -> filings.expectOpen(chat, report))).isZero();
        pass("PT1S");
        assertThat(code(() -> filings.expectOpen(chat, report))).isEqualTo(5001);
    }

    @Test
    void whatHasExpiredIsErasedAndStaysGone() {
        long report = open();
        done(() -> filings.add(chat, report, List.of(ONE)));
        long young = open();
        pass("PT25H");
        long fresh = open();

        assertThat(done(() -> filings.expire())).isGreaterThanOrEqualTo(2);
        assertThat(tips.find(report).orElseThrow().sealed()).isNull();
        assertThat(tips.find(young).orElseThrow().state()).isEqualTo(State.EXPIRED);
        assertThat(tips.find(fresh).orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(files.list(report)).isEmpty();
        pass("P3650D");
        assertThat(code(() -> filings.finish(chat, report))).isEqualTo(5001);
    }

    @Test
    void theAnswersAreTheSameTenYearsLater() {
        long filed = open();
        long takenBack = open();
        done(() -> filings.finish(chat, filed));
        assertThat(code(() -> filings.retract(chat, takenBack))).isZero();
        pass("P3650D");
        done(() -> filings.expire());

        assertThat(code(() -> filings.finish(chat, filed))).isEqualTo(5102);
        assertThat(code(() -> filings.retract(chat, takenBack))).isEqualTo(5101);
    }

    @Test
    void finishingFilesOneRecordAndSaysSo() {
        long report = open();
        done(() -> filings.finish(chat, report));
        assertThat(code(() -> filings.finish(chat, report))).isEqualTo(5102);

        assertThat(records(report)).isEqualTo(1);
        assertThat(events.stream(TipFinished.class)).contains(new TipFinished(report));
    }

    private long records(long report) {
        return db.sql("select count(*) from entities_record where kind = 'CYBERTIP' and reference = :number")
                .param("number", Long.toString(report))
                .query(Long.class)
                .single();
    }

    @Test
    void whenTheRecordCannotBeKeptTheReportStaysOpen() {
        long report = open();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            filings.finish(chat, report);
            status.setRollbackOnly();
        });

        assertThat(tips.find(report).orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(code(() -> filings.finish(chat, report))).isZero();
    }

    @Test
    void aBatchedReportHasAtMostOneFile() {
        var xml = Reports.batched("<personOrUserReported><espIdentifier>a</espIdentifier></personOrUserReported>");
        long report = done(() -> filings.open(chat, xml.getBytes(StandardCharsets.UTF_8)));
        done(() -> filings.add(chat, report, List.of(ONE, ONE)));

        assertThat(code(() -> filings.finish(chat, report))).isEqualTo(4100);
        assertThat(code(() -> filings.retract(chat, report))).isZero();
    }

    @Test
    void callsOnOneReportComeOneAfterTheOther() throws Exception {
        for (int round = 0; round < 10; round++) {
            long report = live.open(chat, Reports.minimal().getBytes(StandardCharsets.UTF_8));
            var outcomes = together(List.of(
                    () -> outcome(() -> live.finish(chat, report)),
                    () -> outcome(() -> live.finish(chat, report)),
                    () -> outcome(() -> live.retract(chat, report)),
                    () -> outcome(() -> live.add(chat, report, List.of(ONE)))));

            var closing = outcomes.subList(0, 3);
            assertThat(closing)
                    .filteredOn(code -> code == 0)
                    .as(outcomes.toString())
                    .hasSize(1);
            boolean filed = tips.find(report).orElseThrow().state() == State.FINISHED;
            int otherwise = filed ? 5102 : 5101;
            assertThat(records(report)).isEqualTo(filed ? 1 : 0);
            assertThat(outcomes).allMatch(code -> code == 0 || code == otherwise);
        }
    }

    private static int outcome(Runnable act) {
        try {
            act.run();
            return 0;
        } catch (Rejected rejected) {
            return rejected.code.number;
        }
    }

    /** Starts all at the same moment, and gives their outcomes in order. */
    private static List<Integer> together(List<Callable<Integer>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running = new ArrayList<Future<Integer>>();
            for (var act : acts)
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            var outcomes = new ArrayList<Integer>();
            for (var one : running) outcomes.add(one.get());
            return outcomes;
        }
    }

    @Test
    void theWordsOfAReportAreNotReadableInTheDatabase() {
        var secret = "a sentence nobody may find";
        var xml = Reports.with("", "<additionalInfo>" + secret + "</additionalInfo>");
        long report = done(() -> filings.open(chat, xml.getBytes(StandardCharsets.UTF_8)));
        var bytes = Objects.requireNonNull(tips.find(report).orElseThrow().sealed());

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        assertThat(seal.open(bytes, "report " + report)).isEqualTo(xml);
    }
}
