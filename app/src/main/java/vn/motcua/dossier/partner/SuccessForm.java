package vn.motcua.dossier.partner;

import vn.motcua.kernel.text.Worded;

/** How "done" is written in {@code error_code}: old versions of clients differ. */
public enum SuccessForm implements Worded {
    /** {@code "0"}, which nearly all take. */
    TEXT,
    /** {@code 0}, a number. */
    NUMBER,
    /** {@code "00"}, of 2019 and early 2020. */
    TWO_DIGITS
}
