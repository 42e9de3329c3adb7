package vn.motcua.dossier.partner;

import vn.motcua.kernel.Refusal;

/** What the agencies' door refuses; towards existing clients the code of their contract ({@link #wire}). */
public enum PartnerRefusal implements Refusal {
    /** Not JSON, or not one flat object of it. */
    BODY_NOT_UNDERSTOOD(Kind.MALFORMED, "-1"),
    BODY_TOO_LARGE(Kind.TOO_LARGE, "-1"),
    PARAMETER_MISSING(Kind.MALFORMED, "-1"),
    DATA_NO_LIST(Kind.MALFORMED, "-1"),
    TOO_MANY_ITEMS(Kind.TOO_LARGE, "-1"),
    /** Wrong name or password: which of them is told to nobody. */
    NOT_KNOWN(Kind.UNAUTHENTICATED, "-2"),
    TOO_MANY_TRIES(Kind.THROTTLED, "-2"),
    NO_SESSION(Kind.UNAUTHENTICATED, "-2"),
    AGENCY_NOT_YOURS(Kind.FORBIDDEN, "-4"),
    SERVICE_UNKNOWN(Kind.MALFORMED, "-5"),
    AGENCY_UNKNOWN(Kind.NOT_FOUND, "-6"),
    PROCEDURE_UNKNOWN(Kind.NOT_FOUND, "-6"),
    /** The answer would not be whole: better none than a short one. */
    NOT_WHOLE(Kind.UNAVAILABLE, "-99"),
    BUSY(Kind.UNAVAILABLE, "-99"),
    FAULT(Kind.UNAVAILABLE, "-99"),
    ADDRESS_WRONG(Kind.MALFORMED, "-1"),
    WITHOUT_AGENCY(Kind.MALFORMED, "-1"),
    PARTNER_UNKNOWN(Kind.NOT_FOUND, "-1"),
    /** Somebody else has changed it meanwhile. */
    PARTNER_CHANGED(Kind.CONFLICT, "-1");

    private final Kind kind;
    private final String wire;

    PartnerRefusal(Kind kind, String wire) {
        this.kind = kind;
        this.wire = wire;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** The {@code error_code} of the agencies' interface. */
    public String wire() {
        return wire;
    }
}
