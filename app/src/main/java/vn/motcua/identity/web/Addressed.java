package vn.motcua.identity.web;

import java.util.UUID;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.form.Form;

/** What the addresses of administrators' pages name. What can be no key belongs to nobody. */
final class Addressed {

    private static final int SIZE = 20;
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private Addressed() {}

    static AccountId account(String text) {
        if (!text.matches(UUID_FORM)) throw Refused.because(KernelRefusal.NOT_FOUND);
        return new AccountId(UUID.fromString(text));
    }

    static AgencyId agency(String text) {
        return new AgencyId(number(text));
    }

    static long number(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) throw Refused.because(KernelRefusal.NOT_FOUND);
        return Long.parseLong(text);
    }

    /** Which page of a list is wanted. */
    static Paging paging(Form form) {
        String text = form.value("page").strip();
        if (text.isEmpty()) return new Paging(1, SIZE);
        if (!text.matches("\\d{1,6}")) throw Refused.at("page", KernelRefusal.NOT_UNDERSTOOD, text);
        return new Paging(Integer.parseInt(text), SIZE);
    }
}
