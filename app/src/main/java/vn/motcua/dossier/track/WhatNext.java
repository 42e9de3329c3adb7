package vn.motcua.dossier.track;

import vn.motcua.kernel.text.Worded;
import vn.motcua.procedure.flow.NationalStatus;

/** What comes next for the applicant, in a sentence, by the dossier's status. */
public enum WhatNext implements Worded {
    SUBMITTED,
    ACCEPTED,
    NOT_ACCEPTED,
    IN_PROGRESS,
    SUPPLEMENT_ASKED,
    PAYMENT_ASKED,
    WITHDRAWN,
    STOPPED,
    RESULT_READY,
    RETURNED;

    /** In a status. */
    public static WhatNext in(NationalStatus status) {
        return valueOf(status.name());
    }
}
