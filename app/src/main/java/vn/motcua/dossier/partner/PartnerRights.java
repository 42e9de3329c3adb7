package vn.motcua.dossier.partner;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;

/** Who may manage partners' accounts: whoever holds the permission for each agency that the account speaks for. */
@Component
class PartnerRights {

    static final String PERMISSION = "dossier.partners";

    private final Actors actors;
    private final Access access;

    PartnerRights(Actors actors, Access access) {
        this.actors = actors;
        this.access = access;
    }

    void require(Collection<AgencyId> agencies) {
        for (AgencyId agency : agencies)
            if (!access.allows(actors.current(), PERMISSION, agency)) throw Refused.because(KernelRefusal.NOT_ALLOWED);
    }
}
