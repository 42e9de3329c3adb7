package vn.motcua.procedure.form.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.form.InAddress;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.form.CheckedForm;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.filling.FormSubject;
import vn.motcua.procedure.form.filling.FormSubjects;
import vn.motcua.procedure.form.filling.GeneralForm;
import vn.motcua.procedure.form.filling.OwnAnswers;

/** Finds the form that an address names: one of another module's; a draft's, for whoever may see the draft; that of a procedure in force, its own or the general one. */
@Component
class Subjects {

    private static final Pattern DRAFT = Pattern.compile("draft-([0-9]{1,18})");

    private final Drafts drafts;
    private final Procedures procedures;
    private final OwnAnswers own;
    private final List<FormSubjects> others;

    Subjects(Drafts drafts, Procedures procedures, OwnAnswers own, ObjectProvider<FormSubjects> others) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.own = own;
        this.others = others.orderedStream().toList();
    }

    FormSubject open(Page page, String key) {
        return others.stream()
                .flatMap(other -> other.open(page, key).stream())
                .findFirst()
                .orElseGet(() -> here(page, key));
    }

    private FormSubject here(Page page, String key) {
        Matcher draft = DRAFT.matcher(key);
        return draft.matches() ? ofDraft(page, key, InAddress.number(draft.group(1))) : ofProcedure(page, key);
    }

    private FormSubject ofDraft(Page page, String key, long id) {
        Draft draft = drafts.open(id);
        FormDefinition form = draft.form().map(FormJson::read).orElseGet(() -> GeneralForm.of(draft.record()));
        return new FormSubject(
                key,
                title(page, form),
                CheckedForm.of(form),
                List.of(
                        Crumb.of(page.t("procedure.title"), "/procedure"),
                        Crumb.of(draft.record().name(), draft.href()),
                        Crumb.of(page.t("procedure.form.title"), draft.href() + "/form")),
                true,
                own,
                null);
    }

    private FormSubject ofProcedure(Page page, String key) {
        ProcedureView view =
                procedures.inForce(ProcedureCode.of(key)).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        FormDefinition form = view.form().map(FormJson::read).orElseGet(() -> GeneralForm.of(view.record()));
        return new FormSubject(
                key,
                title(page, form),
                CheckedForm.of(form),
                List.of(
                        Crumb.of(page.t("procedure.title"), "/procedure"),
                        Crumb.of(view.record().name(), "/procedure/" + key)),
                false,
                own,
                null);
    }

    /** The code of the procedure whose form it is, as its address has it; empty of drafts and of other modules' forms. */
    static String code(FormSubject subject) {
        return ProcedureCode.parse(subject.key()).map(ProcedureCode::text).orElse("");
    }

    private static String title(Page page, FormDefinition form) {
        return form.title().in(page.language());
    }
}
