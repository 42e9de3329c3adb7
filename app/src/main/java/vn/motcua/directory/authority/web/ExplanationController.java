package vn.motcua.directory.authority.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directory.authority.Answer;
import vn.motcua.directory.authority.Authorities;
import vn.motcua.directory.authority.Chain;
import vn.motcua.directory.authority.Link;
import vn.motcua.directory.authority.Matter;
import vn.motcua.directory.people.OfficialView;
import vn.motcua.directory.people.Officials;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.portal.form.Form;

/** May this official do that, on this day, by what was known then? With every reason, or with the reason why not. */
@Controller
@OpenToAll
class ExplanationController {

    private final Templates templates;
    private final Grounds grounds;
    private final Authorities authorities;
    private final Officials officials;
    private final Visibility visibility;

    ExplanationController(
            Templates templates, Grounds grounds, Authorities authorities, Officials officials, Visibility visibility) {
        this.templates = templates;
        this.grounds = grounds;
        this.authorities = authorities;
        this.officials = officials;
        this.visibility = visibility;
    }

    @GetMapping("/directory/{agency}/authority/{official:\\d+}")
    ResponseEntity<JteModel> explain(
            Page page,
            @PathVariable long agency,
            @PathVariable long official,
            @RequestParam(defaultValue = "SIGN") String matter,
            Form form) {
        AgencyId id = grounds.agency(agency);
        OfficialView who = visibility.of(page, official);
        Asked asked = Asked.of(form, grounds.today());
        Matter what = Matter.parse(matter);
        Answer answer = authorities.may(new OfficialId(official), what, id, asked.asOf());
        if (!grounds.seesStaff(page, id)
                && answer instanceof Answer.Allowed allowed
                && !allowed.chain().position().role().published()) throw Refused.because(KernelRefusal.NOT_FOUND);
        Words words = new Words(page);
        JteModel body = templates.directoryAuthorityExplanation(
                page,
                who.name(),
                grounds.crumbs(
                        page, id, Crumb.of(page.t("directory.authority.tab"), "/directory/" + agency + "/authority")),
                form,
                words.matter(what),
                matter,
                grounds.name(page, id, asked.asOf().day()),
                question(page, asked),
                answer.allowed(),
                answer instanceof Answer.Denied denied ? refused(page, denied) : "",
                answer instanceof Answer.Allowed allowed ? reasons(words, page, allowed.chain()) : List.of(),
                answer instanceof Answer.Allowed allowed
                        ? allowed.chain().formula().lines()
                        : List.of());
        return ResponseEntity.status(form.errors().isEmpty() ? 200 : 400).body(body);
    }

    private static String question(Page page, Asked asked) {
        String day = page.date(asked.asOf().day());
        return asked.known() == null
                ? page.t("directory.explanation.now", day)
                : page.t(
                        "directory.explanation.then",
                        day,
                        page.time(asked.asOf().known()));
    }

    private static String refused(Page page, Answer.Denied denied) {
        String reason = page.t(denied.reason());
        if (denied.day() == null) return reason;
        return page.t("directory.explanation.since", reason, page.date(denied.day()));
    }

    private static List<SummaryRow> reasons(Words words, Page page, Chain chain) {
        return chain.links().stream().map(link -> reason(words, page, link)).toList();
    }

    private static SummaryRow reason(Words words, Page page, Link link) {
        return switch (link) {
            case Link.Holds holds ->
                SummaryRow.of(
                        page.t("directory.reason.holds"),
                        Cell.of(page.t(
                                        "directory.reason.person",
                                        holds.name(),
                                        holds.position().title()))
                                .note(words.term(holds.appointment().term())),
                        Cell.of(words.paper(holds.appointment().paper())).note(words.kind(holds.appointment())));
            case Link.Post post ->
                SummaryRow.of(
                        page.t("directory.reason.post"),
                        Cell.of(post.position().title())
                                .note(words.term(post.position().term())));
            case Link.Passed passed ->
                SummaryRow.of(
                        page.t(passed.delegation().kind()),
                        Cell.of(words.matter(passed.delegation().matter()))
                                .note(words.term(passed.delegation().term())),
                        Cell.of(words.paper(passed.delegation().paper()))
                                .note(words.source(passed.delegation().kind().source())));
            case Link.Given given ->
                SummaryRow.of(
                        page.t("directory.reason.given"),
                        Cell.of(words.matter(given.competence().matter()))
                                .note(words.term(given.competence().term())),
                        Cell.of(words.source(given.competence().source())));
            case Link.Statute statute ->
                SummaryRow.of(
                        page.t("directory.reason.statute"),
                        Cell.of(page.t("directory.reason.heads")),
                        Cell.of(words.source(statute.source())));
        };
    }
}
