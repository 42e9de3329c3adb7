package vn.motcua.signing.web;

import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.form.Form;
import vn.motcua.signing.CertificateId;

/** What the addresses of these pages name. */
final class Addressed {

    private static final int SIZE = 20;

    private Addressed() {}

    static long number(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) throw Refused.because(KernelRefusal.NOT_FOUND);
        return Long.parseLong(text);
    }

    static CertificateId certificate(String text) {
        return new CertificateId(number(text));
    }

    /** Which page of a list is wanted. */
    static Paging paging(Form form) {
        String text = form.value("page").strip();
        if (text.isEmpty()) return new Paging(1, SIZE);
        if (!text.matches("\\d{1,6}")) throw Refused.at("page", KernelRefusal.NOT_UNDERSTOOD, text);
        return new Paging(Integer.parseInt(text), SIZE);
    }
}
