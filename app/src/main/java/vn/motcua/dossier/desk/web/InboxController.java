package vn.motcua.dossier.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.desk.Inbox;
import vn.motcua.dossier.desk.InboxQuery;
import vn.motcua.dossier.life.Officers;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What waits for an officer. */
@Controller
class InboxController {

    static final int ROWS = 50;

    private final Templates templates;
    private final Inbox inbox;
    private final Dossiers dossiers;
    private final Officers officers;

    InboxController(Templates templates, Inbox inbox, Dossiers dossiers, Officers officers) {
        this.templates = templates;
        this.inbox = inbox;
        this.dossiers = dossiers;
        this.officers = officers;
    }

    /** A whole code finds its dossier, also one that waits for nobody or is done. */
    @Requires("dossier.see")
    @GetMapping("/dossier/desk")
    JteModel list(Page page, Form form) {
        InboxQuery query = InboxAsked.of(form);
        Inbox.Looked looked = inbox.look(query, form.paging(ROWS));
        DossierView exact = looked.lines().items().isEmpty()
                ? DossierCode.parse(query.text())
                        .flatMap(dossiers::find)
                        .filter(dossier -> officers.may(DossierPermission.SEE, dossier.agency()))
                        .orElse(null)
                : null;
        return templates.dossierDeskList(page, form, query, looked, exact);
    }
}
