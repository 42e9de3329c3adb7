package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.directory.change.MoveAgency;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Moves an agency below another. */
@Controller
@Requires(value = "directory.edit", agency = "id")
class MoveController {

    private final Templates templates;
    private final EditDesk desk;
    private final MoveAgency move;
    private final Picker picker;

    MoveController(Templates templates, EditDesk desk, MoveAgency move, Picker picker) {
        this.templates = templates;
        this.desk = desk;
        this.move = move;
        this.picker = picker;
    }

    @GetMapping("/directory/{id}/move")
    JteModel ask(Page page, @PathVariable String id) {
        AgencyView agency = desk.agency(id);
        return again(page, agency, desk.begin(agency));
    }

    @PostMapping("/directory/{id}/move")
    ResponseEntity<JteModel> move(Page page, @PathVariable String id, Form form) {
        AgencyView agency = desk.agency(id);
        return desk.answer(
                page,
                form,
                () -> {
                    MoveAgency.Command command = new MoveAgency.Command(
                            desk.edit(form, agency.id()),
                            picker.pick(form, "parent").orElse(null),
                            desk.ground(form));
                    if (command.parent() == null && !form.ticked("top") && form.error("parent") == null)
                        form.wrong("parent", DirectoryRefusal.NO_PARENT_NAMED);
                    form.check();
                    return move.move(command);
                },
                refused -> again(page, agency, refused));
    }

    private JteModel again(Page page, AgencyView agency, Form form) {
        return templates.directoryMove(page, form, agency, picker.choices(form, "parent"));
    }
}
