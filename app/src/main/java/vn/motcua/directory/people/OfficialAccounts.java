package vn.motcua.directory.people;

import java.util.Optional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.OfficialId;

/** Which official an account belongs to. Implemented by the module identity, which knows accounts. */
public interface OfficialAccounts {

    /** The official whose account this is; empty for accounts of others. */
    Optional<OfficialId> official(AccountId account);

    /** The account of an official; empty if they have none. */
    Optional<AccountId> account(OfficialId official);
}
