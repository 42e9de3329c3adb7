package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.apply.Earlier;
import vn.motcua.dossier.apply.Fitting;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.filling.FormSubject;

/** Offers what was answered in earlier applications; each answer taken over says where it came from, and can be changed. */
@Controller
@SignedIn
class EarlierController {

    private static final String EARLIER = "/dossier/draft/{id}/earlier";
    private static final int SHOWN = 4;

    private final Templates templates;
    private final ApplicationDrafts drafts;
    private final Earlier earlier;
    private final PinnedRevisions revisions;
    private final DraftCheck check;
    private final Clock clock;

    EarlierController(
            Templates templates,
            ApplicationDrafts drafts,
            Earlier earlier,
            PinnedRevisions revisions,
            DraftCheck check,
            Clock clock) {
        this.templates = templates;
        this.drafts = drafts;
        this.earlier = earlier;
        this.revisions = revisions;
        this.check = check;
        this.clock = clock;
    }

    @GetMapping(EARLIER)
    ResponseEntity<JteModel> offer(Page page, Form form, @PathVariable String id) {
        ApplicationDraft draft = drafts.application(InPath.draft(id));
        List<Choice> offers = offers(page, draft);
        return offers.isEmpty()
                ? Form.to(FormSubject.address(draft.key()))
                : ResponseEntity.ok(templates.dossierApplyEarlier(page, form.with("earlier", ""), draft, offers));
    }

    @PostMapping(EARLIER)
    ResponseEntity<JteModel> take(Page page, Form form, @PathVariable String id) {
        ApplicationDraft draft = drafts.application(InPath.draft(id));
        String code = form.value("earlier");
        given(page, draft).stream()
                .filter(given -> given.code().text().equals(code))
                .findFirst()
                .ifPresent(given -> drafts.save(draft.id(), filled(draft, given)));
        return Form.to(FormSubject.address(draft.key()));
    }

    /** What was given for the same applicant before, as far as whoever acts may see it. */
    private List<Earlier.Given> given(Page page, ApplicationDraft draft) {
        return earlier.of(draft.party()).stream()
                .filter(one -> page.actor().mayActFor(draft.party(), one.procedureCode()))
                .toList();
    }

    private List<Choice> offers(Page page, ApplicationDraft draft) {
        List<Choice> offers = new ArrayList<>();
        if (!draft.online()) return offers;
        for (Earlier.Given given : given(page, draft)) {
            int fits =
                    filled(draft, given).data().size() - draft.answers().data().size();
            if (fits > 0 && offers.size() < SHOWN)
                offers.add(Choice.of(given.code().text(), page.t("dossier.earlier.one", given.procedureName(), fits))
                        .hint(page.t("dossier.earlier.when", given.code(), page.time(given.submitted()))));
        }
        if (!offers.isEmpty()) offers.add(Choice.of("", page.t("dossier.earlier.none")));
        return offers;
    }

    private Answers filled(ApplicationDraft draft, Earlier.Given given) {
        return Fitting.filled(
                draft.answers(),
                given,
                draft.procedureCode(),
                revisions.of(draft.revision()).form(),
                check.today(),
                clock.instant());
    }
}
