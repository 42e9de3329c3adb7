package vn.motcua.signing;

import vn.motcua.kernel.Refusal;

/** What signing refuses. */
public enum SigningRefusal implements Refusal {
    /** The authority's keys are not there yet, or are missing. */
    AUTHORITY_AWAY(Kind.UNAVAILABLE),
    /** The agency is not open today. */
    AGENCY_CLOSED(Kind.RULE),
    /** A request for a certificate that cannot be read. */
    CSR_UNREADABLE(Kind.MALFORMED),
    /** Whoever made the request does not have the key: its own signature does not hold. */
    CSR_NOT_SIGNED(Kind.RULE),
    /** A key of a sort or size that gets no certificate (SR-62). */
    KEY_TOO_WEAK(Kind.RULE),
    /** A key for encryption lies on P-256 or P-384, so that one sealing serves all receivers alike. */
    KEY_NOT_FOR_ENCRYPTION(Kind.RULE),
    /** A key for encryption is made by its holder: if it were kept here, the centre could read what is sealed. */
    ENCRYPTION_KEY_STAYS_AWAY(Kind.RULE),
    /** The key has a certificate already, or had one. */
    KEY_KNOWN(Kind.CONFLICT),
    NO_SUCH_CERTIFICATE(Kind.NOT_FOUND),
    /** The authority's own certificates are not given and taken on pages. */
    AUTHORITY_CERTIFICATE(Kind.RULE),
    REVOKED_ALREADY(Kind.CONFLICT),
    /** A certificate that no longer holds is not renewed. */
    NOT_RENEWABLE(Kind.CONFLICT),
    /** The same was asked for, and waits. */
    REQUEST_WAITS(Kind.CONFLICT),
    REQUEST_DECIDED(Kind.CONFLICT),
    /** Nobody decides on what they asked for. */
    SECOND_PERSON(Kind.RULE),
    /** The agency is none of those for which whoever acts manages certificates. */
    AGENCY_BEYOND_YOU(Kind.RULE),
    /** Others are having files looked at; this one waits. */
    VALIDATION_BUSY(Kind.THROTTLED),
    /** Too many files from one place. */
    VALIDATION_TOO_OFTEN(Kind.THROTTLED),
    /** No key of the agency's is kept here, or none whose certificate holds. */
    NO_KEY_OF_AGENCY(Kind.RULE);

    private final Kind kind;

    SigningRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
