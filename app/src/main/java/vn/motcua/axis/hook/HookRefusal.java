package vn.motcua.axis.hook;

import vn.motcua.kernel.Refusal;

/** What can be wrong with a hook. */
public enum HookRefusal implements Refusal {
    /** No address of the form https://host/path. */
    HOOK_ADDRESS_WRONG(Kind.MALFORMED),
    /** The host {0} is not known to the name service just now. */
    HOOK_HOST_UNKNOWN(Kind.RULE),
    /** The host {0} leads to a network that the axis does not call. */
    HOOK_NETWORK_CLOSED(Kind.RULE),
    /** The system has none. */
    HOOK_NONE(Kind.NOT_FOUND),
    /** It is paused already. */
    HOOK_PAUSED(Kind.CONFLICT),
    /** It runs. */
    HOOK_RUNS(Kind.CONFLICT);

    private final Kind kind;

    HookRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
