package vn.motcua.directory.authority.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.people.OfficialView;
import vn.motcua.directory.people.RenameOfficial;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.form.Form;

/** Another name or official address for somebody who serves in the agency. */
@Controller
@Requires(value = "directory.appoint", agency = "agency")
class OfficialNameController {

    private final Templates templates;
    private final Grounds grounds;
    private final Acts acts;
    private final Visibility visibility;
    private final RenameOfficial rename;

    OfficialNameController(
            Templates templates, Grounds grounds, Acts acts, Visibility visibility, RenameOfficial rename) {
        this.templates = templates;
        this.grounds = grounds;
        this.acts = acts;
        this.visibility = visibility;
        this.rename = rename;
    }

    @GetMapping("/directory/{agency}/officials/{official}/name")
    JteModel ask(Page page, @PathVariable long agency, @PathVariable long official) {
        OfficialView view = visibility.of(page, official);
        grounds.agency(agency);
        Form form = Form.empty()
                .with("name", view.name())
                .with("email", view.email())
                .with("from", grounds.today());
        return form(page, view, form);
    }

    @PostMapping("/directory/{agency}/officials/{official}/name")
    ResponseEntity<JteModel> rename(Page page, @PathVariable long agency, @PathVariable long official, Form form) {
        AgencyId id = grounds.agency(agency);
        OfficialView view = visibility.of(page, official);
        return acts.answer(
                page,
                id,
                "directory.rename-official.title",
                form,
                () -> plan(page, id, view, form),
                again -> form(page, view, again));
    }

    private JteModel form(Page page, OfficialView view, Form form) {
        return templates.directoryAuthorityOfficialName(
                page,
                List.of(
                        Crumb.of(page.t("directory.officials.title"), "/directory/officials"),
                        Crumb.of(view.name(), "/directory/officials/" + view.id())),
                form,
                page.path());
    }

    private Plan plan(Page page, AgencyId agency, OfficialView view, Form form) {
        String name = form.text("name", "directory.field.name", 100);
        String email = form.optional("email", 200);
        LocalDate from = form.date("from", "directory.field.from");
        form.check();
        RenameOfficial.Command command =
                new RenameOfficial.Command(agency, view.id(), name, email.isEmpty() ? null : email, from);
        return new Plan(
                List.of(
                        SummaryRow.of(page.t("directory.field.name"), name),
                        SummaryRow.of(page.t("directory.official.email"), email),
                        SummaryRow.of(page.t("directory.field.from"), page.date(from))),
                from,
                () -> rename.run(command),
                "/directory/officials/" + view.id() + "?done=" + Done.OFFICIAL_RENAMED);
    }
}
