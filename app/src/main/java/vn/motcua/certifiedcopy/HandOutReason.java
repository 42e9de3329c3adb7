package vn.motcua.certifiedcopy;

import vn.motcua.kernel.text.Worded;

/** Why an officer takes out a certified copy: its owner reads it. */
public enum HandOutReason implements Worded {
    /** For whoever asked for it and has no account. */
    ASKER_AT_COUNTER,
    /** Somebody complained, or doubts it. */
    COMPLAINT,
    /** An inspection wants to see it. */
    INSPECTION
}
