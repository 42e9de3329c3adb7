package vn.motcua.directory.authority.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.portal.form.Form;

/** Lists that are short enough to be read whole, page by page. */
final class Lists {

    private Lists() {}

    /** Which page is asked for; the first if none is. */
    static Paging paging(Form form, int size) {
        String page = form.value("page");
        if (page.isEmpty()) return new Paging(1, size);
        if (!page.matches("\\d{1,6}")) throw Refused.at("page", KernelRefusal.PAGE_OUT_OF_RANGE, Paging.MAX_NUMBER);
        return new Paging(Integer.parseInt(page), size);
    }

    static <T> Slice<T> slice(List<T> all, Paging paging) {
        int from = Math.min(paging.offset(), all.size());
        return new Slice<>(all.subList(from, Math.min(from + paging.size(), all.size())), paging, all.size());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
