package vn.motcua.directory.authority.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directory.people.Officials;
import vn.motcua.directory.people.Post;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.component.TagColour;
import vn.motcua.portal.form.Form;

/** An agency's posts and who holds them on a day: leaders for everybody, staff for those who may see them. */
@Controller
@OpenToAll
class PeopleController {

    private static final int ROWS = 30;

    private final Templates templates;
    private final Grounds grounds;
    private final Officials officials;

    PeopleController(Templates templates, Grounds grounds, Officials officials) {
        this.templates = templates;
        this.grounds = grounds;
        this.officials = officials;
    }

    @GetMapping("/directory/{agency}/people")
    ResponseEntity<JteModel> people(
            Page page, @PathVariable long agency, @RequestParam(defaultValue = "") String done, Form form) {
        AgencyId id = grounds.agency(agency);
        Asked asked = Asked.of(form, grounds.today());
        boolean staff = grounds.seesStaff(page, id);
        List<Row> rows = officials.posts(id, staff, asked.asOf()).stream()
                .flatMap(post -> rows(page, id, post).stream())
                .toList();
        Slice<Row> slice = Slice.of(rows, Lists.paging(form, ROWS));
        JteModel body = templates.directoryAuthorityPeople(
                page,
                grounds.head(id, asked.asOf().day()),
                form,
                page.path(),
                slice,
                staff,
                grounds.mayAppoint(page, id) ? "/directory/" + id : "",
                Done.banner(page, done));
        return ResponseEntity.status(form.errors().isEmpty() ? 200 : 400).body(body);
    }

    private List<Row> rows(Page page, AgencyId agency, Post post) {
        boolean keeps = grounds.mayAppoint(page, agency);
        if (post.holders().isEmpty()) return List.of(vacant(page, agency, post, keeps));
        List<Row> rows = new ArrayList<>();
        post.holders().forEach(holder -> rows.add(row(page, agency, post, holder, keeps)));
        return rows;
    }

    private static Row vacant(Page page, AgencyId agency, Post post, boolean keeps) {
        return Row.of(
                title(agency, post, keeps),
                Cell.tag(page.t("directory.people.vacant"), TagColour.GREY),
                Cell.of(""),
                Cell.of(""));
    }

    private static Row row(Page page, AgencyId agency, Post post, Post.Holder holder, boolean keeps) {
        Words words = new Words(page);
        Cell person = Cell.link(
                        holder.name(),
                        "/directory/officials/" + holder.appointment().official())
                .note(words.kind(holder.appointment()));
        Cell state = holder.suspended()
                ? Cell.tag(page.t("directory.people.suspended"), TagColour.RED)
                : Cell.tag(page.t("directory.people.serving"), TagColour.GREEN);
        String act =
                "/directory/" + agency + "/appointments/" + holder.appointment().id();
        Cell since = Cell.of(words.term(holder.appointment().term()))
                .note(words.paper(holder.appointment().paper()));
        return keeps
                ? Row.of(
                        title(agency, post, true),
                        person,
                        state,
                        since,
                        Cell.link(page.t("directory.people.manage"), act))
                : Row.of(title(agency, post, false), person, state, since);
    }

    private static Cell title(AgencyId agency, Post post, boolean keeps) {
        return keeps
                ? Cell.link(
                        post.position().title(),
                        "/directory/" + agency + "/positions/" + post.position().id())
                : Cell.of(post.position().title());
    }
}
