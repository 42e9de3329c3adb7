package vn.motcua.axis.hook;

import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.text.Worded;

/** Why a call had no answer at all. */
public enum HookProblem implements Worded {
    /** Nothing came within the time that a call gets. */
    TIMEOUT,
    NOT_CONNECTED,
    /** No encrypted line, or the certificate is not for this host, or not to be trusted. */
    TLS,
    /** The line broke, or what came is no HTTP. */
    NO_ANSWER,
    HOST_UNKNOWN,
    /** The host leads now to a network that the axis does not call. */
    NETWORK_CLOSED;

    static HookProblem of(Refusal refusal) {
        return refusal == HookRefusal.HOOK_HOST_UNKNOWN ? HOST_UNKNOWN : NETWORK_CLOSED;
    }
}
