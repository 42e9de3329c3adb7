package vn.motcua.identity;

import vn.motcua.kernel.Refusal;

/** What the module identity refuses. */
public enum IdentityRefusal implements Refusal {
    /** Name and password do not belong together, or there is no such account, or it is closed: which of them is not told. */
    SIGN_IN_FAILED(Kind.RULE);

    private final Kind kind;

    IdentityRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
