package vn.motcua.directory.people;

import vn.motcua.kernel.Refusal;

/** All to which the book of posts and officials says no. */
public enum PeopleRefusal implements Refusal {
    OFFICIAL_UNKNOWN(Kind.NOT_FOUND),
    POSITION_UNKNOWN(Kind.NOT_FOUND),
    APPOINTMENT_UNKNOWN(Kind.NOT_FOUND),
    ENDS_BEFORE_IT_BEGINS(Kind.MALFORMED),
    EMAIL_MALFORMED(Kind.MALFORMED),
    NUMBER_OUT_OF_RANGE(Kind.MALFORMED),
    /** The agency is not open on all the days asked for. */
    AGENCY_NOT_OPEN(Kind.RULE),
    /** The post does not stand on all the days asked for. */
    POSITION_NOT_STANDING(Kind.RULE),
    /** An agency has one head. */
    HEAD_EXISTS(Kind.CONFLICT),
    /** All seats are taken in those days. */
    POSITION_TAKEN(Kind.CONFLICT),
    ALREADY_HOLDS_IT(Kind.CONFLICT),
    /** Only a head is stood in for. */
    ONLY_A_HEAD_IS_STOOD_IN_FOR(Kind.RULE),
    /** There is a head in office in those days. */
    HEAD_IN_OFFICE(Kind.RULE),
    /** Who is put in charge must be a deputy there. */
    IN_CHARGE_NEEDS_DEPUTY(Kind.RULE),
    /** Somebody stands in for the head in those days. */
    STOOD_IN_FOR(Kind.CONFLICT),
    /** The day lies outside the appointment. */
    OUTSIDE_APPOINTMENT(Kind.RULE),
    ALREADY_SUSPENDED(Kind.CONFLICT),
    NOT_SUSPENDED(Kind.CONFLICT),
    POSITION_HAS_HOLDERS(Kind.CONFLICT),
    /** Somebody has one main post; others are held beside it. */
    HAS_MAIN_POST(Kind.CONFLICT),
    /** Nobody gives posts or powers to themselves. */
    NOT_FOR_ONESELF(Kind.FORBIDDEN),
    /** A correction that changes nothing. */
    NOTHING_TO_CORRECT(Kind.RULE),
    NOTHING_CHANGES(Kind.RULE);

    private final Kind kind;

    PeopleRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
