package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.change.CloseAgency;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Closes an agency, with or without another in its place. */
@Controller
@Requires(value = "directory.edit", agency = "id")
class CloseController {

    private final Templates templates;
    private final EditDesk desk;
    private final CloseAgency close;
    private final Picker picker;

    CloseController(Templates templates, EditDesk desk, CloseAgency close, Picker picker) {
        this.templates = templates;
        this.desk = desk;
        this.close = close;
        this.picker = picker;
    }

    @GetMapping("/directory/{id}/close")
    JteModel ask(Page page, @PathVariable String id) {
        AgencyView agency = desk.agency(id);
        return again(page, agency, desk.begin(agency));
    }

    @PostMapping("/directory/{id}/close")
    ResponseEntity<JteModel> close(Page page, @PathVariable String id, Form form) {
        AgencyView agency = desk.agency(id);
        return desk.answer(
                page,
                form,
                () -> {
                    CloseAgency.Command command = new CloseAgency.Command(
                            desk.edit(form, agency.id()),
                            picker.pick(form, "successor").orElse(null),
                            desk.ground(form));
                    form.check();
                    return close.close(command);
                },
                refused -> again(page, agency, refused));
    }

    private JteModel again(Page page, AgencyView agency, Form form) {
        return templates.directoryClose(page, form, agency, picker.choices(form, "successor"));
    }
}
