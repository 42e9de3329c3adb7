package vn.motcua.office.arrival;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.axis.edxml.OrganId;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.office.OfficeRefusal;

/** How an office names its own agency in packets. */
@Component
public class OwnOrgan {

    private final Agencies agencies;

    OwnOrgan(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The agency as packets name it: by its code of QĐ 20/2020, or of QCVN 102:2016. */
    public Organization of(AgencyId agency) {
        AgencyView view =
                agencies.find(agency, agencies.today()).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        String code = view.code()
                .orElseThrow(() ->
                        OfficeRefusal.RECEIVER_WITHOUT_CODE.because(view.names().full()));
        return new Organization(
                new OrganId(code),
                text(view.parentName()),
                view.names().full(),
                text(view.contact().address()),
                text(view.contact().email()),
                text(view.contact().phone()),
                "",
                text(view.contact().website()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
