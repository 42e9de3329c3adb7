package vn.motcua.payment.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.portal.Page;

/** In whose books money stands: whoever takes it for an agency that ended sees that. */
@Component("paymentCollectors")
class Collectors {

    private final Agencies agencies;

    Collectors(Agencies agencies) {
        this.agencies = agencies;
    }

    /** What that agency is called, or was. */
    String name(Page page, AgencyId agency) {
        return agencies.called(List.of(agency), page.language()).getOrDefault(agency, "");
    }
}
