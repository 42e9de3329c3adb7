package vn.motcua.certifiedcopy;

import vn.motcua.kernel.text.Worded;

/** What is done to the pages of an original before they are compared. */
public enum PageChange implements Worded {
    ADDED,
    REPLACED,
    TURNED,
    MOVED,
    REMOVED
}
