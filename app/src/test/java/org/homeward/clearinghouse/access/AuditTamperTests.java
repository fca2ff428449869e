package org.homeward.clearinghouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.cli.audit.AuditVerifier;
import org.homeward.clearinghouse.cli.audit.Findings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Somebody with all rights in the database changes the trail; each change is found, at its place. Rolled back after each test. */
@HomewardTest
// A trail of its own, into which no timer writes on behalf of other tests' cases.
@TestPropertySource(properties = "homeward.casework.every=1d")
class AuditTamperTests {
    private static final int ROWS = 40;
    /** The tests change rows among these last ones only. */
    private static final int LAST = 12;

    /** What a patient forger does: makes all hashes and the head fit again. */
    private static final String RECOMPUTE = """
            do $$
            declare
                row access_audit;
                before bytea := decode(repeat('00', 32), 'hex');
            begin
                for row in select * from access_audit order by number loop
                    before := sha256(before || convert_to(
                        access_audit_field(row.number::text)
                        || access_audit_field(to_char(row.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                        || access_audit_field(row.actor) || access_audit_field(row.agency) || access_audit_field(row.verb)
                        || access_audit_field(row.ref) || access_audit_field(row.outcome) || access_audit_field(row.purpose)
                        || access_audit_field(row.reference) || access_audit_field(row.detail)
                        || access_audit_field(row.shown) || access_audit_field(row.source)
                        || access_audit_field(row.session), 'UTF8'));
                    update access_audit set hash = before where number = row.number;
                end loop;
                update access_audit_head set hash = before, number = (select max(number) from access_audit);
            end $$
            """;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private CheckpointSigner signer;

    @Autowired
    private Keys keys;

    @Autowired
    private Environment settings;

    @Autowired
    private JdbcClient db;

    private Connection owner;
    private long end;

    @BeforeEach
    void writeASignedTrail() throws SQLException {
        // Once is enough: each test puts back what it changes.
        for (long row = rows(); row < ROWS; row++) append(row);
        signer.sign();
        // The signer runs by the clock, too. What it signed among the last rows would be a fault of its own beside the
        // one a test makes.
        while (signedAmongTheLast()) {
            for (long row = 0; row < LAST; row++) append(rows());
            signer.sign();
        }
        owner = OwnerConnection.open(settings);
        owner.setAutoCommit(false);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        end = verify().rows();
    }

    private void append(long row) {
        trail.append(AuditEvent.of(User.SYSTEM, "TESTED", new Ref(Ref.Kind.CASE, "ÑCM-" + row), "„" + row + ",1:x"));
    }

    private boolean signedAmongTheLast() {
        return db.sql("""
                        select exists (
                            select from access_checkpoint
                            where number < (select max(number) from access_audit)
                              and number > (select max(number) from access_audit) - :last)
                        """).param("last", LAST).query(Boolean.class).single();
    }

    @AfterEach
    void undo() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void anHonestTrailIsWholeUpToItsLastRow() throws Exception {
        assertThat(verify().faults()).isEmpty();
        assertThat(verify().rows()).isGreaterThanOrEqualTo(ROWS);
        assertThat(verify().window()).contains("signed at row");
    }

    @Test
    void aChangedRowIsFound() throws Exception {
        for (var column :
                List.of("actor", "verb", "ref", "purpose", "reference", "detail", "shown", "source", "session")) {
            long place = end - 7;
            var savepoint = owner.setSavepoint();
            run("update access_audit set " + column + " = " + column + " || ' ' where number = " + place);
            assertFaultsAt(place);
            owner.rollback(savepoint);
        }
        run("update access_audit set at = at + interval '1 microsecond' where number = " + (end - 3));
        assertFaultsAt(end - 3);
    }

    @Test
    void whatTheWriterNeverLeavesIsFoundToo() throws Exception {
        long place = end - 6;
        run("alter table access_audit alter detail drop not null, alter hash drop not null");
        for (var change : List.of("detail = null", "hash = null", "at = 'infinity'", "at = '0044-03-15 BC'")) {
            var savepoint = owner.setSavepoint();
            run("update access_audit set " + change + " where number = " + place);
            assertFaultsAt(place);
            owner.rollback(savepoint);
        }
        run("alter table access_checkpoint alter signature drop not null, alter hash drop not null");
        run("update access_checkpoint set signature = null, hash = null");
        assertThat(verify().faults())
                .anySatisfy(fault -> assertThat(fault.what()).contains("not signed by the key"));
    }

    @Test
    void aRowRewrittenTogetherWithAllAfterItIsOneFault() throws Exception {
        run("update access_audit set actor = 'somebody else' where number = " + (end - 6));
        run(RECOMPUTE);
        assertThat(verify().faults()).hasSizeLessThan(4);
    }

    @Test
    void aLetterMovedFromOneFieldToTheNextIsFound() throws Exception {
        long place = end - 2;
        run("update access_audit set actor = left(actor, -1), agency = right(actor, 1) || agency where number = "
                + place);
        assertFaultsAt(place);
    }

    @Test
    void aDeletedRowIsFound() throws Exception {
        run("delete from access_audit where number = " + (end - 5));
        assertFaultsAt(end - 5);
        run("delete from access_audit where number = 1");
        assertFaultsAt(1L, end - 5);
    }

    @Test
    void anInsertedRowIsFoundWhereItStands() throws Exception {
        long place = end - 5;
        run("update access_audit set number = -number where number >= " + place);
        run("update access_audit set number = 1 - number where number < 0");
        run("insert into access_audit select " + place
                + ", at, 'nobody', agency, verb, ref, outcome, purpose, reference, detail,"
                + " shown, source, session, hash from access_audit where number = " + (place - 1));
        assertThat(verify().faults().getFirst().first()).isEqualTo(place);
    }

    @Test
    void aRowInsertedBeforeTheFirstIsFound() throws Exception {
        run(
                "insert into access_audit select 0, at, actor, agency, verb, ref, outcome, purpose, reference, detail, shown, source,"
                        + " session, hash from access_audit where number = 1");
        assertFaultsAt(0L);
    }

    @Test
    void twoRowsSwappedAreFound() throws Exception {
        long one = end - 9;
        long other = end - 4;
        run("update access_audit set number = -1 where number = " + one);
        run("update access_audit set number = " + one + " where number = " + other);
        run("update access_audit set number = " + other + " where number = -1");
        // Each of the two, and each row after one, stands behind a row it was not written after.
        assertFaultsAt(one, one + 1, other, other + 1);
    }

    @Test
    void aCutTailIsFoundEvenWhenHeadAndCheckpointsAreCutToo() throws Exception {
        run("delete from access_audit where number > " + (end - 3));
        run("update access_audit_head set number = " + (end - 3)
                + ", hash = (select hash from access_audit where number = " + (end - 3) + ")");
        run("delete from access_checkpoint where number > " + (end - 3));
        var fault = verify().faults().getFirst();
        assertThat(fault.first()).isEqualTo(end - 2);
        assertThat(fault.last()).isEqualTo(end);
        assertThat(fault.what()).contains("cut");
    }

    @Test
    void aTrailEmptiedAltogetherIsFound() throws Exception {
        run("truncate access_audit");
        run("truncate access_checkpoint");
        run("update access_audit_head set number = 0, hash = decode(repeat('00', 32), 'hex')");
        assertThat(verify().faults().getFirst().first()).isEqualTo(1);
        assertThat(verify().faults().getFirst().last()).isEqualTo(end);
    }

    @Test
    void aWholeChainRecomputedWithoutTheKeyIsFound() throws Exception {
        run("update access_audit set actor = 'somebody else' where number = " + (end - 6));
        run(RECOMPUTE);
        assertThat(verify().faults()).anySatisfy(fault -> {
            assertThat(fault.what()).contains("rewritten");
            assertThat(fault.first()).isLessThanOrEqualTo(end - 6);
            assertThat(fault.last()).isGreaterThanOrEqualTo(end - 6);
        });
    }

    @Test
    void aRecomputedChainWithCheckpointsOfAnotherKeyIsFound() throws Exception {
        run("update access_audit set actor = 'somebody else' where number = " + (end - 6));
        run(RECOMPUTE);
        run("delete from access_checkpoint");
        run(
                "insert into access_checkpoint select number, at, hash, decode(repeat('5a', 64), 'hex') from access_audit where number = "
                        + end);
        assertThat(verify().faults())
                .anySatisfy(fault -> assertThat(fault.what()).contains("not signed by the key"));
        assertThat(verify().faults())
                .anySatisfy(fault -> assertThat(fault.what()).contains("rewritten"));
    }

    @Test
    void aChangedHeadIsFound() throws Exception {
        run("update access_audit_head set hash = sha256('x')");
        assertThat(verify().isWhole()).isFalse();
    }

    @Test
    void everyOneOf200RandomChangesIsFoundAtItsPlace() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int time = 0; time < 200; time++) {
            long place = random.nextLong(1, end + 1);
            var savepoint = owner.setSavepoint();
            run(
                    switch (random.nextInt(4)) {
                        case 0 ->
                            "update access_audit set detail = detail || chr(" + random.nextInt(33, 500)
                                    + ") where number = " + place;
                        case 1 -> "update access_audit set hash = sha256(hash) where number = " + place;
                        case 2 -> "delete from access_audit where number = " + place;
                        default -> "update access_audit set at = at - interval '1 day' where number = " + place;
                    });
            assertThat(verify().faults())
                    .as("change %s at %s", time, place)
                    .anySatisfy(fault -> assertThat(place).isBetween(fault.first(), fault.last()));
            owner.rollback(savepoint);
        }
        assertThat(verify().isWhole()).isTrue();
    }

    @Test
    void rowsAfterTheLastCheckpointAreNamedAsTheWindow() throws Exception {
        run(
                "select access_append(array[array['2026-11-12T08:00:00Z','system','','LATE','','DONE','','','','','','']])");
        assertThat(verify().isWhole()).isTrue();
        assertThat(verify().window()).contains("rows " + (end + 1) + " to " + (end + 1));
    }

    private long rows() {
        return db.sql("select count(*) from access_audit").query(Long.class).single();
    }

    private Findings verify() throws SQLException {
        try {
            return AuditVerifier.verify(owner, keys.folder());
        } catch (java.io.IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertFaultsAt(Long... places) throws SQLException {
        var found = verify().faults().stream()
                .flatMap(fault -> java.util.stream.LongStream.rangeClosed(fault.first(), fault.last())
                        .boxed())
                .distinct()
                .toList();
        assertThat(found)
                .contains(places)
                .allSatisfy(place -> assertThat(
                                List.of(places).stream().anyMatch(near -> near.equals(place) || near + 1 == place))
                        .as("row %s is at or right after one that was touched", place)
                        .isTrue());
    }
}
