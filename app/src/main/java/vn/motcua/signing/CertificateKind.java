package vn.motcua.signing;

import vn.motcua.kernel.text.Worded;

/** What a certificate is for. */
public enum CertificateKind implements Worded {
    /** The authority's own, at the top. */
    ROOT,
    /** The authority's own, which signs all others. */
    ISSUING,
    /** The document axis: seals receipts. */
    AXIS,
    /** The authority's time stamps (RFC 3161). */
    TIME,
    /** The authority's answers about revocation (OCSP, RFC 6960), in the name of the issuing certificate. */
    OCSP,
    /** An agency: signs packets in its name. */
    AGENCY,
    /** A system of an agency's: shows itself at the axis. */
    SYSTEM,
    /** An agency: what is sealed for it is encrypted to this key. The private key is never here: nobody but the agency opens it. */
    ENCRYPTION,
    /** A person in a post of an agency: signs what that post may sign. */
    OFFICIAL;

    /** True for the two with which the authority signs certificates. */
    public boolean authority() {
        return this == ROOT || this == ISSUING;
    }

    /** True for those that this installation makes for itself, and renews by itself. */
    public boolean own() {
        return authority() || this == AXIS || this == TIME || this == OCSP;
    }
}
