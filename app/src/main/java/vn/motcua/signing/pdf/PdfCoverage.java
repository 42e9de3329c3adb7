package vn.motcua.signing.pdf;

import vn.motcua.kernel.text.Worded;

/** How much of what the file shows today was signed. */
public enum PdfCoverage implements Worded {
    /** All of it. */
    WHOLE,
    /** All but what further signatures, time stamps, evidence on signatures and filled-in form fields added. */
    SIGNED_AGAIN,
    /** Something else was added or changed after: what one sees may not be what was signed. */
    CHANGED_LATER
}
