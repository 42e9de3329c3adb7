package vn.motcua.dossier.revoke;

import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.text.Worded;

/** Why a result that was given out counts no more. */
public enum ResultGround implements Worded {
    /** It was given on papers or statements that are false. */
    FALSE_PAPERS,
    /** It was given by whoever may not, or against the rules. */
    AGAINST_RULES,
    /** A court or a higher authority decided so. */
    BY_DECISION;

    /** Each field of law has its own rules on this; none of them was read. */
    public static final LegalSource LAW = new LegalSource(
            "Nghị định 61/2018/NĐ-CP",
            "",
            Grade.UNVERIFIED,
            "Who takes a result back, and on which grounds, is said by the law of each field; these were not read");
}
