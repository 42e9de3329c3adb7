package vn.motcua.feedback;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody about questions; for an agency and the units below it. */
public enum FeedbackPermission implements Permission {
    /** Answer questions to the agency, and decide whether question and answer are published. */
    ANSWER
}
