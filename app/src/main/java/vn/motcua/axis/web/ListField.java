package vn.motcua.axis.web;

import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.form.Form;

/** What the addresses of lists hold. */
final class ListField {

    private ListField() {}

    /** Which page is asked for. */
    static Paging paging(Form form, int size) {
        String page = form.value("page").strip();
        if (page.isEmpty()) return new Paging(1, size);
        if (!page.matches("\\d{1,6}")) throw Refused.at("page", KernelRefusal.NOT_UNDERSTOOD, page);
        return new Paging(Integer.parseInt(page), size);
    }
}
