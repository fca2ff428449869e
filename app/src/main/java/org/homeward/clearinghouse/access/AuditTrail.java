package org.homeward.clearinghouse.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one writer of the audit trail. */
@Component
class AuditTrail {
    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    AuditTrail(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Appends in a transaction of its own, committed when this returns. */
    void append(AuditEvent event) {
        var row = AuditRow.of(event, clock.instant());
        ownTransaction.executeWithoutResult(status -> insert(List.of(row)));
    }

    /** Appends as the last statement of the running transaction, or like {@link #append} when there is none. */
    void appendAtEndOfTransaction(AuditEvent event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            append(event);
            return;
        }
        EndOfTransaction.of(this).rows.add(AuditRow.of(event, clock.instant()));
    }

    private void insert(List<AuditRow> rows) {
        db.sql("select access_append(:rows)")
                .param("rows", rows.stream().map(AuditRow::fields).toArray(String[][]::new))
                .query(Long.class)
                .single();
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
            trail.insert(rows);
        }
    }
}
