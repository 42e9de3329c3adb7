package vn.motcua.axis.keeping;

import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisPermission;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** Who decides what becomes of an agency's contents: its administrator, one above it, or the operator; of one that ended, those of whoever answers for it. */
@Component
public class KeepingRights {

    private final AnsweringReach reach;

    KeepingRights(AnsweringReach reach) {
        this.reach = reach;
    }

    /** Refuses whoever does not. */
    public void require(AgencyId agency) {
        if (!reach.covers(AxisPermission.KEEP.code(), agency)) throw Refused.because(KernelRefusal.NOT_ALLOWED);
    }
}
