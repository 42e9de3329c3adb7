package vn.motcua.axis;

import vn.motcua.kernel.text.Worded;

/** What is kept of a document once all receivers have it. */
public enum KeptOnceDone implements Worded {
    /** Its content, for the time that was set. */
    CONTENT,
    /** Only the facts. */
    FACTS
}
