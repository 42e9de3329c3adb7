package vn.motcua.directory.authority;

import vn.motcua.kernel.Refusal;

/** All to which competences and delegations are refused. */
public enum AuthorityRefusal implements Refusal {
    MATTER_MALFORMED(Kind.MALFORMED),
    NO_MATTER(Kind.MALFORMED),
    COMPETENCE_UNKNOWN(Kind.NOT_FOUND),
    DELEGATION_UNKNOWN(Kind.NOT_FOUND),
    /** Deputies sign for their heads; what belongs to heads reaches them by delegation. */
    BELONGS_TO_THE_HEAD(Kind.RULE),
    ALREADY_COMPETENT(Kind.CONFLICT),
    ALREADY_DELEGATED(Kind.CONFLICT),
    /** Nobody delegates to themselves. */
    TO_ONESELF(Kind.RULE),
    /** The receiver is neither a deputy nor the head of a unit below. */
    RECEIVER_MAY_NOT(Kind.RULE),
    /** Only heads pass on what is theirs; a deputy who signs for the head does not. */
    GIVER_MAY_NOT(Kind.RULE),
    /** The giver has no such authority on a day of the period. */
    GIVER_HAS_NONE(Kind.RULE),
    /** Authorised persons may not authorise others (NĐ 30/2020/NĐ-CP, Đ.13(3)). */
    NOT_FURTHER(Kind.RULE),
    /** An authorisation must have an end (NĐ 30/2020/NĐ-CP, Đ.13(3)). */
    END_NEEDED(Kind.RULE),
    /** It would last longer than the giver's or the receiver's own post. */
    OUTLASTS_POST(Kind.RULE),
    /** What was signed until yesterday stays signed: a revocation works from today on. */
    REVOKED_IN_THE_PAST(Kind.RULE),
    OUTSIDE_DELEGATION(Kind.RULE),
    OUTSIDE_COMPETENCE(Kind.RULE);

    private final Kind kind;

    AuthorityRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
