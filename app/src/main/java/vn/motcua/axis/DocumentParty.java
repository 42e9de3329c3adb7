package vn.motcua.axis;

import vn.motcua.kernel.text.Worded;

/** Who speaks about a document. */
public enum DocumentParty implements Worded {
    SENDER,
    RECEIVER
}
