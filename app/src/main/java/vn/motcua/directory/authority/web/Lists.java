package vn.motcua.directory.authority.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.form.Form;

/** What addresses of these lists hold. */
final class Lists {

    private Lists() {}

    /** Which page is asked for; the first if none is. */
    static Paging paging(Form form, int size) {
        String page = form.value("page");
        if (page.isEmpty()) return new Paging(1, size);
        if (!page.matches("\\d{1,6}")) throw Refused.at("page", KernelRefusal.PAGE_OUT_OF_RANGE, Paging.MAX_NUMBER);
        return new Paging(Integer.parseInt(page), size);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
