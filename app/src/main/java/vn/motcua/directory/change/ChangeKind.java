package vn.motcua.directory.change;

import vn.motcua.kernel.text.Worded;

/** What somebody did to the directory. */
public enum ChangeKind implements Worded {
    FOUNDING,
    RENAMING,
    MOVE,
    CONTACT_CHANGE,
    CODE_ASSIGNMENT,
    CODE_CLOSING,
    MERGER,
    SPLIT,
    REPLACEMENT,
    TRANSFER,
    CLOSING,
    CORRECTION,
    CANCELLATION,
    IMPORT
}
