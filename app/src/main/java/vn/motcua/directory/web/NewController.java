package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.change.FoundAgency;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Founds an agency wherever the editor may: at the top for the whole nation, else below one of theirs. */
@Controller
@Requires("directory.edit")
class NewController {

    private final Templates templates;
    private final EditDesk desk;
    private final FoundAgency found;
    private final Picker picker;

    NewController(Templates templates, EditDesk desk, FoundAgency found, Picker picker) {
        this.templates = templates;
        this.desk = desk;
        this.found = found;
        this.picker = picker;
    }

    @GetMapping("/directory/new")
    JteModel ask(Page page) {
        return again(page, Form.empty().with("grade", LegalSource.Grade.READ));
    }

    @PostMapping("/directory/new")
    ResponseEntity<JteModel> found(Page page, Form form) {
        return desk.answer(
                page,
                form,
                () -> {
                    FoundAgency.Command command = new FoundAgency.Command(
                            Entries.agency(form, "", picker.pick(form, "parent").orElse(null)), desk.ground(form));
                    form.check();
                    return found.found(command);
                },
                refused -> again(page, refused));
    }

    private JteModel again(Page page, Form form) {
        return templates.directoryNew(page, form, picker.choices(form, "parent"));
    }
}
