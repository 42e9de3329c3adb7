package vn.motcua.audit.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.audit.checkpoint.Checkpoints;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;

/** What the log is, how large it was when it was last signed, and how anybody checks it. */
@Controller
@OpenToAll
class AboutController {

    private final Templates templates;
    private final Checkpoints checkpoints;

    AboutController(Templates templates, Checkpoints checkpoints) {
        this.templates = templates;
        this.checkpoints = checkpoints;
    }

    @GetMapping("/audit")
    JteModel about(Page page) {
        return templates.auditAbout(page, checkpoints.newest().orElse(null), checkpoints.keys());
    }
}
