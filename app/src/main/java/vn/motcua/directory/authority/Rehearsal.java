package vn.motcua.directory.authority;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;

/** Shows what an operation would change before it is done: does it, looks, and takes it back. */
@Component
public class Rehearsal {

    private final Authorities authorities;
    private final TransactionTemplate transaction;

    Rehearsal(Authorities authorities, PlatformTransactionManager transactions) {
        this.authorities = authorities;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What changes for the agency on a day.
     *
     * @param gained what somebody may do then and may not yet
     * @param lost what somebody may do and may not any more
     */
    public record Effect(List<Chain> gained, List<Chain> lost) {

        public Effect {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }
    }

    /** The effect of an operation; refused as the operation would be. */
    public Effect of(AgencyId agency, AsOf asOf, Runnable operation) {
        List<Chain> before = authorities.overview(agency, asOf);
        List<Chain> after = transaction.execute(status -> {
            operation.run();
            status.setRollbackOnly();
            return authorities.overview(agency, asOf);
        });
        return new Effect(without(after, before), without(before, after));
    }

    private static List<Chain> without(List<Chain> chains, List<Chain> others) {
        return chains.stream()
                .filter(chain -> others.stream().noneMatch(other -> same(chain, other)))
                .toList();
    }

    private static boolean same(Chain one, Chain other) {
        return one.official().equals(other.official())
                && one.matter().equals(other.matter())
                && one.formula().equals(other.formula());
    }
}
