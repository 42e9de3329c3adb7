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
import vn.motcua.directory.people.AbolishPosition;
import vn.motcua.directory.people.CreatePosition;
import vn.motcua.directory.people.Officials;
import vn.motcua.directory.people.PeopleRefusal;
import vn.motcua.directory.people.Position;
import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.Post;
import vn.motcua.directory.people.Role;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.form.Form;

/** Setting up posts, and abolishing them. */
@Controller
@Requires(value = "directory.appoint", agency = "agency")
class PositionController {

    private final Templates templates;
    private final Grounds grounds;
    private final Acts acts;
    private final Officials officials;
    private final CreatePosition create;
    private final AbolishPosition abolish;

    PositionController(
            Templates templates,
            Grounds grounds,
            Acts acts,
            Officials officials,
            CreatePosition create,
            AbolishPosition abolish) {
        this.templates = templates;
        this.grounds = grounds;
        this.acts = acts;
        this.officials = officials;
        this.create = create;
        this.abolish = abolish;
    }

    @GetMapping("/directory/{agency}/positions/new")
    JteModel ask(Page page, @PathVariable long agency) {
        Form form = Form.empty()
                .with("seats", 1)
                .with("rank", 5)
                .with("from", grounds.today())
                .with("grade", LegalSource.Grade.UNVERIFIED);
        return form(page, grounds.agency(agency), form);
    }

    @PostMapping("/directory/{agency}/positions/new")
    ResponseEntity<JteModel> create(Page page, @PathVariable long agency, Form form) {
        AgencyId id = grounds.agency(agency);
        return acts.answer(
                page, id, "directory.position.title", form, () -> plan(page, id, form), again -> form(page, id, again));
    }

    private JteModel form(Page page, AgencyId agency, Form form) {
        return templates.directoryAuthorityPositionForm(page, back(page, agency), form, page.path());
    }

    private List<Crumb> back(Page page, AgencyId agency) {
        return grounds.crumbs(
                page, agency, Crumb.of(page.t("directory.people.tab"), "/directory/" + agency + "/people"));
    }

    private Plan plan(Page page, AgencyId agency, Form form) {
        String title = form.text("title", "directory.position.full", 150);
        String shortTitle = form.text("short", "directory.position.short", 100);
        Role role = form.choice("role", "directory.position.role", Role.class);
        int rank = (int) form.number("rank", "directory.position.rank", 1, 99);
        int seats = (int) form.number("seats", "directory.position.seats", 1, 99);
        String collegium = form.optional("collegium", 100);
        LocalDate from = form.date("from", "directory.field.from");
        LegalSource source = Reads.source(form);
        form.check();
        CreatePosition.Command command = new CreatePosition.Command(
                agency, title, shortTitle, role, rank, seats, collegium.isEmpty() ? null : collegium, from, source);
        List<SummaryRow> what = List.of(
                SummaryRow.of(page.t("directory.position.full"), title),
                SummaryRow.of(page.t("directory.position.short"), shortTitle),
                SummaryRow.of(page.t("directory.position.role"), page.t(role)),
                SummaryRow.of(page.t("directory.position.seats"), page.number(seats)),
                SummaryRow.of(page.t("directory.position.collegium"), collegium),
                SummaryRow.of(page.t("directory.field.from"), page.date(from)),
                SummaryRow.of(page.t("directory.authority.ground"), new Words(page).source(source)));
        return new Plan(
                what,
                from,
                () -> create.run(command),
                "/directory/" + agency + "/people?done=" + Done.POSITION_CREATED);
    }

    @GetMapping("/directory/{agency}/positions/{position}")
    JteModel show(Page page, @PathVariable long agency, @PathVariable long position) {
        AgencyId id = grounds.agency(agency);
        return abolition(page, id, position(id, position), Form.empty().with("last", grounds.today()));
    }

    @PostMapping("/directory/{agency}/positions/{position}")
    ResponseEntity<JteModel> abolish(Page page, @PathVariable long agency, @PathVariable long position, Form form) {
        AgencyId id = grounds.agency(agency);
        Position post = position(id, position);
        return acts.answer(
                page,
                id,
                "directory.abolish.title",
                form,
                () -> {
                    LocalDate last = form.date("last", "directory.field.last");
                    form.check();
                    return new Plan(
                            List.of(
                                    SummaryRow.of(page.t("directory.position.full"), post.title()),
                                    SummaryRow.of(page.t("directory.field.last"), page.date(last))),
                            last.plusDays(1),
                            () -> abolish.run(new AbolishPosition.Command(id, post.id(), last)),
                            "/directory/" + id + "/people?done=" + Done.POSITION_ABOLISHED);
                },
                again -> abolition(page, id, post, again));
    }

    private JteModel abolition(Page page, AgencyId agency, Position post, Form form) {
        Words words = new Words(page);
        List<SummaryRow> facts = List.of(
                SummaryRow.of(page.t("directory.position.short"), post.shortTitle()),
                SummaryRow.of(page.t("directory.position.role"), page.t(post.role())),
                SummaryRow.of(page.t("directory.position.seats"), page.number(post.seats())),
                SummaryRow.of(page.t("directory.position.collegium"), post.collegium()),
                SummaryRow.of(page.t("directory.people.term"), words.term(post.term())),
                SummaryRow.of(page.t("directory.authority.ground"), words.source(post.source())));
        return templates.directoryAuthorityPosition(page, post.title(), back(page, agency), form, page.path(), facts);
    }

    private Position position(AgencyId agency, long id) {
        if (id <= 0) throw Refused.because(KernelRefusal.NOT_FOUND);
        return officials.posts(agency, true, grounds.now()).stream()
                .map(Post::position)
                .filter(post -> post.id().equals(new PositionId(id)))
                .findFirst()
                .orElseThrow(() -> PeopleRefusal.POSITION_UNKNOWN.because());
    }
}
