package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.change.TransferWork;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Transfers a part of an agency's work to another. */
@Controller
@Requires(value = "directory.edit", agency = "id")
class TransferController {

    private final Templates templates;
    private final EditDesk desk;
    private final TransferWork transfer;
    private final Picker picker;

    TransferController(Templates templates, EditDesk desk, TransferWork transfer, Picker picker) {
        this.templates = templates;
        this.desk = desk;
        this.transfer = transfer;
        this.picker = picker;
    }

    @GetMapping("/directory/{id}/transfer")
    JteModel ask(Page page, @PathVariable String id) {
        AgencyView agency = desk.agency(id);
        return again(page, agency, desk.begin(agency));
    }

    @PostMapping("/directory/{id}/transfer")
    ResponseEntity<JteModel> transfer(Page page, @PathVariable String id, Form form) {
        AgencyView agency = desk.agency(id);
        return desk.answer(
                page,
                form,
                () -> {
                    AgencyId successor = picker.required(form, "successor", "directory.successor");
                    TransferWork.Command command =
                            new TransferWork.Command(desk.edit(form, agency.id()), successor, desk.ground(form));
                    form.check();
                    return transfer.transfer(command);
                },
                refused -> again(page, agency, refused));
    }

    private JteModel again(Page page, AgencyView agency, Form form) {
        return templates.directoryTransfer(page, form, agency, picker.choices(form, "successor"));
    }
}
