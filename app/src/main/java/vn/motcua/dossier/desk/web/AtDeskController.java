package vn.motcua.dossier.desk.web;

import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.desk.CheckPapers;
import vn.motcua.dossier.desk.Desk;
import vn.motcua.dossier.desk.EndStep;
import vn.motcua.dossier.desk.PaperState;
import vn.motcua.dossier.life.HandStep;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.dossier.sign.IssueResult;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** A dossier at the desk: its papers are checked, its steps are taken and end. */
@Controller
@Requires("dossier.see")
class AtDeskController {

    static final String DOSSIER = "/dossier/desk/{id:\\d+}";
    static final String STEP = DOSSIER + "/steps/{step:[a-z][a-z0-9-]*}";
    private static final int MOST_PAPERS = 100;

    private final DeskPage pages;
    private final Desk desk;
    private final IssueResult end;
    private final HandStep hand;
    private final CheckPapers check;

    AtDeskController(DeskPage pages, Desk desk, IssueResult end, HandStep hand, CheckPapers check) {
        this.pages = pages;
        this.desk = desk;
        this.end = end;
        this.hand = hand;
        this.check = check;
    }

    /** What can be done about who has a step. */
    private enum Handing {
        TAKE,
        GIVE_BACK,
        GIVE
    }

    @GetMapping(DOSSIER)
    ResponseEntity<JteModel> show(Page page, Form form, @PathVariable String id) {
        return pages.look(page, form, pages.dossier(id));
    }

    @PostMapping(STEP + "/outcome")
    ResponseEntity<JteModel> end(Page page, Form form, @PathVariable String id, @PathVariable String step) {
        DossierView dossier = pages.dossier(id);
        return form.submit(
                () -> {
                    int outcome = (int) form.number("outcome", "dossier.desk.outcome", 0, 99);
                    form.check();
                    TakeStep.Moved moved = end.run(
                            dossier.id(),
                            step,
                            new EndStep.Ending(
                                    outcome,
                                    form.optional("note", TakeStep.LONGEST_NOTE),
                                    form.optional("to", EndStep.LONGEST),
                                    form.optional("shown", EndStep.LONGEST),
                                    form.value("papers")));
                    return pages.done(form, dossier, moved.act().name());
                },
                again -> pages.show(page, again, dossier));
    }

    @PostMapping(STEP + "/holder")
    ResponseEntity<JteModel> hand(Page page, Form form, @PathVariable String id, @PathVariable String step) {
        DossierView dossier = pages.dossier(id);
        return form.submit(
                () -> {
                    Handing what = form.choice("hand", "dossier.desk.holder", Handing.class);
                    form.check();
                    switch (what) {
                        case TAKE -> hand.take(dossier.id(), step);
                        case GIVE_BACK -> hand.giveBack(dossier.id(), step);
                        case GIVE -> give(page, form, dossier, step);
                    }
                    return pages.done(form, dossier, "HAND");
                },
                again -> pages.show(page, again, dossier));
    }

    private void give(Page page, Form form, DossierView dossier, String step) {
        var colleague = desk.sheet(page, dossier).steps().stream()
                .filter(open -> open.task().step().equals(step))
                .flatMap(open -> open.colleagues().stream())
                .filter(one -> one.account().toString().equals(form.value("colleague")))
                .findFirst()
                .orElseThrow(() -> DossierRefusal.CANNOT_HAVE_THAT_STEP.at("colleague"));
        hand.give(dossier.id(), step, colleague.account(), colleague.name());
    }

    @PostMapping(DOSSIER + "/checks")
    ResponseEntity<JteModel> check(Page page, Form form, @PathVariable String id) {
        DossierView dossier = pages.dossier(id);
        if (!desk.rights(dossier).check()) throw DossierRefusal.NOT_YOURS_TO_CHECK.because();
        return form.submit(
                () -> {
                    return pages.checked(form, dossier, check.run(dossier, found(form)));
                },
                again -> pages.show(page, again, dossier));
    }

    private static Map<String, CheckPapers.Found> found(Form form) {
        Map<String, CheckPapers.Found> found = new HashMap<>();
        for (int i = 0; i < MOST_PAPERS && form.names().contains("paper-" + i); i++) {
            String state = form.value("state-" + i);
            PaperState one = List.of(PaperState.values()).stream()
                    .filter(each -> each.name().equals(state))
                    .findFirst()
                    .orElse(null);
            found.put(
                    form.value("paper-" + i),
                    new CheckPapers.Found(
                            one, form.optional("note-" + i, CheckPapers.LONGEST_NOTE), form.value("seen-" + i)));
        }
        form.check();
        return found;
    }
}
