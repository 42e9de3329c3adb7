package vn.motcua.certifiedcopy.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.certifiedcopy.desk.BeginCopy;
import vn.motcua.certifiedcopy.desk.CopyDossiers;
import vn.motcua.certifiedcopy.page.Scan;
import vn.motcua.certifiedcopy.visit.VisitRefusal;
import vn.motcua.certifiedcopy.visit.VisitView;
import vn.motcua.certifiedcopy.visit.Visits;
import vn.motcua.dossier.DossierView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The counter: what is still to be done, and somebody who comes with an original. */
@Controller
@Requires("certifiedcopy.compare")
class CopyDeskController {

    static final String DESK = "/certifiedcopy/desk";
    private static final String NEW = DESK + "/new";
    private static final int ROWS = 30;
    private static final int LONGEST_WORDS = 60;

    private final Templates templates;
    private final CertifiedCopies copies;
    private final CopyReach reach;
    private final SeenCopy seen;
    private final BeginCopy begin;
    private final CopyDossiers dossiers;
    private final Visits visits;

    CopyDeskController(
            Templates templates,
            CertifiedCopies copies,
            CopyReach reach,
            SeenCopy seen,
            BeginCopy begin,
            CopyDossiers dossiers,
            Visits visits) {
        this.templates = templates;
        this.copies = copies;
        this.reach = reach;
        this.seen = seen;
        this.begin = begin;
        this.dossiers = dossiers;
        this.visits = visits;
    }

    @GetMapping(DESK)
    JteModel list(Page page, Form form) {
        String words = form.value("q").strip();
        if (words.length() > LONGEST_WORDS) words = words.substring(0, LONGEST_WORDS);
        boolean all = form.value("which").equals("all");
        return templates.certifiedcopyDesk(
                page,
                words,
                all,
                copies.list(
                        reach.agencies(CertifiedCopyPermission.COMPARE),
                        CertifiedCopies.states(!all),
                        words,
                        form.paging(ROWS)));
    }

    /** Empty, for the next paper of the person who stands there, for a paper of a dossier, or for somebody with an appointment. */
    @GetMapping(NEW)
    JteModel ask(Page page, Form form) {
        agency(page);
        if (!form.value("as").isEmpty())
            CopyForm.fill(form, seen.of(page, form.value("as")).asker());
        if (!form.value("dossier").isEmpty()) {
            DossierView dossier = dossiers.find(form.value("dossier"));
            CopyForm.fill(form, dossiers.asker(dossier));
            dossiers.next(dossier)
                    .ifPresent(next -> form.with("title", next.title())
                            .with("issuer", next.issuer())
                            .with("paper", next.number()));
        }
        if (!form.value("visit").isEmpty()) {
            VisitView visit = visit(page, form.value("visit"));
            CopyForm.fill(form, visit.asker());
            form.with("title", visit.title());
        }
        return asked(page, form);
    }

    /** The appointment of whoever stands there, at this office. */
    private VisitView visit(Page page, String id) {
        AgencyId mine = agency(page);
        return CopyId.parse(id)
                .flatMap(key -> visits.find(key.value()))
                .filter(one -> one.agency().equals(mine))
                .orElseThrow(VisitRefusal.NO_SUCH_VISIT::because);
    }

    @PostMapping(NEW)
    ResponseEntity<JteModel> begin(Page page, Form form, HttpServletRequest request) {
        AgencyId mine = agency(page);
        String code = form.value("dossier");
        DossierView dossier = code.isEmpty() ? null : dossiers.find(code);
        return form.submit(
                () -> {
                    AgencyId agency = dossier == null ? mine : reach.answers(dossier.agency());
                    BeginCopy.Command command =
                            new BeginCopy.Command(agency, CopyForm.asker(form), CopyForm.original(form), code);
                    form.check();
                    List<Scan> scans = new ArrayList<>(SentScans.of(request));
                    if (dossier != null && form.ticked("use")) scans.addAll(dossiers.scans(dossier));
                    CopyId id = begin.run(command, scans);
                    return Form.to(DESK + "/" + id);
                },
                again -> asked(page, again));
    }

    private JteModel asked(Page page, Form form) {
        String code = form.value("dossier");
        return templates.certifiedcopyBegin(
                page,
                form,
                code.isEmpty() ? List.of() : copies.ofDossier(code),
                code.isEmpty() ? 0 : dossiers.scans(dossiers.find(code)).size());
    }

    private static AgencyId agency(Page page) {
        return page.actor()
                .agency()
                .filter(mine -> page.may(CertifiedCopyPermission.COMPARE.code(), mine))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_ALLOWED));
    }
}
