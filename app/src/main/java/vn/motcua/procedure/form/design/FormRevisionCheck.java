package vn.motcua.procedure.form.design;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Phrase;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Finding;
import vn.motcua.procedure.draft.RevisionCheck;
import vn.motcua.procedure.draft.Severity;
import vn.motcua.procedure.form.FormCheck;
import vn.motcua.procedure.form.FormFinding;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.RulePlace;

/** What is wrong with the form of a draft: a revision whose form does not make sense is not published. */
@Component
@Order(200)
class FormRevisionCheck implements RevisionCheck {

    @Override
    public List<Finding> check(Draft draft) {
        return draft.form().map(form -> check(draft, form)).orElse(List.of());
    }

    private static List<Finding> check(Draft draft, JsonNode form) {
        try {
            return FormCheck.check(FormJson.read(form)).findings().stream()
                    .map(one -> finding(draft, one))
                    .toList();
        } catch (Refused refused) {
            return List.of(finding(draft, new FormFinding(RulePlace.FORM, "", true, refused)));
        }
    }

    private static Finding finding(Draft draft, FormFinding one) {
        return new Finding(
                new Phrase(one.place().key(), List.of(one.name())),
                one.blocks() ? Severity.BLOCKS : Severity.WARNS,
                new Phrase(one.why().refusal().key(), one.why().args()),
                href(draft, one));
    }

    /** Where it can be mended. */
    static String href(Draft draft, FormFinding one) {
        String home = draft.href() + "/form";
        return switch (one.place()) {
            case FORM -> home;
            case PAGE, PAGE_VISIBLE -> home + "/pages/" + one.name();
            case FIELD, VISIBLE, REQUIRED, COMPUTED, ERROR -> home + "/fields/" + one.name();
        };
    }
}
