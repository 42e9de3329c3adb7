package vn.motcua.directory.authority.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Validity;
import vn.motcua.directory.people.Appoint;
import vn.motcua.directory.people.AppointmentKind;
import vn.motcua.directory.people.OfficialHit;
import vn.motcua.directory.people.Officials;
import vn.motcua.directory.people.Paper;
import vn.motcua.directory.people.PositionId;
import vn.motcua.directory.people.Post;
import vn.motcua.directory.people.RegisterOfficial;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.AgencyScope;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.FormRefusal;

/** Putting officials into posts: somebody who serves already, found by name, or somebody new. */
@Controller
@Requires(value = "directory.appoint", agency = "agency")
class AppointController {

    private static final int FOUND = 15;

    private final Templates templates;
    private final Grounds grounds;
    private final Acts acts;
    private final Officials officials;
    private final Visibility visibility;
    private final RegisterOfficial register;
    private final Appoint appoint;

    AppointController(
            Templates templates,
            Grounds grounds,
            Acts acts,
            Officials officials,
            Visibility visibility,
            RegisterOfficial register,
            Appoint appoint) {
        this.templates = templates;
        this.grounds = grounds;
        this.acts = acts;
        this.officials = officials;
        this.visibility = visibility;
        this.register = register;
        this.appoint = appoint;
    }

    @GetMapping("/directory/{agency}/appointments/new")
    JteModel ask(Page page, @PathVariable long agency, Form form) {
        if (form.value("kind").isEmpty())
            form.with("kind", AppointmentKind.APPOINTED).with("from", grounds.today());
        return form(page, grounds.agency(agency), form);
    }

    @PostMapping("/directory/{agency}/appointments/new")
    ResponseEntity<JteModel> appoint(Page page, @PathVariable long agency, Form form) {
        AgencyId id = grounds.agency(agency);
        if (form.ticked("search")) return ResponseEntity.ok(form(page, id, form));
        return acts.answer(
                page, id, "directory.appoint.title", form, () -> plan(page, id, form), again -> form(page, id, again));
    }

    private JteModel form(Page page, AgencyId agency, Form form) {
        List<OfficialHit> found = found(page, form);
        return templates.directoryAuthorityAppointForm(
                page,
                grounds.crumbs(
                        page, agency, Crumb.of(page.t("directory.people.tab"), "/directory/" + agency + "/people")),
                form,
                page.path(),
                Options.posts(page, officials.posts(agency, true, grounds.now())),
                Options.officials(found));
    }

    private List<OfficialHit> found(Page page, Form form) {
        String q = form.optional("q", 100);
        if (q.isEmpty() || q.length() > 100) return List.of();
        AgencyScope seen = visibility.scope(page);
        return officials.search(q, seen, grounds.now(), new Paging(1, FOUND)).items();
    }

    private Plan plan(Page page, AgencyId agency, Form form) {
        long position = Reads.key(form, "position", "directory.people.post");
        AppointmentKind kind = form.choice("kind", "directory.appoint.kind", AppointmentKind.class);
        boolean concurrent = form.ticked("concurrent");
        Validity term = Reads.term(form);
        Paper paper = Reads.paper(form);
        String name = form.optional("name", 100);
        String email = form.optional("email", 200);
        if (name.isEmpty() && form.value("official").isEmpty())
            form.wrong("name", FormRefusal.NOTHING_CHOSEN, page.t("directory.people.person"));
        long official = name.isEmpty() && !form.value("official").isEmpty()
                ? Reads.key(form, "official", "directory.people.person")
                : 0;
        form.check();
        Runnable act = () -> {
            OfficialId who = official > 0
                    ? new OfficialId(official)
                    : register.run(
                            new RegisterOfficial.Command(agency, name, email.isEmpty() ? null : email, term.from()));
            appoint.run(new Appoint.Command(agency, new PositionId(position), who, kind, concurrent, term, paper));
        };
        Words words = new Words(page);
        String person = official > 0
                ? officials
                        .find(new OfficialId(official), grounds.now())
                        .map(one -> one.name())
                        .orElse("")
                : name;
        List<SummaryRow> what = List.of(
                SummaryRow.of(page.t("directory.people.person"), person),
                SummaryRow.of(page.t("directory.people.post"), title(agency, position)),
                SummaryRow.of(page.t("directory.appoint.kind"), page.t(kind)),
                SummaryRow.of(page.t("directory.concurrent"), page.t(concurrent ? "directory.yes" : "directory.no")),
                SummaryRow.of(page.t("directory.people.term"), words.term(term)),
                SummaryRow.of(page.t("directory.official.paper"), words.paper(paper)));
        return new Plan(what, term.from(), act, "/directory/" + agency + "/people?done=" + Done.APPOINTED);
    }

    private String title(AgencyId agency, long position) {
        return officials.posts(agency, true, grounds.now()).stream()
                .map(Post::position)
                .filter(post -> post.id().value() == position)
                .findFirst()
                .map(post -> post.title())
                .orElse("");
    }
}
