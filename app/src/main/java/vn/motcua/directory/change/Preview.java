package vn.motcua.directory.change;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operation would do: it is done, looked at, and undone, so that a preview refuses exactly what the operation refuses. */
@Component
public class Preview {

    private final TransactionTemplate transaction;

    Preview(PlatformTransactionManager manager) {
        transaction = new TransactionTemplate(manager);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The outcome that the operation would have. */
    public <T> T of(Supplier<T> operation) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return operation.get();
        }));
    }
}
