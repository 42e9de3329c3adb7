package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.change.NewAgency;
import vn.motcua.directory.change.SplitAgency;
import vn.motcua.directory.shown.Task;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Divides an agency. */
@Controller
@Requires(value = "directory.edit", agency = "id")
class SplitController {

    private final Templates templates;
    private final EditDesk desk;
    private final SplitAgency split;

    SplitController(Templates templates, EditDesk desk, SplitAgency split) {
        this.templates = templates;
        this.desk = desk;
        this.split = split;
    }

    @GetMapping("/directory/{id}/split")
    JteModel ask(Page page, @PathVariable String id) {
        AgencyView agency = desk.agency(id);
        Form form = desk.begin(agency).with("how", "ends").with("unitsTo", "1");
        for (int i = 1; i <= Task.PARTS; i++) form.with("part" + i + "-kind", agency.kind());
        return again(page, agency, form);
    }

    @PostMapping("/directory/{id}/split")
    ResponseEntity<JteModel> split(Page page, @PathVariable String id, Form form) {
        AgencyView agency = desk.agency(id);
        return desk.answer(
                page,
                form,
                () -> {
                    List<NewAgency> parts = IntStream.rangeClosed(1, Task.PARTS)
                            .mapToObj(i -> "part" + i + "-")
                            .filter(prefix -> !form.value(prefix + "name").isBlank())
                            .map(prefix -> Entries.agency(form, prefix, agency.parent()))
                            .toList();
                    SplitAgency.Command command = new SplitAgency.Command(
                            desk.edit(form, agency.id()),
                            form.value("how").equals("goesOn"),
                            parts,
                            (int) form.number("unitsTo", "directory.split.units", 1, Task.PARTS) - 1,
                            desk.ground(form));
                    form.check();
                    return split.split(command);
                },
                refused -> again(page, agency, refused));
    }

    private JteModel again(Page page, AgencyView agency, Form form) {
        return templates.directorySplit(page, form, agency);
    }
}
