package vn.motcua.certifiedcopy.revoke;

import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.text.Worded;

/** Why a certified copy counts no more. */
public enum RevocationGround implements Worded {
    /** The copy does not say what the original says. */
    CONTENT_DIFFERS,
    /** The original was forged, or was revoked by whoever issued it. */
    ORIGINAL_FALSE,
    /** It was certified by whoever may not, or against the rules. */
    AGAINST_RULES;

    /** Where that stands; who takes the value of an attestation away, and by which decision, is for a lawyer. */
    public static final LegalSource LAW = new LegalSource(
            "Nghị định 23/2015/NĐ-CP",
            "",
            Grade.UNVERIFIED,
            "The clauses on taking away the value of an attestation were not read");
}
