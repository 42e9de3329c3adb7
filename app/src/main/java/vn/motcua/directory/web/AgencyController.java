package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyStanding;
import vn.motcua.directory.AgencyTree;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.directory.Successions;
import vn.motcua.directory.change.Chronicle;
import vn.motcua.directory.shown.AgencyHead;
import vn.motcua.directory.shown.AgencySheet;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The public pages of one agency: what it is, what stands below it, what became of it. */
@Controller
@OpenToAll
class AgencyController {

    private static final Paging FIRST_UNITS = new Paging(1, 10);

    private final Templates templates;
    private final Agencies agencies;
    private final AgencyCodes codes;
    private final AgencyTree tree;
    private final Successions successions;
    private final Chronicle chronicle;

    AgencyController(
            Templates templates,
            Agencies agencies,
            AgencyCodes codes,
            AgencyTree tree,
            Successions successions,
            Chronicle chronicle) {
        this.templates = templates;
        this.agencies = agencies;
        this.codes = codes;
        this.tree = tree;
        this.successions = successions;
        this.chronicle = chronicle;
    }

    @GetMapping("/directory/{id:\\d+}")
    JteModel agency(Page page, @PathVariable String id, Form form) {
        AgencyId agency = ListRequest.id(id);
        AsOf asOf = new ListRequest(form, agencies.today().day()).asOf();
        AgencyStanding standing = agencies.standing(agency, asOf);
        AsOf seen = AgencyHead.seen(standing, asOf);
        List<AgencyView> competent =
                standing instanceof AgencyStanding.Closed ? successions.competent(agency, asOf) : List.of();
        AgencySheet sheet = new AgencySheet(
                codes.of(agency),
                successions.of(agency),
                successions.before(agency),
                tree.below(agency, seen, FIRST_UNITS),
                competent);
        return templates.directoryAgency(page, form, head(standing, asOf), sheet);
    }

    @GetMapping("/directory/{id:\\d+}/units")
    JteModel units(Page page, @PathVariable String id, Form form) {
        AgencyId agency = ListRequest.id(id);
        ListRequest request = new ListRequest(form, agencies.today().day());
        AsOf asOf = request.asOf();
        AgencyStanding standing = agencies.standing(agency, asOf);
        Slice<AgencyView> units = tree.below(agency, AgencyHead.seen(standing, asOf), request.paging());
        return templates.directoryUnits(page, form, head(standing, asOf), units);
    }

    @GetMapping("/directory/{id:\\d+}/history")
    JteModel history(Page page, @PathVariable String id, Form form) {
        AgencyId agency = ListRequest.id(id);
        AsOf asOf = new ListRequest(form, agencies.today().day()).asOf();
        AgencyStanding standing = agencies.standing(agency, asOf);
        return templates.directoryHistory(page, head(standing, asOf), chronicle.of(agency));
    }

    private AgencyHead head(AgencyStanding standing, AsOf asOf) {
        AsOf seen = AgencyHead.seen(standing, asOf);
        return new AgencyHead(
                standing,
                asOf,
                agencies.today().day(),
                tree.above(standing.agency().id(), seen));
    }
}
