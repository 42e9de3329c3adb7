package vn.motcua.identity.mandate;

import vn.motcua.identity.AccountKind;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.text.Worded;

/** As what somebody acts for somebody else (Bộ luật Dân sự 2015, Đ.134–138). */
public enum MandateKind implements Worded {
    /** A father or mother for a child under age; by papers alone (Đ.136). */
    CHILD,
    /** An adult for another, who authorised them (Đ.138). */
    PERSON,
    /** The representative by law of a business or organisation (Đ.137). */
    BODY_BY_LAW,
    /** Somebody whom a business or organisation authorised (Đ.138). */
    BODY_BY_AUTHORITY;

    /** True where a business or organisation is represented. */
    public boolean body() {
        return this == BODY_BY_LAW || this == BODY_BY_AUTHORITY;
    }

    /** True if an account of that kind can be represented so. */
    boolean fits(AccountKind kind) {
        return body() ? kind.actor() == ActorKind.BUSINESS : kind == AccountKind.CITIZEN;
    }
}
