package vn.motcua.office.web;

import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.office.book.Direction;
import vn.motcua.office.book.Offices;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.Lines;
import vn.motcua.office.register.RegisterLine;
import vn.motcua.office.shown.OfficeHead;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.InAddress;

/** What addresses of the office name. The routes have shown that the reader may be in this agency's office; what is another's is not there. */
@Component
class Reception {

    static final int ROWS = 20;

    private final Agencies agencies;
    private final Offices offices;
    private final Lines lines;

    Reception(Agencies agencies, Offices offices, Lines lines) {
        this.agencies = agencies;
        this.offices = offices;
        this.lines = lines;
    }

    OfficeHead head(Page page, String agency) {
        AgencyId id = new AgencyId(InAddress.number(agency));
        String name = agencies.standing(id, agencies.today()).agency().names().in(page.language());
        return new OfficeHead(id, name, offices.find(id));
    }

    RegisterLine line(OfficeHead head, String id) {
        return lines.find(head.agency(), new LineId(InAddress.number(id)))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    static Direction direction(String word) {
        return Direction.of(word).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
