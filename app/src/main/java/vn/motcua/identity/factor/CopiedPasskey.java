package vn.motcua.identity.factor;

import java.io.Serial;
import vn.motcua.kernel.AccountId;

/** A passkey's count fell back: somewhere there is a copy of it. Nobody gets in, and its owner's administrators must learn of it. */
public final class CopiedPasskey extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient AccountId account;

    CopiedPasskey(AccountId account) {
        super("the count of a passkey fell back", null, false, false);
        this.account = account;
    }

    /** Whose passkey it is. */
    public AccountId account() {
        return account;
    }
}
