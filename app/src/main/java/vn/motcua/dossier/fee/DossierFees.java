package vn.motcua.dossier.fee;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.FeesDue;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;
import vn.motcua.payment.Line;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.Payer;
import vn.motcua.payment.life.EndObligation;
import vn.motcua.payment.life.Owe;
import vn.motcua.payment.refund.AskWhetherKept;
import vn.motcua.procedure.flow.NationalStatus;

/** Has a dossier's fees asked for when it comes to wait for them; when it ends without a result they are asked for no longer, or it is asked whether they are kept. */
@Component
public class DossierFees implements FeesDue {

    private static final String SUBJECT = "dossier:";
    private static final Set<NationalStatus> NOTHING =
            EnumSet.of(NationalStatus.NOT_ACCEPTED, NationalStatus.WITHDRAWN, NationalStatus.STOPPED);

    private final Dossiers dossiers;
    private final PinnedRevisions revisions;
    private final Obligations obligations;
    private final Owe owe;
    private final EndObligation end;
    private final AskWhetherKept kept;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    DossierFees(
            Dossiers dossiers,
            PinnedRevisions revisions,
            Obligations obligations,
            Owe owe,
            EndObligation end,
            AskWhetherKept kept,
            Messages messages,
            ApplicationEventPublisher events) {
        this.dossiers = dossiers;
        this.revisions = revisions;
        this.obligations = obligations;
        this.owe = owe;
        this.end = end;
        this.kept = kept;
        this.messages = messages;
        this.events = events;
    }

    /** Under which subject the module of payments knows a dossier. */
    static String subject(DossierCode code) {
        return SUBJECT + code.text();
    }

    /** The dossier that a subject is about, if one. */
    static Optional<DossierCode> code(String subject) {
        return subject.startsWith(SUBJECT) ? DossierCode.parse(subject.substring(SUBJECT.length())) : Optional.empty();
    }

    /** What was asked for last, if anything. */
    public Optional<ObligationView> of(DossierCode code) {
        return obligations.about(subject(code)).stream().findFirst();
    }

    @Override
    public void changed(DossierId id, NationalStatus from, NationalStatus to) {
        if (from == to) return;
        if (to == NationalStatus.PAYMENT_ASKED) ask(id);
        if (NOTHING.contains(to)) endedWithNothing(id, to);
        else if (from == NationalStatus.PAYMENT_ASKED) leave(id, to);
    }

    private void ask(DossierId id) {
        DossierView dossier = dossiers.find(id).orElseThrow();
        Applicant applicant = dossiers.applicant(id);
        List<Line> lines = CaseFees.of(
                revisions.of(dossier.revision()), dossier, dossiers.answers(id).data());
        if (lines.stream().allMatch(line -> line.amount().isZero()))
            return; // said and taken at the counter, or nothing
        ObligationView owed = owe.run(new Owe.Command(
                dossier.agency(),
                subject(dossier.code()),
                dossier.procedureName() + " – " + dossier.code().text(),
                new Payer(applicant.name(), applicant.number(), applicant.address(), dossier.account()),
                lines,
                false,
                null));
        // it was paid the first time: it is not asked for again
        if (owed.state() == ObligationState.PAID) events.publishEvent(new FeePaidBefore(owed.subject()));
    }

    private void leave(DossierId id, NationalStatus to) {
        DossierView dossier = dossiers.find(id).orElseThrow();
        Optional<ObligationView> open = of(dossier.code()).filter(one -> one.state() == ObligationState.OPEN);
        if (open.isEmpty()) return;
        if (to == NationalStatus.IN_PROGRESS) throw DossierRefusal.NOT_PAID_YET.because();
        end.cancel(open.get().id());
    }

    private void endedWithNothing(DossierId id, NationalStatus to) {
        DossierView dossier = dossiers.find(id).orElseThrow();
        Words words = new Words(messages, Language.VI);
        of(dossier.code())
                .ifPresent(owed -> kept.run(
                        owed.id(), words.t("dossier.fee.ended", dossier.code().text(), words.t(to))));
    }
}
