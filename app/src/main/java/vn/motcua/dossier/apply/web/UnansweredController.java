package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyTree;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.track.Conversation;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.form.Form;

/** What applicants wrote to the agency for which one acts, and nobody has answered. */
@Controller
@Requires("dossier.see")
class UnansweredController {

    private static final int SHOWN = 20;

    private final Templates templates;
    private final Conversation conversation;
    private final Agencies agencies;
    private final AgencyTree tree;

    UnansweredController(Templates templates, Conversation conversation, Agencies agencies, AgencyTree tree) {
        this.templates = templates;
        this.conversation = conversation;
        this.agencies = agencies;
        this.tree = tree;
    }

    @GetMapping("/dossier/messages")
    JteModel list(Page page, Form form) {
        return templates.dossierApplyUnanswered(
                page,
                conversation
                        .unanswered(seen(page), form.paging(SHOWN))
                        .map(dossier -> Row.of(
                                Cell.link(dossier.code().text(), "/dossier/messages/" + dossier.code())
                                        .note(dossier.procedureName()),
                                Cell.of(dossier.applicantName()),
                                DossierWords.status(page, dossier.status()))));
    }

    /** The agency for which one acts and the units below it, if one may see their dossiers. */
    private Set<AgencyId> seen(Page page) {
        Actor actor = page.actor();
        return actor.agency()
                .filter(agency -> page.may(DossierPermission.SEE.code(), agency))
                .map(agency -> tree.withBelow(Set.of(agency), agencies.today()))
                .orElse(Set.of());
    }
}
