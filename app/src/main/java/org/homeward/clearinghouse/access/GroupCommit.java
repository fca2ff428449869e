package org.homeward.clearinghouse.access;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the trail's rows of looks and searches: one thread takes all that wait and commits them together, so that a hundred readers pay
 * for one flush of the disk. Who hands a row in goes on only when it is committed.
 *
 * <p>It has a connection of its own. With one from the common pool, requests that hold theirs in a transaction and wait here for a row
 * could leave none for the row.
 */
@Component
class GroupCommit implements Consumer<AuditRow>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final HikariDataSource connection;
    private final JdbcClient db;
    private final Thread writer;

    private record Waiting(AuditRow row, CompletableFuture<Void> committed) {}

    GroupCommit(DataSource source) {
        this.connection = DataSourceBuilder.derivedFrom(source)
                .type(HikariDataSource.class)
                .build();
        this.connection.setMaximumPoolSize(1);
        this.connection.setPoolName("audit");
        this.connection.setConnectionTimeout(PATIENCE.toMillis());
        this.db = JdbcClient.create(connection);
        this.writer = Thread.ofPlatform().name("audit trail").daemon().start(this::write);
    }

    /**
     * Returns when the row is committed. Throws {@link AuditUnavailable} when it is not, or not known to be: then it may stand there later,
     * a row for something that was not shown, which is the harmless way round.
     */
    @Override
    public void accept(AuditRow row) {
        var waiting = new Waiting(row, new CompletableFuture<>());
        queue.add(waiting);
        try {
            waiting.committed().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AuditUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuditUnavailable(e);
        }
    }

    @Override
    public void close() {
        writer.interrupt();
        connection.close();
    }

    private void write() {
        try {
            while (true) {
                var batch = new ArrayList<Waiting>();
                batch.add(queue.take());
                queue.drainTo(batch, MOST_AT_ONCE - 1);
                commit(batch);
            }
        } catch (InterruptedException closed) {
            queue.forEach(waiting -> waiting.committed().completeExceptionally(closed));
        }
    }

    /** A statement alone is its own transaction. When it fails, each row is tried alone: one bad row must not refuse everybody's. */
    private void commit(List<Waiting> batch) {
        try {
            AuditTable.append(db, batch.stream().map(Waiting::row).toList());
            batch.forEach(waiting -> waiting.committed().complete(null));
        } catch (RuntimeException e) {
            if (batch.size() > 1) batch.forEach(waiting -> commit(List.of(waiting)));
            else fail(batch.getFirst(), e);
        }
    }

    private static void fail(Waiting waiting, RuntimeException why) {
        LOG.error("The audit trail can't be written; requests are refused until it can.", why);
        waiting.committed().completeExceptionally(why);
    }
}
