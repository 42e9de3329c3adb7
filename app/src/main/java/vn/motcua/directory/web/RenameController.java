package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.change.RenameAgency;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Renames an agency. */
@Controller
@Requires(value = "directory.edit", agency = "id")
class RenameController {

    private final Templates templates;
    private final EditDesk desk;
    private final RenameAgency rename;

    RenameController(Templates templates, EditDesk desk, RenameAgency rename) {
        this.templates = templates;
        this.desk = desk;
        this.rename = rename;
    }

    @GetMapping("/directory/{id}/rename")
    JteModel ask(Page page, @PathVariable String id) {
        AgencyView agency = desk.agency(id);
        return again(
                page,
                agency,
                desk.begin(agency)
                        .with("name", agency.names().full())
                        .with("shortName", agency.names().shortName())
                        .with("english", agency.names().english())
                        .with("kind", agency.kind()));
    }

    @PostMapping("/directory/{id}/rename")
    ResponseEntity<JteModel> rename(Page page, @PathVariable String id, Form form) {
        AgencyView agency = desk.agency(id);
        return desk.answer(
                page,
                form,
                () -> {
                    RenameAgency.Command command = new RenameAgency.Command(
                            desk.edit(form, agency.id()),
                            Entries.names(form),
                            form.choice("kind", "directory.kind", AgencyKind.class),
                            desk.ground(form));
                    form.check();
                    return rename.rename(command);
                },
                refused -> again(page, agency, refused));
    }

    private JteModel again(Page page, AgencyView agency, Form form) {
        return templates.directoryRename(page, form, agency);
    }
}
