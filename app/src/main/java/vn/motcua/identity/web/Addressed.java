package vn.motcua.identity.web;

import java.util.UUID;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.form.InAddress;

/** What the addresses of administrators' pages name. What can be no key belongs to nobody. */
final class Addressed {

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private Addressed() {}

    static AccountId account(String text) {
        if (!text.matches(UUID_FORM)) throw Refused.because(KernelRefusal.NOT_FOUND);
        return new AccountId(UUID.fromString(text));
    }

    static AgencyId agency(String text) {
        return new AgencyId(InAddress.number(text));
    }
}
