package vn.motcua.notification;

import vn.motcua.kernel.Refusal;

/** To what notices say no. */
public enum NotificationRefusal implements Refusal {
    /** A template names a value that this kind of notice has not. */
    VALUE_UNKNOWN(Kind.RULE),
    /** A template would say something of a person by e-mail, SMS or push. */
    VALUE_TOO_PERSONAL(Kind.RULE),
    /** A heading or outside text of values alone. */
    WORDLESS(Kind.RULE),
    /** Somebody else saw to it already. */
    CLOSED_ALREADY(Kind.CONFLICT),
    /** What was brought, or is on its way, is not sent again. */
    NOT_FAILED(Kind.CONFLICT),
    /** No address of the way by which it goes. */
    ADDRESS_WRONG(Kind.MALFORMED);

    private final Kind kind;

    NotificationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
