package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.track.RateDossier;
import vn.motcua.dossier.track.Ratings;
import vn.motcua.dossier.track.Satisfaction;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The applicant says how it was. */
@Controller
@SignedIn
class RatingController {

    private static final String RATING = "/dossier/mine/{code}/rating";

    private final Templates templates;
    private final OwnDossiers own;
    private final RateDossier rate;
    private final Ratings ratings;

    RatingController(Templates templates, OwnDossiers own, RateDossier rate, Ratings ratings) {
        this.templates = templates;
        this.own = own;
        this.rate = rate;
        this.ratings = ratings;
    }

    @GetMapping(RATING)
    JteModel ask(Page page, Form form, @PathVariable String code) {
        DossierView dossier = own.open(page, code);
        ratings.of(dossier.id())
                .ifPresent(said -> form.with("level", said.level()).with("note", said.note()));
        return templates.dossierApplyRate(page, form, dossier);
    }

    @PostMapping(RATING)
    ResponseEntity<JteModel> say(Page page, Form form, @PathVariable String code) {
        DossierView dossier = own.open(page, code);
        return form.submit(
                () -> {
                    Satisfaction level = form.choice("level", "dossier.rate.level", Satisfaction.class);
                    String note = form.optional("note", RateDossier.LONGEST);
                    form.check();
                    rate.run(dossier, level, note);
                    return Form.to(MineController.dossier(dossier.code()));
                },
                again -> templates.dossierApplyRate(page, again, dossier));
    }
}
