package org.homeward.clearinghouse.entities;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What may only happen once the running transaction is durable. */
final class AfterCommit {
    private AfterCommit() {}

    static void run(Runnable then) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }
}
