package vn.motcua.certifiedcopy.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.sign.CopiesToSign;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.signing.sheaf.SignSheaf;

/** What waits for the signature: each to be looked at, several chosen and signed with one fresh factor. */
@Controller
@Requires("certifiedcopy.sign")
class CopySigningController {

    private static final String HERE = "/certifiedcopy/signing";
    private static final String CONFIRM = HERE + "/confirm";
    private static final int ROWS = 50;

    private final Templates templates;
    private final CopiesToSign waiting;
    private final SignSheaf sign;

    CopySigningController(Templates templates, CopiesToSign waiting, SignSheaf sign) {
        this.templates = templates;
        this.waiting = waiting;
        this.sign = sign;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        Slice<CertifiedCopy> lines = waiting.find(form.paging(ROWS));
        return templates.certifiedcopySignList(page, lines, waiting.underWay(lines.items()));
    }

    /** Before signing: in which part each would be signed. The factor is shown here, so that what was chosen is not lost on the way. */
    @Requires(value = "certifiedcopy.sign", freshFactor = true)
    @GetMapping(CONFIRM)
    JteModel ask(Page page, Form form) {
        return asked(page, form, chosen(form));
    }

    @Requires(value = "certifiedcopy.sign", freshFactor = true)
    @PostMapping(HERE)
    ResponseEntity<JteModel> sign(Page page, Form form) {
        List<CertifiedCopy> lines = chosen(form);
        return form.submit(
                () -> Form.to("/signing/sheaves/" + sign.run(waiting.papers(lines))),
                again -> asked(page, again, lines));
    }

    private JteModel asked(Page page, Form form, List<CertifiedCopy> lines) {
        Map<AgencyId, CopiesToSign.Prospect> prospects = lines.stream()
                .map(CertifiedCopy::agency)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), waiting::prospect));
        return templates.certifiedcopySignConfirm(page, form, lines, prospects);
    }

    private List<CertifiedCopy> chosen(Form form) {
        List<CopiesToSign.Seen> seen = form.all("copy").stream()
                .flatMap(one -> CopiesToSign.Seen.parse(one).stream())
                .distinct()
                .limit(SignSheaf.MOST)
                .toList();
        if (seen.isEmpty()) throw CertifiedCopyRefusal.NOTHING_CHOSEN.because();
        List<CertifiedCopy> lines = waiting.those(seen);
        if (lines.isEmpty()) throw CertifiedCopyRefusal.NOT_ANY_MORE.because();
        return lines;
    }
}
