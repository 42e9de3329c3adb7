package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.Contact;
import vn.motcua.directory.change.Chronicle;
import vn.motcua.directory.change.CorrectFact;
import vn.motcua.directory.change.Fact;
import vn.motcua.directory.change.FactView;
import vn.motcua.directory.shown.FactLine;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Puts right what was entered wrongly of an agency. */
@Controller
@Requires(value = "directory.edit", agency = "id")
class CorrectController {

    private final Templates templates;
    private final EditDesk desk;
    private final CorrectFact correct;
    private final Chronicle chronicle;
    private final Picker picker;

    CorrectController(Templates templates, EditDesk desk, CorrectFact correct, Chronicle chronicle, Picker picker) {
        this.templates = templates;
        this.desk = desk;
        this.correct = correct;
        this.chronicle = chronicle;
        this.picker = picker;
    }

    @GetMapping("/directory/{id}/history/{fact}/correct")
    JteModel ask(Page page, @PathVariable String id, @PathVariable String fact) {
        AgencyView agency = desk.agency(id);
        FactView wrong = fact(agency, fact);
        Form form = desk.begin(agency).with("effective", wrong.effective());
        fill(form, wrong);
        return again(page, agency, wrong, form);
    }

    @PostMapping("/directory/{id}/history/{fact}/correct")
    ResponseEntity<JteModel> correct(Page page, @PathVariable String id, @PathVariable String fact, Form form) {
        AgencyView agency = desk.agency(id);
        FactView wrong = fact(agency, fact);
        return desk.answer(
                page,
                form,
                () -> {
                    CorrectFact.Command command = new CorrectFact.Command(
                            desk.edit(form, agency.id()), wrong.id(), right(form, wrong), desk.ground(form));
                    form.check();
                    return correct.correct(command);
                },
                again -> again(page, agency, wrong, again));
    }

    private JteModel again(Page page, AgencyView agency, FactView wrong, Form form) {
        return templates.directoryCorrect(page, form, agency, wrong, picker.choices(form, "parent"));
    }

    private FactView fact(AgencyView agency, String id) {
        return chronicle
                .fact(ListRequest.id(id).value())
                .filter(fact -> fact.agency().equals(agency.id()) && FactLine.correctable(fact))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** What was entered, to be put right in place. */
    private static void fill(Form form, FactView wrong) {
        switch (wrong.fact()) {
            case Fact.Founded fact -> {
                names(form, fact.names());
                contact(form, fact.contact());
                form.with("kind", fact.agencyKind()).with("parent", wrong.otherName());
            }
            case Fact.Renamed fact -> names(form, fact.names());
            case Fact.Reclassified fact -> form.with("kind", fact.agencyKind());
            case Fact.Moved fact -> form.with("parent", wrong.otherName());
            case Fact.ContactChanged fact -> contact(form, fact.contact());
            case Fact.CodeGiven fact -> form.with("code", fact.code());
            case Fact.CodeTaken fact -> {}
            case Fact.Succeeded fact -> {}
            case Fact.Closed fact -> {}
        }
    }

    private Fact right(Form form, FactView wrong) {
        return switch (wrong.fact()) {
            case Fact.Founded fact ->
                new Fact.Founded(
                        Entries.names(form),
                        form.choice("kind", "directory.kind", AgencyKind.class),
                        parent(form),
                        Entries.contact(form));
            case Fact.Renamed fact -> new Fact.Renamed(Entries.names(form));
            case Fact.Reclassified fact ->
                new Fact.Reclassified(form.choice("kind", "directory.kind", AgencyKind.class));
            case Fact.Moved fact -> new Fact.Moved(parent(form));
            case Fact.ContactChanged fact -> new Fact.ContactChanged(Entries.contact(form));
            case Fact.CodeGiven fact ->
                new Fact.CodeGiven(fact.system(), form.text("code", "directory.code", AgencyCode.MAX_LENGTH));
            case Fact.CodeTaken fact -> fact;
            case Fact.Succeeded fact -> fact;
            case Fact.Closed fact -> fact;
        };
    }

    private @Nullable AgencyId parent(Form form) {
        return picker.pick(form, "parent").orElse(null);
    }

    private static void names(Form form, AgencyNames names) {
        form.with("name", names.full()).with("shortName", names.shortName()).with("english", names.english());
    }

    private static void contact(Form form, Contact contact) {
        form.with("address", contact.address())
                .with("email", contact.email())
                .with("phone", contact.phone())
                .with("website", contact.website());
    }
}
