package vn.motcua.directory.authority.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directory.authority.Authorities;
import vn.motcua.directory.authority.Chain;
import vn.motcua.directory.authority.Stretch;
import vn.motcua.directory.people.CareerPost;
import vn.motcua.directory.people.OfficialHit;
import vn.motcua.directory.people.OfficialView;
import vn.motcua.directory.people.Officials;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.form.Form;

/** Officials by name, and each with career and powers over time. */
@Controller
@OpenToAll
class OfficialsController {

    private static final int ROWS = 25;
    private static final int LONGEST = 100;

    private final Templates templates;
    private final Grounds grounds;
    private final Officials officials;
    private final Authorities authorities;
    private final Visibility visibility;

    OfficialsController(
            Templates templates, Grounds grounds, Officials officials, Authorities authorities, Visibility visibility) {
        this.templates = templates;
        this.grounds = grounds;
        this.officials = officials;
        this.authorities = authorities;
        this.visibility = visibility;
    }

    @GetMapping("/directory/officials")
    JteModel search(Page page, @RequestParam(defaultValue = "") String q, Form form) {
        form.optional("q", LONGEST);
        form.check();
        Slice<OfficialHit> found = officials.search(q, visibility.scope(page), grounds.now(), Lists.paging(form, ROWS));
        return templates.directoryAuthorityOfficials(
                page,
                List.of(Crumb.of(page.t("directory.title"), "/directory")),
                q.strip(),
                found.map(OfficialsController::row),
                "/directory/officials/export?q=" + Lists.encoded(q.strip()));
    }

    private static Row row(OfficialHit hit) {
        return Row.of(
                Cell.link(
                        hit.official().name(),
                        "/directory/officials/" + hit.official().id()),
                Cell.of(hit.posts().getFirst())
                        .note(String.join(
                                "; ", hit.posts().subList(1, hit.posts().size()))),
                Cell.of(hit.official().email()));
    }

    @GetMapping("/directory/officials/{official:\\d+}")
    JteModel show(Page page, @PathVariable long official, @RequestParam(defaultValue = "") String done) {
        OfficialView view = visibility.of(page, official);
        OfficialId id = new OfficialId(official);
        List<CareerPost> career = officials.career(id, grounds.now()).stream()
                .filter(post -> post.role().published() || grounds.seesStaff(page, post.agency()))
                .toList();
        List<Stretch> stretches = authorities.history(id, grounds.now()).stream()
                .filter(one -> grounds.seesStaff(page, one.agency()) || published(one))
                .toList();
        String rename = career.stream()
                .filter(post -> grounds.mayAppoint(page, post.agency()))
                .findFirst()
                .map(post -> "/directory/" + post.agency() + "/officials/" + official + "/name")
                .orElse("");
        return templates.directoryAuthorityOfficial(
                page,
                view,
                List.of(
                        Crumb.of(page.t("directory.title"), "/directory"),
                        Crumb.of(page.t("directory.officials.title"), "/directory/officials")),
                career.stream().map(post -> row(page, post)).toList(),
                stretches.stream()
                        .flatMap(one -> rows(page, one, official).stream())
                        .toList(),
                rename,
                Done.banner(page, done));
    }

    private static boolean published(Stretch stretch) {
        return stretch.chains().stream()
                .allMatch(chain -> chain.position().role().published());
    }

    private static Row row(Page page, CareerPost post) {
        Words words = new Words(page);
        String suspended = post.suspensions().stream()
                .map(one -> page.t("directory.official.suspended", words.term(one.term())))
                .reduce((one, other) -> one + "; " + other)
                .orElse(null);
        return Row.of(
                Cell.of(post.title()).note(words.kind(post.appointment())),
                Cell.link(post.agencyName(), "/directory/" + post.agency() + "/people"),
                Cell.of(words.term(post.appointment().term())).note(suspended),
                Cell.of(words.paper(post.appointment().paper()))
                        .note(post.appointment().endedBy()));
    }

    private List<Row> rows(Page page, Stretch stretch, long official) {
        Words words = new Words(page);
        String agency = grounds.name(page, stretch.agency(), stretch.days().from());
        return stretch.chains().stream()
                .map(chain -> row(page, words, stretch, chain, agency, official))
                .toList();
    }

    private static Row row(Page page, Words words, Stretch stretch, Chain chain, String agency, long official) {
        String why = "/directory/" + stretch.agency() + "/authority/" + official + "?matter="
                + Lists.encoded(chain.matter().text()) + "&day="
                + stretch.days().from();
        return Row.of(
                Cell.of(words.term(stretch.days())),
                Cell.link(words.matter(chain.matter()), why).note(agency),
                Cell.of(chain.formula().text()),
                Cell.of(words.ground(chain)));
    }
}
