package vn.motcua.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.kernel.AccountId;
import vn.motcua.vault.seal.Owners;

/**
 * Which store is whose. What belongs to a number is shown to the account for which an outside provider has shown that the number is its owner's, and to no
 * other; an account that merely typed a number has a store of its own.
 */
@Component
public class Stores {

    private final Owners owners;
    private final ProvenNumbers numbers;
    private final JoinStore join;

    Stores(Owners owners, ProvenNumbers numbers, JoinStore join) {
        this.owners = owners;
        this.numbers = numbers;
        this.join = join;
    }

    /** The store that this account may see; made where there is none. What it laid in before it was verified is joined to that of its number. */
    public Store of(AccountId account) {
        Optional<OwnerNumber> number = numbers.of(account).flatMap(OwnerNumber::of);
        if (number.isEmpty()) {
            Optional<UUID> taker = owners.takenBy(account);
            if (taker.isPresent()) return all(taker.get()); // nobody signs in to it: what was on its way goes on
            UUID own = owners.findOrMake(account);
            if (owners.joined(own).isEmpty()) return new Store(List.of(own));
            return new Store(List.of(owners.apart(account))); // no more verified: what was joined stays with the number
        }
        UUID main = owners.findOrMake(number.get());
        for (UUID own : owners.unjoined(account)) join.run(main, own);
        return all(main);
    }

    /** The store of a number, for an office: whether anybody has an account for it or not; made where there is none. */
    public Store of(OwnerNumber number) {
        return all(owners.findOrMake(number));
    }

    /** The store of a number, if anything was ever laid there. */
    public Optional<Store> find(OwnerNumber number) {
        return owners.find(number).map(this::all);
    }

    /** True if the number of this account is known to be its owner's. */
    public boolean verified(AccountId account) {
        return numbers.of(account).isPresent();
    }

    private Store all(UUID main) {
        List<UUID> all = new ArrayList<>(List.of(main));
        all.addAll(owners.joinedTo(main));
        return new Store(all);
    }
}
