package vn.motcua.dossier.apply;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Dossiers.PaperView;
import vn.motcua.dossier.life.Application.PaperPart;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.RepresentedParties;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.form.Asked;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.answer.ProvenanceJson;
import vn.motcua.procedure.form.answer.Submission;
import vn.motcua.procedure.form.filling.Evaluations;

/**
 * Hands in what was asked for in a dossier: new papers take the place of those before, changed answers of those before, and the step that waited for them ends.
 * What was changed stands in the timeline.
 */
@Operation(records = DossierAudit.DossierSupplied.class, law = "TT 01/2018/TT-VPCP, mẫu 02")
public class Supply {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final PinnedRevisions revisions;
    private final Evaluations evaluations;
    private final Papers papers;
    private final TakeStep take;
    private final Messages messages;
    private final RepresentedParties parties;
    private final AuditLog audit;
    private final Clock clock;

    Supply(
            JdbcClient jdbc,
            Dossiers dossiers,
            PinnedRevisions revisions,
            Evaluations evaluations,
            Papers papers,
            TakeStep take,
            Messages messages,
            RepresentedParties parties,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.revisions = revisions;
        this.evaluations = evaluations;
        this.papers = papers;
        this.take = take;
        this.messages = messages;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
    }

    /** The step that waits for the applicant and the outcome that leads on; empty if none does. */
    @Transactional(readOnly = true)
    public Optional<Awaited> awaited(DossierId dossier) {
        return dossiers.tasks(dossier).stream()
                .filter(task -> task.closed() == null && task.role() == null)
                .flatMap(task -> take.choices(dossier, task.step()).stream()
                        .filter(choice -> choice.status() != NationalStatus.STOPPED
                                && choice.status() != NationalStatus.WITHDRAWN)
                        .limit(1)
                        .map(choice -> new Awaited(task.step(), choice.outcome())))
                .findFirst();
    }

    /**
     * A step that waits for the applicant.
     *
     * @param step its id
     * @param outcome the outcome that says that it came
     */
    public record Awaited(String step, int outcome) {}

    /** Does it, with a word of the applicant's. */
    @Transactional
    public DossierView run(UUID id, UUID account, String word) {
        ApplicationDraft draft = jdbc.sql(
                        "select * from dossier.draft where id = ? and account = ? and dossier is not null for update")
                .params(id, account)
                .query(DraftRows.DRAFT)
                .optional()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        DossierId key = Objects.requireNonNull(draft.dossier());
        DossierView dossier = dossiers.find(key).orElseThrow();
        parties.hold(dossier.procedureCode());
        if (dossier.status() != NationalStatus.SUPPLEMENT_ASKED) throw DossierRefusal.NOTHING_ASKED_FOR.because();
        Awaited awaited = awaited(key).orElseThrow(() -> DossierRefusal.NOTHING_ASKED_FOR.because());
        Evaluation evaluation = evaluations.of(revisions.of(draft.revision()).form(), draft.answers());
        complete(evaluation);
        List<String> changed = changed(evaluation, dossiers.answers(key));
        List<PaperPart> added = papers(key, evaluation, draft.extra());
        if (added.isEmpty() && changed.isEmpty() && word.isBlank()) throw DossierRefusal.NOTHING_SUPPLIED.at("word");
        Answers now = Answers.of(Submission.of(evaluation), draft.answers().provenance());
        jdbc.sql("update dossier.content set answers = ?::jsonb, provenance = ?::jsonb where dossier = ?")
                .params(now.data().toString(), ProvenanceJson.write(now.provenance()), key.value())
                .update();
        // what somebody else began to answer would bring the answers of before back
        jdbc.sql("delete from dossier.draft where dossier = ?")
                .param(key.value())
                .update();
        take.forApplicant(key, awaited.step(), awaited.outcome(), note(word, added, changed));
        audit.record(new DossierAudit.DossierSupplied(
                dossier.agency(), dossier.code().text(), added.size(), changed.size()));
        return dossier;
    }

    /** Refused if something that the form requires is missing or wrong. */
    static void complete(Evaluation evaluation) {
        evaluation.errors().stream().findFirst().ifPresent(wrong -> {
            throw DossierRefusal.INCOMPLETE.because(
                    wrong.asked().field().label().vi(), evaluation.errors().size());
        });
    }

    /** The labels of the fields that were answered otherwise before; papers are told by themselves. */
    private static List<String> changed(Evaluation evaluation, Answers before) {
        Answers now = Answers.of(Submission.of(evaluation));
        return evaluation.form().all().stream()
                .filter(asked -> asked.rows() == null
                        && asked.computed() == null
                        && asked.field().kind() != FieldKind.FILE
                        && !now.of(asked.path()).equals(before.of(asked.path())))
                .map(asked -> asked.field().label().vi())
                .toList();
    }

    private List<PaperPart> papers(DossierId dossier, Evaluation evaluation, List<PaperPart> extra) {
        List<PaperPart> all = new ArrayList<>(papers.of(evaluation));
        all.addAll(extra);
        Set<UUID> there = dossiers.papers(dossier).stream()
                .filter(paper -> paper.replaced() == null)
                .map(PaperView::file)
                .collect(Collectors.toSet());
        List<PaperPart> added =
                all.stream().filter(paper -> !there.contains(paper.file())).toList();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        update dossier.paper set replaced_at = :now, store_due = null
                        where dossier = :dossier and replaced_at is null and field = any(:fields) and file <> all(:kept::uuid[])""")
                .param("now", now)
                .param("dossier", dossier.value())
                .param(
                        "fields",
                        evaluation.form().all().stream().map(Asked::path).toArray(String[]::new))
                .param(
                        "kept",
                        all.stream().map(paper -> paper.file().toString()).toArray(String[]::new))
                .update();
        for (PaperPart paper : added)
            jdbc.sql(
                            "insert into dossier.paper (dossier, file, field, title, name, bytes, added_at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            dossier.value(),
                            paper.file(),
                            paper.field(),
                            paper.title(),
                            paper.name(),
                            paper.bytes(),
                            now)
                    .update();
        return added;
    }

    /** In Vietnamese, as what people write in a dossier is. */
    private String note(String word, List<PaperPart> added, List<String> changed) {
        List<String> lines = new ArrayList<>();
        if (!word.isBlank()) lines.add(word.strip());
        if (!added.isEmpty())
            lines.add(messages.text(
                    Language.VI,
                    "dossier.supplement.note.papers",
                    String.join("; ", added.stream().map(PaperPart::title).toList())));
        if (!changed.isEmpty())
            lines.add(messages.text(Language.VI, "dossier.supplement.note.answers", String.join("; ", changed)));
        String all = String.join("\n", lines);
        return all.length() <= TakeStep.LONGEST_NOTE ? all : all.substring(0, TakeStep.LONGEST_NOTE - 1) + "…";
    }
}
