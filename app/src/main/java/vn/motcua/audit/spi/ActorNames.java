package vn.motcua.audit.spi;

import java.util.Collection;
import java.util.Map;
import vn.motcua.kernel.AccountId;

/** The names of those who acted, of whom the log keeps account ids only. Implemented by the module identity. */
public interface ActorNames {

    /** Their names; accounts that are unknown or erased are left out. */
    Map<AccountId, String> names(Collection<AccountId> accounts);
}
