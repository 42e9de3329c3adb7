package vn.motcua.vault;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountTakenOver;
import vn.motcua.vault.seal.Owners;

/**
 * What was laid down for an account that an office kept is its owner's once they have shown that the number is theirs, in the transaction that says so. What is still on its way to the
 * kept account goes to the owner's store too.
 */
@Component
class FollowTaker {

    private final Stores stores;
    private final Owners owners;
    private final JoinStore join;

    FollowTaker(Stores stores, Owners owners, JoinStore join) {
        this.stores = stores;
        this.owners = owners;
        this.join = join;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(AccountTakenOver over) {
        join.run(stores.of(over.by()).owner(), owners.taken(over.kept()));
    }
}
