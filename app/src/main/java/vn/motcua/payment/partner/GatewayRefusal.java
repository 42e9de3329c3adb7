package vn.motcua.payment.partner;

import vn.motcua.kernel.Refusal;

/** What the gateway refuses; towards existing clients by the code of their contract ({@link #wire}), of which only 00 and 99 were seen. */
public enum GatewayRefusal implements Refusal {
    PARTNER_UNKNOWN(Kind.FORBIDDEN, "01"),
    WRONG_HASH(Kind.FORBIDDEN, "02"),
    /** The reference was used for something else, or is paid. */
    REFERENCE_USED(Kind.CONFLICT, "03"),
    SUMS_DIFFER(Kind.RULE, "04"),
    TRANSACTION_UNKNOWN(Kind.NOT_FOUND, "05"),
    NOT_PAID(Kind.CONFLICT, "06"),
    BODY_NOT_UNDERSTOOD(Kind.MALFORMED, "99"),
    BODY_TOO_LARGE(Kind.TOO_LARGE, "99"),
    FIELD_MISSING(Kind.MALFORMED, "99"),
    FIELD_WRONG(Kind.MALFORMED, "99"),
    CURRENCY_UNKNOWN(Kind.RULE, "99"),
    ADDRESS_WRONG(Kind.MALFORMED, "99"),
    /** What is sent there could be read on the way. */
    ADDRESS_PLAIN(Kind.RULE, "99"),
    CODE_TAKEN(Kind.CONFLICT, "99"),
    AGENCY_UNKNOWN(Kind.NOT_FOUND, "99"),
    /** The agency's system cannot be asked. */
    AGENCY_AWAY(Kind.UNAVAILABLE, "99"),
    GATEWAY_FAULT(Kind.UNAVAILABLE, "99");

    private final Kind kind;
    private final String wire;

    GatewayRefusal(Kind kind, String wire) {
        this.kind = kind;
        this.wire = wire;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** The {@code MaLoi} of the contract. */
    public String wire() {
        return wire;
    }
}
