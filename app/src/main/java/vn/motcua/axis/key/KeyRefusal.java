package vn.motcua.axis.key;

import vn.motcua.kernel.Refusal;

/** What can be wrong with a key that is to be registered or ended. */
public enum KeyRefusal implements Refusal {
    /** No public key in PEM form, or of another kind than Ed25519 and P-256. */
    KEY_NOT_UNDERSTOOD(Kind.MALFORMED),
    /** It is registered already; one key is never two systems'. */
    KEY_THERE(Kind.CONFLICT),
    /** No key of this name counts any more. */
    KEY_UNKNOWN(Kind.NOT_FOUND),
    KEY_FILE_UNREADABLE(Kind.NOT_FOUND),
    /** No whole number of hours within the limit {0}. */
    KEY_HOURS_WRONG(Kind.MALFORMED);

    private final Kind kind;

    KeyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
