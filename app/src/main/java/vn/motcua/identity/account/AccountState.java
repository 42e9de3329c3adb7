package vn.motcua.identity.account;

import vn.motcua.kernel.text.Worded;

/** Whether an account can be used. */
public enum AccountState implements Worded {
    /** Made by an administrator; its owner has not used the invitation yet. */
    INVITED,
    ACTIVE,
    /** Closed by an administrator; what it did stays. */
    DISABLED
}
