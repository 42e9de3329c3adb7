package vn.motcua.axis;

import vn.motcua.kernel.text.Worded;

/** What the sender has asked of a receiver about a document, and the receiver has not answered. */
public enum DocumentRequest implements Worded {
    NONE,
    RECALL,
    UPDATE,
    REPLACE
}
