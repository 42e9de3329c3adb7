package vn.motcua.procedure.flow;

import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.text.Worded;

/** What is handed or sent out on the way: the forms of the one-stop mechanism, and the result itself. */
public enum StepLetter implements Worded {
    /** Form 01: received, with the day on which to come again. */
    RECEIPT,
    /** Form 02: what is missing. */
    SUPPLEMENT,
    /** Form 03: not received, and why. */
    REFUSAL,
    /** Form 04: sorry, and the new day. */
    APOLOGY,
    /** Form 05: who had it, from when until when. */
    CONTROL_SLIP,
    /** A notice of what is to be paid. */
    PAYMENT_NOTICE,
    /** A letter that asks another agency. */
    OPINION_REQUEST,
    /** A written answer that says no, and why. */
    REJECTION,
    /** The result. */
    RESULT;

    /** Where forms 01 to 05 stand. */
    public static final LegalSource SOURCE = new LegalSource(
            "Thông tư 01/2018/TT-VPCP",
            "Phụ lục",
            Grade.SEEN_IN_PRACTICE,
            "Forms 01 to 05 are in use; under Nghị định 118/2025/NĐ-CP their numbers may have changed");
}
