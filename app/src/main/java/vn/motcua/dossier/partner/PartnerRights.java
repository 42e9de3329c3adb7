package vn.motcua.dossier.partner;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** Who may manage partners' accounts: whoever holds the permission for each agency that the account speaks for. */
@Component
class PartnerRights {

    static final String PERMISSION = "dossier.partners";

    private final AnsweringReach reach;

    PartnerRights(AnsweringReach reach) {
        this.reach = reach;
    }

    void require(Collection<AgencyId> agencies) {
        for (AgencyId agency : agencies)
            if (!reach.covers(PERMISSION, agency)) throw Refused.because(KernelRefusal.NOT_ALLOWED);
    }
}
