package vn.motcua.vault;

import vn.motcua.kernel.Refusal;

/** All to which stores say no. */
public enum VaultRefusal implements Refusal {
    NO_SUCH_ENTRY(Kind.NOT_FOUND),
    /** Whoever serves the public keeps papers of their own with an account of their own. */
    NOT_FOR_OFFICIALS(Kind.FORBIDDEN),
    /** Nobody's office looked, or it was objected to before. */
    NOTHING_TO_OBJECT_TO(Kind.CONFLICT),
    ANSWERED_ALREADY(Kind.CONFLICT),
    /** Whoever looked, or let somebody look, does not answer for it. */
    OWN_LOOK(Kind.RULE),
    /** As many as one may lay in by oneself. */
    TOO_MANY_UPLOADS(Kind.RULE),
    /** Together they are larger than that. */
    UPLOADS_TOO_LARGE(Kind.RULE),
    /** No file was chosen. */
    FILE_MISSING(Kind.MALFORMED),
    /** Only what one laid in oneself can be taken out. */
    NOT_YOURS_TO_REMOVE(Kind.RULE),
    /** As many links at a time. */
    TOO_MANY_SHARES(Kind.RULE),
    /** The link is not known, is over, was opened often enough, or was taken back: which, is not told. */
    NO_SUCH_SHARE(Kind.NOT_FOUND),
    /** The owner has not agreed to this agency's reading for this procedure; or there is no such owner: which, is not told. */
    CONSENT_NEEDED(Kind.RULE),
    /** A yes names at least one kind of paper. */
    KINDS_MISSING(Kind.MALFORMED),
    /** A copy of the whole store is being made. */
    EXPORT_UNDER_WAY(Kind.CONFLICT),
    FILE_TOO_LARGE(Kind.TOO_LARGE),
    /** A day that has not come yet. */
    DAY_TO_COME(Kind.RULE),
    NOT_SEALED(Kind.CONFLICT),
    SEALED_ALREADY(Kind.CONFLICT),
    /** A death or a new name is recorded where it is registered. */
    NOT_A_REGISTRAR(Kind.RULE),
    /** The same waits for a second officer, here or elsewhere. */
    EVENT_ASKED_ALREADY(Kind.CONFLICT),
    HEIR_OF_ONESELF(Kind.RULE),
    /** Whoever asks or confirms lets nobody in who is themselves. */
    HEIR_IS_OFFICER(Kind.RULE),
    HEIR_ASKED_ALREADY(Kind.CONFLICT),
    /** Whoever asked does not confirm (SR-28). */
    SECOND_OFFICER(Kind.RULE),
    /** From today to a year ahead. */
    WITHIN_A_YEAR(Kind.RULE),
    /** Neither a personal number nor a tax code. */
    NO_OWNER_NUMBER(Kind.MALFORMED),
    /** To erase a store: one of number and account. */
    ONE_OWNER(Kind.MALFORMED),
    /** Nothing was ever laid down for this account by itself. */
    NO_SUCH_STORE(Kind.NOT_FOUND),
    /** It was revoked or replaced, or its last day is over: software gets its file no more. */
    HOLDS_NO_MORE(Kind.RULE),
    /** It was revoked or replaced before. */
    ENDED_ALREADY(Kind.CONFLICT),
    /** Its owner is dead, or an office holds it: nothing goes in or out. */
    STORE_SEALED(Kind.RULE),
    /** Its keys were destroyed. */
    STORE_ERASED(Kind.CONFLICT);

    private final Kind kind;

    VaultRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
