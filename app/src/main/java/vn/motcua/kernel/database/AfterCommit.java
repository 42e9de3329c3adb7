package vn.motcua.kernel.database;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is to be done once the running transaction is committed, such as forgetting what is held in memory. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Does it then; at once where no transaction runs. */
    public static void run(Runnable what) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            what.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                what.run();
            }
        });
    }
}
