package vn.motcua.kernel;

/** What the ground floor refuses, whichever module was asked. */
public enum KernelRefusal implements Refusal {
    /** Control characters, NUL, or bidirectional overrides in a text (SR-45). */
    FORBIDDEN_CHARACTERS(Kind.MALFORMED),
    /** The request was not valid UTF-8. */
    WRONG_ENCODING(Kind.MALFORMED),
    /** A text longer than its field takes. */
    TEXT_TOO_LONG(Kind.MALFORMED),
    /** A value that must be there is not. */
    MISSING(Kind.MALFORMED),
    /** A value that is not of the form asked for. */
    NOT_UNDERSTOOD(Kind.MALFORMED),
    /** A date that the calendar does not have, such as 30/02. */
    NO_SUCH_DATE(Kind.MALFORMED),
    /** A text that can be no agency code, of whichever system. */
    NO_AGENCY_CODE(Kind.MALFORMED),
    PAGE_OUT_OF_RANGE(Kind.MALFORMED),
    PAGE_SIZE_OUT_OF_RANGE(Kind.MALFORMED),
    /** A form sent without the token that shows it came from our page. */
    FORGED_FORM(Kind.FORBIDDEN),
    /** The body is larger than this address takes. */
    BODY_TOO_LARGE(Kind.TOO_LARGE),
    SIGN_IN_FIRST(Kind.UNAUTHENTICATED),
    /** The factor was shown too long ago for this act. */
    CONFIRM_IT_IS_YOU(Kind.UNAUTHENTICATED),
    NOT_ALLOWED(Kind.FORBIDDEN),
    NOT_FOUND(Kind.NOT_FOUND),
    METHOD_NOT_ALLOWED(Kind.MALFORMED),
    TOO_MANY_REQUESTS(Kind.THROTTLED),
    /** The database cannot be had for a moment. */
    UNAVAILABLE(Kind.UNAVAILABLE);

    private final Kind kind;

    KernelRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
