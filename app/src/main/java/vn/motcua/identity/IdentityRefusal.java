package vn.motcua.identity;

import vn.motcua.kernel.Refusal;

/** What the module identity refuses. */
public enum IdentityRefusal implements Refusal {
    /** Name and password do not belong together, or there is no such account, or it is closed: which of them is not told. */
    SIGN_IN_FAILED(Kind.RULE),
    /** A link that is not known, was used, or is too old: which of them is not told. */
    INVITATION_OVER(Kind.NOT_FOUND),
    /** An official's sign-in name that is not of the form name@agency. */
    OFFICIAL_NAME_FORM(Kind.MALFORMED),
    /** The sign-in name leads to another account. */
    NAME_TAKEN(Kind.CONFLICT),
    /** Told to operators only: no account has this sign-in name. */
    NO_SUCH_ACCOUNT(Kind.NOT_FOUND),
    NO_SUCH_ROLE(Kind.MALFORMED),
    ROLE_NOT_HELD(Kind.CONFLICT),
    ROLE_HELD_ALREADY(Kind.CONFLICT),
    PASSWORD_SHORT(Kind.RULE),
    PASSWORD_LONG(Kind.RULE),
    /** A password that is tried first: a word everybody thinks of, a run of keys, the owner's own name. */
    PASSWORD_EASY(Kind.RULE),
    /** The two entries of a new password differ. */
    PASSWORDS_DIFFER(Kind.RULE),
    /** The password of whoever is signed in is another one. */
    PASSWORD_WRONG(Kind.RULE),
    /** The sign-in that a second step belongs to is over. */
    SIGN_IN_OVER(Kind.RULE),
    /** A code that is wrong, too old, or was used before: which of them is not told. */
    CODE_WRONG(Kind.RULE),
    /** Too many wrong codes: the sign-in ended, the account did not. */
    CODES_EXHAUSTED(Kind.RULE),
    /** Tries follow each other too fast. */
    TOO_MANY_ATTEMPTS(Kind.THROTTLED),
    /** The browser's answer for a passkey is not right. */
    PASSKEY_REFUSED(Kind.RULE),
    /** The passkey is set up already. */
    PASSKEY_KNOWN(Kind.CONFLICT),
    /** There are as many passkeys as one account may have. */
    TOO_MANY_PASSKEYS(Kind.RULE),
    /** The agency takes passkeys only. */
    TOTP_FORBIDDEN(Kind.RULE),
    /** An official keeps at least one second factor. */
    LAST_FACTOR(Kind.RULE),
    /** An agency that whoever acts does not administer. */
    AGENCY_BEYOND_YOU(Kind.RULE),
    /** An account that holds more than the administrator: whoever resets it could take that. */
    ACCOUNT_BEYOND_YOU(Kind.RULE),
    /** Nobody administers their own account. */
    OWN_ACCOUNT(Kind.RULE),
    /** A closed account gets no link to a new password. */
    ACCOUNT_IS_CLOSED(Kind.CONFLICT),
    /** The account is open already. */
    ACCOUNT_IS_OPEN(Kind.CONFLICT),
    /** Nobody gives themselves a role, nor has a hand in it. */
    OWN_ROLE(Kind.RULE),
    /** A role for an agency where whoever acts gives none, or one that holds more than they do. */
    ROLE_BEYOND_YOU(Kind.RULE),
    /** A role begins today at the earliest. */
    ROLE_FROM_THE_PAST(Kind.RULE),
    /** The last day lies before the first. */
    ROLE_ENDS_FIRST(Kind.RULE),
    /** The same thing was asked for and waits for a decision. */
    REQUEST_WAITS(Kind.CONFLICT),
    /** Whoever asked does not decide (SR-28). */
    SECOND_PERSON(Kind.RULE),
    /** Somebody decided already. */
    REQUEST_DECIDED(Kind.CONFLICT),
    /** The last day has passed: there is nothing left to give. */
    REQUEST_OVER(Kind.RULE),
    /** No citizen's number, or no tax code. */
    NO_PUBLIC_NUMBER(Kind.MALFORMED),
    /** Two opened the same account at the same moment. */
    REGISTRATION_AGAIN(Kind.CONFLICT),
    /** An agency that the official does not serve. */
    AGENCY_NOT_SERVED(Kind.RULE),
    /** No application has this id, or it is closed. */
    CLIENT_UNKNOWN(Kind.RULE),
    /** The address to send the browser back to is not one that the application registered. */
    REDIRECT_UNKNOWN(Kind.RULE),
    /** A parameter stands twice in a request to sign in. */
    REQUEST_TWICE(Kind.MALFORMED),
    /** What an application wants to have back is too long. */
    STATE_LONG(Kind.MALFORMED),
    /** A request to sign in that is too long to be one. */
    REQUEST_LONG(Kind.MALFORMED),
    /** A request to sign in that is too old, or none of ours. */
    REQUEST_GONE(Kind.NOT_FOUND),
    /** An address that an application cannot have. */
    CLIENT_ADDRESS(Kind.MALFORMED),
    /** The addresses of a strict application lie at several hosts. */
    CLIENT_HOSTS(Kind.RULE),
    /** Officials do not sign in at applications of the existing kind. */
    CLIENT_OFFICIALS(Kind.RULE),
    /** No set of public keys. */
    CLIENT_KEYS(Kind.MALFORMED),
    CLIENT_IS_CLOSED(Kind.CONFLICT),
    CLIENT_IS_OPEN(Kind.CONFLICT),
    /** A profile, or a group of claims, that there is not. */
    CLIENT_WORD(Kind.MALFORMED),
    /** A day of birth or sex that the personal number speaks against, or a day to come. */
    PROFILE_NUMBER(Kind.RULE),
    /** No telephone number. */
    PROFILE_LANDLINE(Kind.MALFORMED),
    /** The outside provider did not answer, or not properly. */
    OUTSIDE_FAILED(Kind.UNAVAILABLE),
    /** The person, or the outside provider, said no, or the answer belongs to another request. */
    OUTSIDE_REFUSED(Kind.RULE),
    /** The outside provider names somebody whose number this account does not have. */
    OUTSIDE_OTHER_PERSON(Kind.RULE),
    /** The person is linked to another account. */
    OUTSIDE_LINKED(Kind.CONFLICT),
    /** The outside provider is the only way in to this account. */
    OUTSIDE_ONLY_WAY(Kind.CONFLICT),
    /** No key of ours, or one that was withdrawn. */
    NO_SUCH_TOKEN_KEY(Kind.NOT_FOUND),
    /** A child is represented by papers alone. */
    MANDATE_CHILD_BY_PAPER(Kind.RULE),
    /** Nobody verified the account of a citizen who would act, or be represented. */
    MANDATE_UNVERIFIED(Kind.RULE),
    /** Agreeing takes level 2. */
    MANDATE_LEVEL(Kind.RULE),
    MANDATE_FOR_ONESELF(Kind.RULE),
    MANDATE_ASKED_ALREADY(Kind.CONFLICT),
    /** There is one between these two for these days. */
    MANDATE_HELD_ALREADY(Kind.CONFLICT),
    /** It was answered, ended or ran out meanwhile. */
    MANDATE_MOVED_ON(Kind.CONFLICT),
    /** The mandate by which somebody acts has ended, or does not reach to that procedure. */
    MANDATE_OVER(Kind.FORBIDDEN),
    MANDATE_ENDS_FIRST(Kind.RULE),
    MANDATE_OVER_A_YEAR(Kind.RULE),
    MANDATE_OVER_FIVE_YEARS(Kind.RULE),
    MANDATE_LAST_DAY(Kind.RULE),
    /** No day of birth, or one to come. */
    MANDATE_BIRTH(Kind.RULE),
    /** The child is of age. */
    MANDATE_OF_AGE(Kind.RULE),
    /** An adult with a verified account agrees there, and by no office. */
    MANDATE_ASK_THEM(Kind.RULE),
    /** A paper of a day to come. */
    MANDATE_PAPER_DAY(Kind.RULE),
    /** Told to officers only: the number of whoever would act has no verified account. */
    MANDATE_REPRESENTATIVE(Kind.RULE),
    /** What was typed as a procedure's code is none. */
    MANDATE_PROCEDURES(Kind.MALFORMED);

    private final Kind kind;

    IdentityRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
