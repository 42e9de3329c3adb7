package vn.motcua.dossier.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.desk.Apologies;
import vn.motcua.dossier.desk.Apology;
import vn.motcua.dossier.desk.Desk;
import vn.motcua.dossier.desk.SignApology;
import vn.motcua.dossier.life.MoveDueDate;
import vn.motcua.dossier.life.Stop;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What whoever signs for the agency decides besides the steps: to say sorry and give another date, to take the longer time of the law, to stop. */
@Controller
@Requires("dossier.decide")
class DecisionsController {

    private static final String APOLOGY = AtDeskController.DOSSIER + "/apology";
    private static final String EXTENSION = AtDeskController.DOSSIER + "/extension";
    private static final String STOP = AtDeskController.DOSSIER + "/stop";
    private static final int LONGEST_UNIT = 300;

    private final Templates templates;
    private final DeskPage pages;
    private final Desk desk;
    private final Apologies apologies;
    private final SignApology sign;
    private final MoveDueDate move;
    private final Stop stop;

    DecisionsController(
            Templates templates,
            DeskPage pages,
            Desk desk,
            Apologies apologies,
            SignApology sign,
            MoveDueDate move,
            Stop stop) {
        this.templates = templates;
        this.pages = pages;
        this.desk = desk;
        this.apologies = apologies;
        this.sign = sign;
        this.move = move;
        this.stop = stop;
    }

    @GetMapping(APOLOGY)
    JteModel askApology(Page page, Form form, @PathVariable String id) {
        DossierView dossier = allowed(id);
        Apology drafted = apologies.of(dossier.id()).orElse(null);
        if (drafted != null)
            form.with("cause", drafted.cause())
                    .with("unit", drafted.unit())
                    .with("until", LocalDate.ofInstant(drafted.proposed(), DatabaseClock.VIETNAM));
        return apology(page, form, dossier);
    }

    @PostMapping(APOLOGY)
    ResponseEntity<JteModel> apologise(Page page, Form form, @PathVariable String id) {
        DossierView dossier = allowed(id);
        return form.submit(
                () -> {
                    String cause =
                            form.text("cause", "dossier.desk.apology.cause", TakeStep.LONGEST_NOTE - LONGEST_UNIT);
                    String unit = form.optional("unit", LONGEST_UNIT - 1);
                    LocalDate until = form.date("until", "dossier.desk.until");
                    form.check();
                    sign.run(dossier, cause, unit, until);
                    return pages.done(form, dossier, "APOLOGISE");
                },
                again -> apology(page, again, dossier));
    }

    private JteModel apology(Page page, Form form, DossierView dossier) {
        @Nullable Apology drafted = apologies.of(dossier.id()).orElse(null);
        return templates.dossierDeskApology(page, form, dossier, drafted);
    }

    @GetMapping(EXTENSION)
    JteModel askExtension(Page page, Form form, @PathVariable String id) {
        return templates.dossierDeskExtend(page, form, allowed(id));
    }

    @PostMapping(EXTENSION)
    ResponseEntity<JteModel> extend(Page page, Form form, @PathVariable String id) {
        DossierView dossier = allowed(id);
        return form.submit(
                () -> {
                    LocalDate until = form.date("until", "dossier.desk.until");
                    String why = form.text("note", "dossier.desk.extension.why", TakeStep.LONGEST_NOTE);
                    form.check();
                    move.extend(dossier.id(), until, why);
                    return pages.done(form, dossier, "EXTEND");
                },
                again -> templates.dossierDeskExtend(page, again, dossier));
    }

    @GetMapping(STOP)
    JteModel askStop(Page page, Form form, @PathVariable String id) {
        return templates.dossierDeskStop(page, form, stoppable(id));
    }

    @PostMapping(STOP)
    ResponseEntity<JteModel> stop(Page page, Form form, @PathVariable String id) {
        DossierView dossier = stoppable(id);
        return form.submit(
                () -> {
                    String why = form.text("note", "dossier.desk.reason", TakeStep.LONGEST_NOTE);
                    form.check();
                    stop.run(dossier.id(), why);
                    return pages.done(form, dossier, "STOP");
                },
                again -> templates.dossierDeskStop(page, again, dossier));
    }

    private DossierView stoppable(String id) {
        DossierView dossier = pages.dossier(id);
        if (!desk.rights(dossier).stop()) throw DossierRefusal.NOT_YOURS_TO_DECIDE.because();
        return dossier;
    }

    private DossierView allowed(String id) {
        DossierView dossier = pages.dossier(id);
        if (!desk.rights(dossier).decide()) throw DossierRefusal.NOT_YOURS_TO_DECIDE.because();
        return dossier;
    }
}
