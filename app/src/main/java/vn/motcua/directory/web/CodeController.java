package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.change.AssignCode;
import vn.motcua.directory.change.ChangeOutcome;
import vn.motcua.directory.change.CloseCode;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Gives an agency a code, or closes one. */
@Controller
@Requires(value = "directory.edit", agency = "id")
class CodeController {

    private final Templates templates;
    private final EditDesk desk;
    private final AssignCode assign;
    private final CloseCode close;

    CodeController(Templates templates, EditDesk desk, AssignCode assign, CloseCode close) {
        this.templates = templates;
        this.desk = desk;
        this.assign = assign;
        this.close = close;
    }

    @GetMapping("/directory/{id}/code")
    JteModel ask(Page page, @PathVariable String id) {
        AgencyView agency = desk.agency(id);
        return again(page, agency, desk.begin(agency).with("what", "assign"));
    }

    @PostMapping("/directory/{id}/code")
    ResponseEntity<JteModel> change(Page page, @PathVariable String id, Form form) {
        AgencyView agency = desk.agency(id);
        return desk.answer(
                page,
                form,
                () -> form.value("what").equals("close") ? close(form, agency) : assign(form, agency),
                refused -> again(page, agency, refused));
    }

    private ChangeOutcome assign(Form form, AgencyView agency) {
        AssignCode.Command command = new AssignCode.Command(
                desk.edit(form, agency.id()),
                form.choice("system", "directory.code.system", CodeSystem.class),
                form.text("code", "directory.code", AgencyCode.MAX_LENGTH),
                desk.ground(form));
        form.check();
        return assign.assign(command);
    }

    private ChangeOutcome close(Form form, AgencyView agency) {
        CloseCode.Command command = new CloseCode.Command(
                desk.edit(form, agency.id()),
                form.choice("system", "directory.code.system", CodeSystem.class),
                desk.ground(form));
        form.check();
        return close.close(command);
    }

    private JteModel again(Page page, AgencyView agency, Form form) {
        return templates.directoryCode(page, form, agency);
    }
}
