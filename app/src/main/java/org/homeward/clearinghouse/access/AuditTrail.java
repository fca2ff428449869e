package org.homeward.clearinghouse.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one writer of the audit table. */
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
        ownTransaction.executeWithoutResult(status -> insert(event));
    }

    /** Appends as the last statement of the running transaction, or like {@link #append} when there is none. */
    void appendAtEndOfTransaction(AuditEvent event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            append(event);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                insert(event);
            }
        });
    }

    private void insert(AuditEvent event) {
        var purpose = event.purpose();
        var ref = event.ref();
        db.sql("""
                        insert into access_audit (at, actor, agency, verb, ref, outcome, purpose, reference, detail, shown)
                        values (:at, :actor, :agency, :verb, :ref, :outcome, :purpose, :reference, :detail, :shown)
                        """)
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("actor", event.actor())
                .param("agency", event.agency())
                .param("verb", event.verb())
                .param("ref", ref == null ? "" : ref.toString())
                .param("outcome", event.outcome().name())
                .param("purpose", purpose == null ? "" : purpose.reason().name())
                .param("reference", purpose == null ? "" : purpose.reference())
                .param("detail", event.detail())
                .param("shown", event.shown().stream().map(Ref::toString).collect(Collectors.joining(",")))
                .update();
    }

    static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
