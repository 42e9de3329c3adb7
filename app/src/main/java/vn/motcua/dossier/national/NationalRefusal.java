package vn.motcua.dossier.national;

import vn.motcua.kernel.Refusal;

/** Why a dossier, a step or a rating was not taken over; towards agencies' systems, the code of their contract ({@link #wire}). */
public enum NationalRefusal implements Refusal {
    /** What stands where a dossier should is none. */
    ITEM_NO_OBJECT(Kind.MALFORMED, "-1"),
    ITEM_TOO_LARGE(Kind.TOO_LARGE, "-1"),
    MEMBER_MISSING(Kind.MALFORMED, "-1"),
    /** A list where a text belongs, or the other way round. */
    MEMBER_TYPE(Kind.MALFORMED, "-1"),
    MEMBER_NO_TIME(Kind.MALFORMED, "-1"),
    MEMBER_NO_NUMBER(Kind.MALFORMED, "-1"),
    /** An insert of what is there; nothing was changed. */
    DOSSIER_EXISTS(Kind.CONFLICT, "3"),
    /** This portal's own desk keeps it. */
    DOSSIER_OF_OUR_DESK(Kind.FORBIDDEN, "-4"),
    DOSSIER_UNKNOWN(Kind.NOT_FOUND, "-6"),
    TOO_MANY_LOOK_UPS(Kind.THROTTLED, "-1"),
    PERIOD_WRONG(Kind.RULE, "-1");

    private final Kind kind;
    private final String wire;

    NationalRefusal(Kind kind, String wire) {
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
