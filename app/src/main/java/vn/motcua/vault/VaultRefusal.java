package vn.motcua.vault;

import vn.motcua.kernel.Refusal;

/** All to which stores say no. */
public enum VaultRefusal implements Refusal {
    NO_SUCH_ENTRY(Kind.NOT_FOUND),
    /** It was revoked or replaced before. */
    ENDED_ALREADY(Kind.CONFLICT),
    /** Its owner is dead, or an office holds it: nothing goes in or out. */
    STORE_SEALED(Kind.RULE),
    /** Its keys were destroyed. */
    STORE_ERASED(Kind.CONFLICT);

    private final Kind kind;

    VaultRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
