package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.Page;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.AnswersShown;

/** What one answered to the form of one's own dossier. */
@Controller
@SignedIn
class OwnAnswersController {

    private final Templates templates;
    private final OwnDossiers own;
    private final Dossiers dossiers;
    private final PinnedRevisions revisions;
    private final AnswersShown answers;

    OwnAnswersController(
            Templates templates, OwnDossiers own, Dossiers dossiers, PinnedRevisions revisions, AnswersShown answers) {
        this.templates = templates;
        this.own = own;
        this.dossiers = dossiers;
        this.revisions = revisions;
        this.answers = answers;
    }

    @GetMapping("/dossier/mine/{code}/form")
    JteModel show(Page page, @PathVariable String code) {
        DossierView dossier = own.open(page, code);
        LocalDate then = LocalDate.ofInstant(dossier.submitted(), DatabaseClock.VIETNAM);
        Evaluation evaluation =
                Evaluation.evaluate(revisions.of(dossier.revision()).form(), dossiers.answers(dossier.id()), then);
        return templates.dossierApplyAnswers(page, dossier, answers.of(page, evaluation));
    }
}
