package org.homeward.clearinghouse.entities;

import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.model.LedgerEntry;
import org.homeward.engine.model.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the index has to apply, in an order that is final once given.
 *
 * <p>A change is added in the transaction that makes it. It gets its position when every transaction that began before the newest one
 * settled has ended, so that no late committer can come before a position already given. (A row from another cluster, after a
 * restore, carries a transaction number of the future, and is settled.)
 */
@Component
class Outbox {
    /**
     * Statistics are sealed when the archive holds this many records, and at each doubling up to {@link #LARGE}, then each time it has grown
     * fourfold: a rule that asks for no clock.
     */
    private static final long FIRST_SNAPSHOT = 32;

    private static final long LARGE = FIRST_SNAPSHOT << 12;

    private static final int BATCH = 1_000;

    private final JdbcClient db;

    Outbox(JdbcClient db) {
        this.db = db;
    }

    enum Kind {
        PUT,
        WITHDRAW,
        JUDGE,
        SNAPSHOT
    }

    /** A change with its final position. */
    record Change(long position, Kind kind, String subject) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(RecordId record) {
        add(Kind.PUT, record.hex());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(RecordId record) {
        add(Kind.WITHDRAW, record.hex());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void judge(LedgerEntry entry) {
        add(Kind.JUDGE, Long.toString(entry.number()));
    }

    private void add(Kind kind, String subject) {
        db.sql("insert into entities_outbox (change, subject) values (:change, :subject)")
                .param("change", kind.name())
                .param("subject", subject)
                .update();
    }

    /** True when changes wait for their position, settled or not. */
    boolean isWaiting() {
        return db.sql("select exists (select from entities_outbox where position is null)")
                .query(Boolean.class)
                .single();
    }

    /** Gives positions to the changes that have settled. */
    @Transactional
    public void settle() {
        var progress = db.sql("select position, records from entities_progress for update")
                .query((row, number) -> new Progress(row.getLong("position"), row.getLong("records")))
                .single();
        var waiting = waiting();
        for (var row : waiting) progress = settle(row, progress);
        if (!waiting.isEmpty())
            db.sql("update entities_progress set position = :position, records = :records")
                    .param("position", progress.position)
                    .param("records", progress.records)
                    .update();
    }

    private record Progress(long position, long records) {}

    private record Waiting(long sequence, Kind kind) {}

    private List<Waiting> waiting() {
        return db.sql("""
                        select sequence, change
                        from entities_outbox
                        where position is null
                          and (transaction < pg_snapshot_xmin(pg_current_snapshot())
                            or transaction >= pg_snapshot_xmax(pg_current_snapshot()))
                        order by transaction, sequence
                        limit :batch
                        """)
                .param("batch", BATCH)
                .query((row, number) -> new Waiting(row.getLong("sequence"), Kind.valueOf(row.getString("change"))))
                .list();
    }

    private Progress settle(Waiting row, Progress progress) {
        long position = progress.position + 1;
        db.sql("update entities_outbox set position = :position where sequence = :sequence")
                .param("position", position)
                .param("sequence", row.sequence)
                .update();
        if (row.kind != Kind.PUT) return new Progress(position, progress.records);
        long records = progress.records + 1;
        if (!isSealedAt(records)) return new Progress(position, records);
        db.sql("insert into entities_outbox (change, subject, position) values ('SNAPSHOT', :records, :position)")
                .param("records", Long.toString(records))
                .param("position", position + 1)
                .update();
        return new Progress(position + 1, records);
    }

    static boolean isSealedAt(long records) {
        if (records < FIRST_SNAPSHOT || Long.bitCount(records) != 1) return false;
        return records <= LARGE || Long.numberOfTrailingZeros(records / LARGE) % 2 == 0;
    }

    /** Settled changes after a position, in order. */
    List<Change> after(long position, int limit) {
        return new ArrayList<>(db.sql("""
                        select position, change, subject
                        from entities_outbox
                        where position > :position
                        order by position
                        limit :limit
                        """)
                .param("position", position)
                .param("limit", limit)
                .query((row, number) -> new Change(
                        row.getLong("position"), Kind.valueOf(row.getString("change")), row.getString("subject")))
                .list());
    }

    /** The last position given. */
    long position() {
        return db.sql("select position from entities_progress")
                .query(Long.class)
                .single();
    }

    /** The number of the last judgement up to a position; 0 when there is none. */
    long lastJudgement(long position) {
        return db.sql("""
                        select coalesce(max(subject::bigint), 0)
                        from entities_outbox
                        where change = 'JUDGE' and position <= :position
                        """).param("position", position).query(Long.class).single();
    }

    /** The last position whose matches are kept. */
    long heard() {
        return db.sql("select heard from entities_progress").query(Long.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(long position) {
        db.sql("update entities_progress set heard = :position where heard < :position")
                .param("position", position)
                .update();
    }
}
