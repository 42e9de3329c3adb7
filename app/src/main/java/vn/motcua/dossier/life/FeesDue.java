package vn.motcua.dossier.life;

import vn.motcua.dossier.DossierId;
import vn.motcua.procedure.flow.NationalStatus;

/** What a dossier's waiting for payment means for money. Part of the act's transaction. */
public interface FeesDue {

    /** A dossier came from one status to another: it may have to be paid now, or no longer. Refused if it is said to be paid and is not. */
    void changed(DossierId dossier, NationalStatus from, NationalStatus to);
}
