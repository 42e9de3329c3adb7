package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.apply.Beginning;
import vn.motcua.dossier.life.Pinned;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.record.ChannelKind;

/** Where an application begins: the drafts that there are already, the case, and at the counter the way in which it came. */
@Controller
@SignedIn
class StartController {

    private static final String APPLY = "/dossier/apply/{code}";

    private final Templates templates;
    private final Procedures procedures;
    private final PinnedRevisions revisions;
    private final ApplicationDrafts drafts;
    private final Beginning beginning;

    StartController(
            Templates templates,
            Procedures procedures,
            PinnedRevisions revisions,
            ApplicationDrafts drafts,
            Beginning beginning) {
        this.templates = templates;
        this.procedures = procedures;
        this.revisions = revisions;
        this.drafts = drafts;
        this.beginning = beginning;
    }

    @GetMapping(APPLY)
    JteModel start(Page page, Form form, @PathVariable String code) {
        return shown(page, form, pinned(code));
    }

    @PostMapping(APPLY)
    ResponseEntity<JteModel> begin(Page page, Form form, @PathVariable String code) {
        Pinned pinned = pinned(code);
        return form.submit(
                () -> {
                    String caseName = chosen(pinned, form);
                    ChannelKind channel = beginning.counter() == null
                            ? ChannelKind.ONLINE
                            : form.choice("channel", "dossier.channel", ChannelKind.class);
                    form.check();
                    ApplicationDraft draft = beginning.run(pinned.view().revision(), caseName, channel);
                    return Form.to(draft.href() + (draft.agency() == null ? "/agency" : "/contact"));
                },
                again -> shown(page, again, pinned));
    }

    /** The case by its place in the list; where there is one only, nobody is asked. */
    static String chosen(Pinned pinned, Form form) {
        List<String> cases = pinned.cases();
        if (cases.size() == 1) return cases.getFirst();
        String sent = form.value("case");
        return IntStream.range(0, cases.size())
                .filter(i -> sent.equals(Integer.toString(i)))
                .mapToObj(cases::get)
                .findFirst()
                .orElseThrow(() -> DossierRefusal.NO_SUCH_CASE.at("case"));
    }

    /** The cases to choose from; none where there is one only. */
    static List<Choice> cases(Page page, Pinned pinned) {
        List<String> cases = pinned.cases();
        if (cases.size() == 1) return List.of();
        return IntStream.range(0, cases.size())
                .mapToObj(i -> Choice.of(
                        Integer.toString(i), cases.get(i).isBlank() ? page.t("dossier.case.other") : cases.get(i)))
                .toList();
    }

    private JteModel shown(Page page, Form form, Pinned pinned) {
        boolean counter = beginning.counter() != null;
        String code = pinned.view().code().text();
        return templates.dossierApplyStart(
                page,
                form,
                pinned,
                drafts.mine().stream()
                        .filter(draft -> draft.procedureCode().equals(code))
                        .toList(),
                cases(page, pinned),
                counter ? Choice.of(page, ChannelKind.IN_PERSON, ChannelKind.POST) : List.of());
    }

    private Pinned pinned(String written) {
        ProcedureView view = ProcedureCode.parse(written)
                .flatMap(procedures::inForce)
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        return revisions.of(view.revision());
    }
}
