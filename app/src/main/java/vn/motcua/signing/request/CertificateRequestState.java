package vn.motcua.signing.request;

import vn.motcua.kernel.text.Worded;

/** How a request for a certificate stands. */
public enum CertificateRequestState implements Worded {
    /** Nobody has decided on it. */
    WAITING,
    /** A second administrator agreed; the certificate was issued. */
    APPROVED,
    /** A second administrator said no. */
    REFUSED,
    /** Whoever asked took it back. */
    WITHDRAWN
}
