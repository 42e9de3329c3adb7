package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.change.ChangeContact;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Changes how an agency is reached. */
@Controller
@Requires(value = "directory.edit", agency = "id")
class ContactController {

    private final Templates templates;
    private final EditDesk desk;
    private final ChangeContact change;

    ContactController(Templates templates, EditDesk desk, ChangeContact change) {
        this.templates = templates;
        this.desk = desk;
        this.change = change;
    }

    @GetMapping("/directory/{id}/contact")
    JteModel ask(Page page, @PathVariable String id) {
        AgencyView agency = desk.agency(id);
        return again(
                page,
                agency,
                desk.begin(agency)
                        .with("address", agency.contact().address())
                        .with("email", agency.contact().email())
                        .with("phone", agency.contact().phone())
                        .with("website", agency.contact().website()));
    }

    @PostMapping("/directory/{id}/contact")
    ResponseEntity<JteModel> change(Page page, @PathVariable String id, Form form) {
        AgencyView agency = desk.agency(id);
        return desk.answer(
                page,
                form,
                () -> {
                    ChangeContact.Command command = new ChangeContact.Command(
                            desk.edit(form, agency.id()), Entries.contact(form), desk.ground(form));
                    form.check();
                    return change.change(command);
                },
                refused -> again(page, agency, refused));
    }

    private JteModel again(Page page, AgencyView agency, Form form) {
        return templates.directoryContact(page, form, agency);
    }
}
