package vn.motcua.portal.form;

import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** What addresses hold in their path. */
public final class InAddress {

    private InAddress() {}

    /** The number of a thing; what cannot be one is nothing that is there. */
    public static long number(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) throw Refused.because(KernelRefusal.NOT_FOUND);
        return Long.parseLong(text);
    }
}
