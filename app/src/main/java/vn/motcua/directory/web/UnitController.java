package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.change.FoundAgency;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Founds a unit below an agency. */
@Controller
@Requires(value = "directory.edit", agency = "id")
class UnitController {

    private final Templates templates;
    private final EditDesk desk;
    private final FoundAgency found;

    UnitController(Templates templates, EditDesk desk, FoundAgency found) {
        this.templates = templates;
        this.desk = desk;
        this.found = found;
    }

    @GetMapping("/directory/{id}/unit")
    JteModel ask(Page page, @PathVariable String id) {
        AgencyView above = desk.agency(id);
        return again(page, above, desk.begin(above));
    }

    @PostMapping("/directory/{id}/unit")
    ResponseEntity<JteModel> found(Page page, @PathVariable String id, Form form) {
        AgencyView above = desk.agency(id);
        return desk.answer(
                page,
                form,
                () -> {
                    FoundAgency.Command command =
                            new FoundAgency.Command(Entries.agency(form, "", above.id()), desk.ground(form));
                    form.check();
                    return found.found(command);
                },
                refused -> again(page, above, refused));
    }

    private JteModel again(Page page, AgencyView above, Form form) {
        return templates.directoryUnit(page, form, above);
    }
}
