package vn.motcua.office.register;

import vn.motcua.kernel.text.Worded;

/** What can be corrected in a line. */
public enum PaperField implements Worded {
    KIND,
    REFERENCE,
    DATED,
    ARRIVED,
    SUBJECT,
    PARTY,
    SIGNER,
    HOLDER,
    COPIES,
    PASSED,
    URGENCY,
    NOTE
}
