package vn.motcua.identity;

import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.text.Worded;

/** Whose account it is. */
public enum AccountKind implements Worded {
    CITIZEN(ActorKind.CITIZEN),
    BUSINESS(ActorKind.BUSINESS),
    /** An organisation that is no business: an association, a school, a co-operative. It acts as businesses do. */
    ORGANISATION(ActorKind.BUSINESS),
    OFFICIAL(ActorKind.OFFICIAL);

    private final ActorKind actor;

    AccountKind(ActorKind actor) {
        this.actor = actor;
    }

    /** The sort of actor that somebody with such an account is. */
    public ActorKind actor() {
        return actor;
    }
}
