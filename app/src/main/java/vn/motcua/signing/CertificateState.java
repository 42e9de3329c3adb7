package vn.motcua.signing;

import vn.motcua.kernel.text.Worded;

/** How a certificate stands now. */
public enum CertificateState implements Worded {
    VALID,
    /** Valid, and soon over: a new one should be asked for. */
    ENDING,
    EXPIRED,
    REVOKED
}
