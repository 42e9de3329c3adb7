package vn.motcua.dossier.reuse.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.desk.DeskReach;
import vn.motcua.dossier.reuse.RepeatDemands;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What offices asked for although the state has it: of one's own agencies, and for whoever watches the nation, of all. */
@Controller
@Requires("dossier.watch")
class RepeatDemandsController {

    private static final int ROWS = 50;

    private final Templates templates;
    private final RepeatDemands demands;
    private final DeskReach reach;
    private final Agencies agencies;

    RepeatDemandsController(Templates templates, RepeatDemands demands, DeskReach reach, Agencies agencies) {
        this.templates = templates;
        this.demands = demands;
        this.reach = reach;
        this.agencies = agencies;
    }

    @GetMapping("/dossier/repeats")
    JteModel show(Page page, Form form) {
        Set<AgencyId> mine = reach.agencies(DossierPermission.WATCH);
        var sums = demands.sums(mine, form.paging("agencies", ROWS));
        return templates.dossierReuseRepeats(
                page,
                sums,
                agencies.called(
                        sums.items().stream().map(RepeatDemands.Sum::agency).toList(), page.language()),
                demands.list(mine, form.paging(ROWS)));
    }
}
