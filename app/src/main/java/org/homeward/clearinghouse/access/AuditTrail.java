package org.homeward.clearinghouse.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one writer of the audit trail. */
@Component
class AuditTrail {
    private final JdbcClient db;
    private final Clock clock;
    private final Consumer<AuditRow> committed;

    /** @param committed returns when the row is committed in a transaction of its own */
    AuditTrail(JdbcClient db, Clock clock, Consumer<AuditRow> committed) {
        this.db = db;
        this.clock = clock;
        this.committed = committed;
    }

    /** Appends in a transaction of its own, committed when this returns. */
    void append(AuditEvent event) {
        committed.accept(AuditRow.of(event, clock.instant()));
    }

    /** Appends as the last statement of the running transaction, or like {@link #append} when there is none. */
    void appendAtEndOfTransaction(AuditEvent event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            append(event);
            return;
        }
        EndOfTransaction.of(this).rows.add(AuditRow.of(event, clock.instant()));
    }

    static String digest(String text) {
        return HexFormat.of().formatHex(Secret.hash(text), 0, 16);
    }

    /** Collects what a transaction did, and appends it with one statement when everything else is through. */
    private static final class EndOfTransaction implements TransactionSynchronization {
        private final List<AuditRow> rows = new ArrayList<>();
        private final AuditTrail trail;

        private EndOfTransaction(AuditTrail trail) {
            this.trail = trail;
        }

        static EndOfTransaction of(AuditTrail trail) {
            for (var synchronization : TransactionSynchronizationManager.getSynchronizations())
                if (synchronization instanceof EndOfTransaction running && running.trail == trail) return running;
            var begun = new EndOfTransaction(trail);
            TransactionSynchronizationManager.registerSynchronization(begun);
            return begun;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            AuditTable.append(trail.db, rows);
        }
    }
}
