package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The counter: which procedure somebody comes for, and the applications that are being entered. */
@Controller
@Requires("dossier.receive")
class CounterController {

    private static final int SHOWN = 20;

    private final Templates templates;
    private final ApplicationDrafts drafts;

    CounterController(Templates templates, ApplicationDrafts drafts) {
        this.templates = templates;
        this.drafts = drafts;
    }

    @GetMapping("/dossier/counter")
    JteModel counter(Page page, Form form) {
        return templates.dossierApplyCounter(page, Slice.of(drafts.mine(), form.paging(SHOWN)));
    }
}
