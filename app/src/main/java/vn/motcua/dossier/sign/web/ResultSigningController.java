package vn.motcua.dossier.sign.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.sign.ResultsToSign;
import vn.motcua.dossier.sign.ToSign;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.signing.sheaf.SignSheaf;

/** A leader's papers: what waits for a signature, each to be looked at, several chosen and signed with one fresh factor. */
@Controller
@Requires("dossier.see")
class ResultSigningController {

    private static final String HERE = "/dossier/signing";
    private static final String CONFIRM = HERE + "/confirm";
    private static final int ROWS = 50;

    private final Templates templates;
    private final ResultsToSign waiting;
    private final SignSheaf sign;

    ResultSigningController(Templates templates, ResultsToSign waiting, SignSheaf sign) {
        this.templates = templates;
        this.waiting = waiting;
        this.sign = sign;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        Slice<ToSign> lines = waiting.find(form.paging(ROWS));
        return templates.dossierSignList(page, lines, waiting.underWay(lines.items()));
    }

    /** Before signing: how each would be signed. The factor is shown here, so that what was chosen is not lost on the way. */
    @Requires(value = "dossier.see", freshFactor = true)
    @GetMapping(CONFIRM)
    JteModel ask(Page page, Form form) {
        return asked(page, form, chosen(form));
    }

    @Requires(value = "dossier.see", freshFactor = true)
    @PostMapping(HERE)
    ResponseEntity<JteModel> sign(Page page, Form form) {
        List<ToSign> lines = chosen(form);
        return form.submit(
                () -> Form.to("/signing/sheaves/" + sign.run(waiting.papers(lines))),
                again -> asked(page, again, lines));
    }

    private JteModel asked(Page page, Form form, List<ToSign> lines) {
        return templates.dossierSignConfirm(page, form, lines, waiting.prospects(lines));
    }

    private List<ToSign> chosen(Form form) {
        List<Long> ids =
                form.all("result").stream().map(InAddress::number).distinct().toList();
        if (ids.isEmpty()) throw DossierRefusal.NOTHING_CHOSEN.because();
        if (ids.size() > SignSheaf.MOST) throw DossierRefusal.TOO_MANY.because(SignSheaf.MOST);
        List<ToSign> lines = waiting.those(ids);
        if (lines.isEmpty()) throw DossierRefusal.RESULT_NOT_TO_SIGN.because();
        return lines;
    }
}
