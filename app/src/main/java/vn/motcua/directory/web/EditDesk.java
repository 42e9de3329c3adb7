package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.change.ChangeOutcome;
import vn.motcua.directory.change.Edit;
import vn.motcua.directory.change.Ground;
import vn.motcua.directory.change.Preview;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What all pages that change the directory have in common: the ground of a change, and the look at what will change before it does. */
@Component
class EditDesk {

    private static final int LONGEST = 300;
    private static final int LONGEST_REASON = 1_000;

    private final Templates templates;
    private final Agencies agencies;
    private final Preview previews;
    private final EffectLines lines;

    EditDesk(Templates templates, Agencies agencies, Preview previews, EffectLines lines) {
        this.templates = templates;
        this.agencies = agencies;
        this.previews = previews;
        this.lines = lines;
    }

    /** The agency as it is today, or last was, or will first be. */
    AgencyView agency(String id) {
        return agencies.standing(ListRequest.id(id), agencies.today()).agency();
    }

    /** A form with the version of the agency that the editor has before them. */
    Form begin(AgencyView agency) {
        return Form.empty().with("version", agency.version()).with("grade", LegalSource.Grade.READ);
    }

    Edit edit(Form form, AgencyId agency) {
        return Edit.of(agency, form.number("version", "directory.version", 0, Long.MAX_VALUE / 2));
    }

    Ground ground(Form form) {
        return new Ground(form.date("effective", "directory.effective"), source(form), reason(form));
    }

    LegalSource source(Form form) {
        String note = form.optional("note", LONGEST_REASON);
        return new LegalSource(
                form.text("document", "directory.document", LONGEST),
                form.optional("clause", LONGEST),
                form.choice("grade", "directory.grade", LegalSource.Grade.class),
                note.isEmpty() ? null : note);
    }

    String reason(Form form) {
        return form.text("reason", "directory.reason", LONGEST_REASON);
    }

    /** Shows what would change; does it once that is confirmed; shows the form again if it is refused, or the editor goes back. */
    ResponseEntity<JteModel> answer(
            Page page, Form form, Supplier<ChangeOutcome> operation, Function<Form, JteModel> again) {
        if (form.ticked("back")) return ResponseEntity.ok(again.apply(form));
        return form.submit(
                () -> {
                    if (form.ticked("confirm"))
                        return Form.to("/directory/changes/" + operation.get().change() + "?done=1");
                    ChangeOutcome outcome = previews.of(operation);
                    return ResponseEntity.ok(templates.directoryPreview(
                            page, page.path(), sent(form), outcome.effective(), lines.of(page, outcome)));
                },
                again);
    }

    /** All that was sent, to be sent once more with the confirmation. */
    private static Map<String, List<String>> sent(Form form) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        form.names().stream()
                .filter(name -> !name.startsWith("_") && !name.equals("confirm") && !name.equals("back"))
                .forEach(name -> sent.put(name, form.all(name)));
        return sent;
    }
}
