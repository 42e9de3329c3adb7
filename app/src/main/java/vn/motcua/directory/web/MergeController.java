package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.change.Edit;
import vn.motcua.directory.change.MergeAgencies;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Merges an agency, alone or with others, into one that is there or a new one. */
@Controller
@Requires(value = "directory.edit", agency = "id")
class MergeController {

    private static final int LONGEST = 4_000;

    private final Templates templates;
    private final EditDesk desk;
    private final MergeAgencies merge;
    private final Picker picker;

    MergeController(Templates templates, EditDesk desk, MergeAgencies merge, Picker picker) {
        this.templates = templates;
        this.desk = desk;
        this.merge = merge;
        this.picker = picker;
    }

    @GetMapping("/directory/{id}/merge")
    JteModel ask(Page page, @PathVariable String id) {
        AgencyView agency = desk.agency(id);
        return again(page, agency, desk.begin(agency).with("how", "existing").with("kind", agency.kind()));
    }

    @PostMapping("/directory/{id}/merge")
    ResponseEntity<JteModel> merge(Page page, @PathVariable String id, Form form) {
        AgencyView agency = desk.agency(id);
        return desk.answer(
                page,
                form,
                () -> {
                    List<Edit> merged = new ArrayList<>(List.of(desk.edit(form, agency.id())));
                    form.optional("others", LONGEST)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .forEach(line -> picker.named(form, "others", line.strip())
                                    .ifPresent(other -> merged.add(Edit.latest(other))));
                    MergeAgencies.Into into = into(form, agency);
                    MergeAgencies.Command command = new MergeAgencies.Command(merged, into, desk.ground(form));
                    form.check();
                    return merge.merge(command);
                },
                refused -> again(page, agency, refused));
    }

    private MergeAgencies.Into into(Form form, AgencyView agency) {
        if (form.value("how").equals("new"))
            return new MergeAgencies.Into.New(Entries.agency(form, "", agency.parent()));
        return new MergeAgencies.Into.Existing(Edit.latest(picker.required(form, "into", "directory.into")));
    }

    private JteModel again(Page page, AgencyView agency, Form form) {
        return templates.directoryMerge(page, form, agency, picker.choices(form, "into"));
    }
}
