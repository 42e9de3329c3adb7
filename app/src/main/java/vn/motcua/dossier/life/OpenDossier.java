package vn.motcua.dossier.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.procedure.form.answer.AnswerError;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.form.answer.Evaluation;
import vn.motcua.procedure.form.answer.Submission;

/**
 * Hands in an application: from then on there is a dossier with a code, at its first step, with whoever receives dossiers there. The same draft handed in
 * again gives the same dossier.
 */
@Operation(
        records = {DossierAudit.DossierOpened.class, DossierAudit.HandedInForAnother.class},
        law = "TT 01/2018/TT-VPCP, Đ.19")
public class OpenDossier {

    private final PinnedRevisions revisions;
    private final Agencies agencies;
    private final DossierStore store;
    private final Steps steps;
    private final Timeline timeline;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    OpenDossier(
            PinnedRevisions revisions,
            Agencies agencies,
            DossierStore store,
            Steps steps,
            Timeline timeline,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.revisions = revisions;
        this.agencies = agencies;
        this.store = store;
        this.steps = steps;
        this.timeline = timeline;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was handed in.
     *
     * @param id the dossier's key
     * @param code its code
     */
    public record Opened(DossierId id, DossierCode code) {}

    /** Does it. Refused if something that the form requires is missing or wrong. */
    @Transactional
    public Opened run(Application application) {
        Optional<Opened> before = store.ofDraft(application.draft());
        if (before.isPresent()) return before.get();
        Pinned pinned = revisions.of(application.revision());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, DatabaseClock.VIETNAM);
        Answers answers = judged(pinned, application, today);
        AgencyView agency = agencies.find(application.agency(), AsOf.on(today))
                .orElseThrow(() -> DossierRefusal.AGENCY_CLOSED.because());
        AgencyCode agencyCode = agency.code()
                .flatMap(AgencyCode::parse)
                .orElseThrow(() -> DossierRefusal.AGENCY_WITHOUT_CODE.because());
        Course course = Course.begin(pinned.flow(), Holds.of(pinned, answers, today));
        DossierCode code = DossierCode.of(agencyCode, today, store.nextNumber(application.agency(), today));
        Optional<DossierId> added = store.add(application, pinned, code, course, now);
        // handed in by another request at the same moment: theirs stands, and this number goes back with this
        // transaction
        if (added.isEmpty()) throw DossierRefusal.BEING_HANDED_IN.because();
        DossierId id = added.get();
        store.addContent(id, application.applicant(), representative(application), answers);
        store.addPapers(id, application.papers(), now);
        steps.begin(id, application.agency(), course.waiting(), now);
        timeline.add(id, 1, Act.SUBMIT, course.status(), "", "", "");
        audit.record(new DossierAudit.DossierOpened(
                application.agency(), code.text(), 1, pinned.view().code().text(), application.channel()));
        if (application.representative() != null && application.account() != null)
            audit.record(new DossierAudit.HandedInForAnother(
                    application.agency(), code.text(), application.account(), application.representative()));
        return new Opened(id, code);
    }

    private String representative(Application application) {
        return application.representative() == null ? "" : actors.current().name();
    }

    private static Answers judged(Pinned pinned, Application application, LocalDate today) {
        if (!pinned.cases().contains(application.caseName())) throw DossierRefusal.NO_SUCH_CASE.because();
        applicant(application.applicant());
        Evaluation evaluation = Evaluation.evaluate(pinned.form(), application.answers(), today);
        Optional<AnswerError> wrong = evaluation.errors().stream().findFirst();
        if (wrong.isPresent())
            throw DossierRefusal.INCOMPLETE.because(
                    wrong.get().asked().field().label().vi(),
                    evaluation.errors().size());
        return Answers.of(Submission.of(evaluation), application.answers().provenance());
    }

    private static void applicant(Applicant applicant) {
        if (applicant.name().isEmpty()) throw DossierRefusal.APPLICANT_WITHOUT_NAME.at("name");
        if (applicant.phone().isEmpty()
                && applicant.email().isEmpty()
                && applicant.address().isEmpty()) throw DossierRefusal.APPLICANT_NOT_REACHABLE.at("phone");
        for (String text : new String[] {
            applicant.name(), applicant.number(), applicant.phone(), applicant.email(), applicant.address()
        }) if (text.length() > Applicant.LONGEST) throw DossierRefusal.TOO_LONG.because(Applicant.LONGEST);
    }
}
