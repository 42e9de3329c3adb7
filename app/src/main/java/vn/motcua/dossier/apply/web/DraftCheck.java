package vn.motcua.dossier.apply.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.Papers;
import vn.motcua.dossier.life.Application.PaperPart;
import vn.motcua.dossier.life.Pinned;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.dossier.reuse.EndedPapers;
import vn.motcua.kernel.AgencyId;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.component.SummaryRow;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.form.answer.AnswerError;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.filling.Evaluations;
import vn.motcua.procedure.form.filling.FormSubject;
import vn.motcua.procedure.record.FeeRow;
import vn.motcua.procedure.shown.FeeWords;
import vn.motcua.procedure.trial.TrialLine;
import vn.motcua.signing.known.KnownFile;

/** Looks through a draft: what it says, and what is missing. Nothing is sent. */
@Component
class DraftCheck {

    private static final int SHOWN = 10;

    private final PinnedRevisions revisions;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Evaluations evaluations;
    private final Papers papers;
    private final EndedPapers ended;

    DraftCheck(
            PinnedRevisions revisions,
            Procedures procedures,
            Agencies agencies,
            Evaluations evaluations,
            Papers papers,
            EndedPapers ended) {
        this.revisions = revisions;
        this.procedures = procedures;
        this.agencies = agencies;
        this.evaluations = evaluations;
        this.papers = papers;
        this.ended = ended;
    }

    LocalDate today() {
        return evaluations.today();
    }

    /** The answers, evaluated today. */
    Evaluation evaluation(ApplicationDraft draft) {
        return evaluations.of(revisions.of(draft.revision()).form(), draft.answers());
    }

    /** What is missing or wrong, each with where it is mended; the first ones only. */
    List<Crumb> missing(Page page, ApplicationDraft draft, Evaluation evaluation) {
        List<Crumb> missing = new ArrayList<>();
        if (draft.agency() == null)
            missing.add(Crumb.of(page.t("dossier.check.agency"), draft.href() + "/agency?from=check"));
        if (!draft.reachable())
            missing.add(Crumb.of(page.t("dossier.check.contact"), draft.href() + "/contact?from=check"));
        for (AnswerError error : evaluation.errors())
            if (missing.size() < SHOWN)
                missing.add(Crumb.of(
                        page.t(error.in(page.language())),
                        FormSubject.address(draft.key()) + "/pages/"
                                + error.asked().page().id() + "?from=summary#"
                                + Optional.ofNullable(error.asked().rows())
                                        .orElse(error.asked().path())));
        return missing;
    }

    /** What of its papers counts no more, in words; it can be handed in, and the desk sees the same. */
    List<String> ended(Page page, ApplicationDraft draft, Evaluation evaluation) {
        List<PaperPart> all = new ArrayList<>(papers.of(evaluation));
        all.addAll(draft.extra());
        Map<UUID, KnownFile> over =
                ended.among(all.stream().map(PaperPart::file).toList());
        return all.stream()
                .filter(paper -> over.containsKey(paper.file()))
                .map(paper -> page.t(
                        "dossier.check.ended",
                        paper.title(),
                        EndedPapers.words(page, Objects.requireNonNull(over.get(paper.file())))))
                .toList();
    }

    /** The revision in force, if that is another than the draft's. */
    Optional<ProcedureView> newer(ApplicationDraft draft) {
        if (draft.dossier() != null) return Optional.empty();
        return procedures
                .inForce(ProcedureCode.of(draft.procedureCode()))
                .filter(view -> view.revision() != draft.revision());
    }

    /** What it says besides the form. */
    List<SummaryRow> rows(Page page, ApplicationDraft draft) {
        Pinned pinned = revisions.of(draft.revision());
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                page.t("dossier.procedure"), Cell.link(draft.procedureName(), "/procedure/" + draft.procedureCode())));
        if (pinned.cases().size() > 1)
            rows.add(SummaryRow.of(
                            page.t("dossier.case"),
                            draft.caseName().isBlank() ? page.t("dossier.case.other") : draft.caseName())
                    .action(page.t("dossier.change"), draft.href() + "/case"));
        SummaryRow agency = SummaryRow.of(page.t("dossier.agency"), agency(page, draft.agency()));
        rows.add(
                draft.online() ? agency.action(page.t("dossier.change"), draft.href() + "/agency?from=check") : agency);
        Applicant applicant = draft.applicant();
        rows.add(SummaryRow.of(
                        page.t("dossier.applicant"), Cell.of(applicant.name()).note(reached(applicant)))
                .action(page.t("dossier.change"), draft.href() + "/contact?from=check"));
        rows.add(SummaryRow.of(
                page.t("dossier.contact.return"),
                Cell.of(page.t(draft.returnWay()))
                        .note(draft.returnWay() == ReturnWay.BY_POST ? applicant.address() : "")));
        pinned.limit(draft.caseName(), draft.channel())
                .ifPresent(limit -> rows.add(SummaryRow.of(
                        page.t("dossier.limit"), page.t("dossier.limit.of", limit.amount(), page.t(limit.unit())))));
        List<Cell> fees = fees(page, pinned, draft);
        if (!fees.isEmpty()) rows.add(new SummaryRow(page.t("dossier.fee"), fees, List.of()));
        return rows;
    }

    private static List<Cell> fees(Page page, Pinned pinned, ApplicationDraft draft) {
        return pinned.line(draft.caseName(), draft.channel()).map(TrialLine::fees).orElse(List.of()).stream()
                .map(fee -> fee(page, fee))
                .toList();
    }

    private static Cell fee(Page page, FeeRow fee) {
        String amount = FeeWords.amount(page, fee);
        return amount.isEmpty() ? Cell.of(fee.words()) : Cell.of(amount).note(fee.words());
    }

    static String reached(Applicant applicant) {
        return String.join(
                " · ",
                List.of(applicant.number(), applicant.phone(), applicant.email(), applicant.address()).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    String agency(Page page, @org.jspecify.annotations.Nullable AgencyId agency) {
        if (agency == null) return page.t("dossier.agency.none");
        return agencies.called(List.of(agency), page.language()).getOrDefault(agency, "");
    }
}
