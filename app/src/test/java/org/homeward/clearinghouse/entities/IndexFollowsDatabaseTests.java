package org.homeward.clearinghouse.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.engine.Clue;
import org.homeward.engine.LinkEngine;
import org.homeward.engine.Query;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes its index behind it: reindexed, it scores by what the classes before happened to file, and the classes after say what scores are. */
@HomewardTest
@DirtiesContext
class IndexFollowsDatabaseTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private Entities entities;

    @Autowired
    private Index index;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Feed feed;

    @Autowired
    private Applier applier;

    @Autowired
    private Access access;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aRecordFiledIsSoonInTheIndex() {
        var record = file(child("Dora Quist"));

        await().atMost(Duration.ofSeconds(10)).until(() -> entities.applied(record.id()));
    }

    @Test
    void aRecordRolledBackNeverReachesTheIndex() {
        var gone = child("Ingmar Vold");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            entities.file(gone);
            status.setRollbackOnly();
        });
        var kept = file(child("Runa Vold"));

        await().until(() -> entities.applied(kept.id()));
        assertThat(entities.applied(gone.id())).isFalse();
    }

    @Test
    void aLateCommitterIsNotSkipped() throws InterruptedException {
        var late = child("Late Larsson");
        var filed = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var committer = Thread.ofVirtual()
                .start(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    entities.file(late);
                    filed.countDown();
                    waitFor(release);
                }));
        filed.await();
        var early = file(child("Early Larsson"));
        applier.wake();

        // The late one has the smaller number and is open: nothing after it may have a position yet.
        assertThat(settled(early)).isFalse();
        release.countDown();
        committer.join();

        await().until(() -> entities.applied(late.id()) && entities.applied(early.id()));
    }

    @Test
    void theIndexEqualsOneMadeFromTheDatabaseAlone() throws Exception {
        for (int i = 0; i < 70; i++) file(child("Child Number" + i));
        var last = file(child("Child Last"));
        await().until(() -> entities.applied(last.id()));

        var folder = Files.createTempDirectory("homeward-rebuilt");
        try (var rebuilt = LinkEngine.open(folder, Clock.systemUTC())) {
            feed.apply(rebuilt, outbox.after(0, Integer.MAX_VALUE));
            assertThat(rebuilt.size()).isEqualTo(index.ask(LinkEngine::size)).isGreaterThan(70);
            assertThat(rebuilt.fingerprint()).isEqualTo(index.ask(LinkEngine::fingerprint));
        }
    }

    @Test
    void reindexingLosesNothingThatIsFiledMeanwhileAndServesAllTheTime() throws Exception {
        var before = file(child("Before Berg"));
        await().until(() -> entities.applied(before.id()));

        applier.askForRebuild();
        Record last = before;
        for (int i = 0; i < 40; i++) {
            last = file(child("Meanwhile Berg" + i));
            web.perform(get("/search").param("q", "name: Before Berg").with(signedIn(TestUsers.ANALYST)))
                    .andExpect(content().string(containsString("Before Berg</a>")));
        }
        var filed = last;
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.notExists(index.rebuildMarker()));
        await().until(() -> entities.applied(filed.id()));

        assertThat(index.ask(LinkEngine::lastApplied)).isEqualTo(outbox.position());
    }

    @Test
    void whatWasFoundBeforeAReindexCanBeShownAfterIt() {
        var record = file(child("Between Borg"));
        await().until(() -> entities.applied(record.id()));
        var query = Query.of(List.of(new Clue(Property.NAME, "Between Borg")), 10);
        var purpose = Purpose.of(Purpose.Reason.MISSING_CHILD);

        var found = access.search(TestUsers.ANALYST, Ref.Kind.ENTITY, "Between Borg", purpose, grant -> {
            var findings = entities.search(grant, query);
            applier.askForRebuild();
            await().atMost(Duration.ofSeconds(30)).until(() -> Files.notExists(index.rebuildMarker()));
            return new Shown<>(findings, List.of());
        });

        assertThat(found.getFirst().reasons()).isNotEmpty();
    }

    private boolean settled(Record record) {
        return outbox.after(0, Integer.MAX_VALUE).stream()
                .anyMatch(change -> change.subject().equals(record.id().hex()));
    }

    private Record file(Record record) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> entities.file(record));
        return record;
    }

    private static Record child(String name) {
        return Fictional.person(
                RecordKind.CASE_INTAKE, Role.CHILD, Property.NAME, name, Property.BIRTH_DATE, "2011-08-02");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
