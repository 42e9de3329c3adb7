package vn.motcua.directory.authority.web;

import vn.motcua.kernel.text.Worded;
import vn.motcua.portal.Page;

/** What was just done, told on the page that follows. */
enum Done implements Worded {
    POSITION_CREATED,
    POSITION_ABOLISHED,
    OFFICIAL_RENAMED,
    APPOINTED,
    APPOINTMENT_ENDED,
    SUSPENDED,
    SUSPENSION_LIFTED,
    APPOINTMENT_CORRECTED,
    COMPETENCE_GRANTED,
    COMPETENCE_WITHDRAWN,
    COMPETENCE_CORRECTED,
    DELEGATED,
    DELEGATION_REVOKED,
    DELEGATION_CORRECTED;

    /** The sentence for an address's {@code done}; empty for anything unknown. */
    static String banner(Page page, String done) {
        for (Done one : values()) if (one.name().equals(done)) return page.t(one);
        return "";
    }
}
