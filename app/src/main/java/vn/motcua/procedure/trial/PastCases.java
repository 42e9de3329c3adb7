package vn.motcua.procedure.trial;

import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.procedure.ProcedureCode;

/** Dossiers of the past, from whoever keeps them: to see what would become of them under a new revision. Names of people are not asked for. */
public interface PastCases {

    /** One page of the dossiers of a procedure, the latest first. */
    Slice<PastCase> of(ProcedureCode code, Paging paging);
}
