package vn.motcua.identity.factor;

import vn.motcua.kernel.text.Worded;

/** What an agency asks of its officials when they sign in. */
public enum AgencyRule implements Worded {
    /** A password with a code of an app, or a passkey. */
    TWO_FACTORS,
    /** A passkey and nothing else: a false site can be told nothing. */
    PASSKEYS_ONLY
}
