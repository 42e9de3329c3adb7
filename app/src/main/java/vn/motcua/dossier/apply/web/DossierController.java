package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Dossiers.PaperView;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.TaskView;
import vn.motcua.dossier.fee.DossierFees;
import vn.motcua.dossier.letter.DossierLetters;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.reuse.EndedPapers;
import vn.motcua.dossier.track.Conversation;
import vn.motcua.dossier.track.Ratings;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.procedure.flow.StepLetter;
import vn.motcua.signing.known.KnownFile;

/** One's own dossier: how it stands, who has it, until when, and what happened. */
@Controller
@SignedIn
class DossierController {

    private final Templates templates;
    private final OwnDossiers own;
    private final Dossiers dossiers;
    private final DossierWords words;
    private final Conversation conversation;
    private final Ratings ratings;
    private final Results results;
    private final DossierLetters letters;
    private final DossierFees fees;
    private final EndedPapers ended;

    DossierController(
            Templates templates,
            OwnDossiers own,
            Dossiers dossiers,
            DossierWords words,
            Conversation conversation,
            Ratings ratings,
            Results results,
            DossierLetters letters,
            DossierFees fees,
            EndedPapers ended) {
        this.templates = templates;
        this.own = own;
        this.dossiers = dossiers;
        this.words = words;
        this.conversation = conversation;
        this.ratings = ratings;
        this.results = results;
        this.letters = letters;
        this.fees = fees;
        this.ended = ended;
    }

    @GetMapping("/dossier/mine/{code}")
    JteModel show(Page page, @PathVariable String code) {
        DossierView dossier = own.open(page, code);
        List<EventView> events = dossiers.timeline(dossier.id());
        return templates.dossierApplyDossier(
                page,
                dossier,
                rows(page, dossier),
                letters(page, dossier),
                papers(page, dossier),
                words.timeline(page, events),
                asked(events),
                conversation.count(dossier.id()),
                ratings.of(dossier.id()).map(said -> page.t(said.level())).orElse(""),
                fees.of(dossier.code())
                        .filter(owed -> owed.state() == ObligationState.OPEN)
                        .map(ObligationView::href)
                        .orElse(""));
    }

    /** What the office wrote when it asked for more. */
    private static String asked(List<EventView> events) {
        return events.reversed().stream()
                .filter(event -> event.act() == Act.ASK_SUPPLEMENT)
                .map(EventView::note)
                .findFirst()
                .orElse("");
    }

    private List<SummaryRow> papers(Page page, DossierView dossier) {
        List<PaperView> papers = dossiers.papers(dossier.id()).stream()
                .filter(paper -> paper.replaced() == null)
                .toList();
        Map<UUID, KnownFile> over =
                ended.among(papers.stream().map(PaperView::file).toList());
        return papers.stream()
                .map(paper -> SummaryRow.of(
                        paper.title(),
                        Cell.link(paper.name(), MineController.dossier(dossier.code()) + "/papers/" + paper.id())
                                .note(page.t("dossier.papers.added", page.time(paper.added()))
                                        + over(page, over.get(paper.file())))))
                .toList();
    }

    private static String over(Page page, @Nullable KnownFile ended) {
        return ended == null ? "" : " · " + EndedPapers.words(page, ended);
    }

    /** The letters that the office sent; its own control slip is none of them. */
    private List<SummaryRow> letters(Page page, DossierView dossier) {
        return letters.of(dossier.id()).stream()
                .filter(letter -> letter.kind() != StepLetter.CONTROL_SLIP)
                .map(letter -> SummaryRow.of(
                        page.t(letter.kind()),
                        Cell.link(page.t("dossier.letter.open"), letter.href())
                                .note(page.time(letter.issued()) + " · "
                                        + letter.seal().words(page))))
                .toList();
    }

    private List<SummaryRow> rows(Page page, DossierView dossier) {
        String href = MineController.dossier(dossier.code());
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(page.t("dossier.status"), DossierWords.status(page, dossier.status())));
        rows.add(SummaryRow.of(page.t("dossier.agency"), words.agency(page, dossier.agency())));
        List<TaskView> open = dossiers.tasks(dossier.id()).stream()
                .filter(task -> task.closed() == null)
                .toList();
        for (TaskView task : open)
            rows.add(SummaryRow.of(
                    page.t("dossier.has"), Cell.of(words.has(page, task)).note(task.name())));
        SummaryRow due = SummaryRow.of(page.t("dossier.due"), DossierWords.due(page, dossier));
        rows.add(
                dossier.received() == null || dossier.limit() == null
                        ? due
                        : due.action(page.t("dossier.due.why"), href + "/due"));
        rows.add(SummaryRow.of(
                page.t("dossier.submitted"),
                Cell.of(page.time(dossier.submitted())).note(page.t(dossier.channel()))));
        Applicant applicant = dossiers.applicant(dossier.id());
        rows.add(SummaryRow.of(
                page.t("dossier.applicant"), Cell.of(applicant.name()).note(DraftCheck.reached(applicant))));
        dossiers.representative(dossier.id())
                .ifPresent(name -> rows.add(SummaryRow.of(page.t("dossier.representative"), name)));
        fees.of(dossier.code()).ifPresent(owed -> rows.add(fee(page, owed)));
        rows.add(SummaryRow.of(page.t("dossier.contact.return"), page.t(dossier.returnWay())));
        if (dossier.returned() != null)
            rows.add(SummaryRow.of(page.t("dossier.register.returned"), page.time(dossier.returned())));
        for (ResultView result : results.shown(dossier))
            rows.add(SummaryRow.of(
                    page.t("dossier.desk.result"),
                    Cell.link(result.name(), href + "/results/" + result.id()).note(note(page, result))));
        return rows;
    }

    private static String note(Page page, ResultView result) {
        String note = result.number() + " · " + page.date(result.issued());
        if (result.until() != null) note += " · " + page.t("dossier.result.until", page.date(result.until()));
        if (result.revoked() == null) return note;
        return note + " · " + page.t("dossier.result.revoked", page.time(result.revoked()), result.revokedWhy());
    }

    private static SummaryRow fee(Page page, ObligationView owed) {
        String amount =
                page.t("dossier.charge.amount", page.number(owed.amount().amount()));
        return SummaryRow.of(
                page.t("dossier.charge"), Cell.link(amount, owed.href()).note(page.t(owed.state())));
    }
}
