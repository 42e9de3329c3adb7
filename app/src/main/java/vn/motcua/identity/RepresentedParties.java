package vn.motcua.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.mandate.HeldMandates;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.Represented;

/** Whom people act for, as other modules may ask. Whoever acts is told by {@link Actor#represented}. */
@Component
public class RepresentedParties {

    private final HeldMandates held;
    private final Actors actors;

    RepresentedParties(HeldMandates held, Actors actors) {
        this.held = held;
        this.actors = actors;
    }

    /**
     * For an act in somebody's name: refused if whoever acts represents somebody and that ended since the request began, or does not reach to the procedure. It
     * cannot end before this transaction does. Nothing happens for those who act for themselves.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String procedure) {
        Actor actor = actors.current();
        Represented represented = actor.represented();
        if (represented == null || actor.account() == null) return;
        boolean still = held.hold(actor.account(), represented.mandate())
                .filter(one -> one.covers(procedure))
                .isPresent();
        if (!still) throw Refused.because(IdentityRefusal.MANDATE_OVER);
    }

    /** True if the one may act for the other in a procedure today. */
    @Transactional(readOnly = true)
    public boolean represents(AccountId representative, AccountId represented, String procedure) {
        return held.holds(representative, represented, procedure);
    }
}
