package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.directory.authority.DelegationKind;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.whole.WholeFileFor;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.record.ChannelKind;

/** All that is written to the audit log about dossiers. Who applies and what they wrote are in the dossier, not here. */
public sealed interface DossierAudit extends AuditEvent {

    /** Whose dossiers. */
    @Override
    AgencyId agency();

    /** What happens to a dossier. */
    sealed interface OfDossier extends DossierAudit {

        /** Its code. */
        String code();

        @Override
        default AuditSubject subject() {
            return new AuditSubject("dossier.dossier", code());
        }
    }

    /** What stands in its timeline. */
    sealed interface InTimeline extends OfDossier {

        /** Which line of the timeline it is: they count from 1 without a gap, so that a line that is missing shows. */
        int number();
    }

    /** An application was handed in. */
    record DossierOpened(AgencyId agency, String code, int number, String procedure, ChannelKind channel)
            implements InTimeline {}

    /** The application was handed in by one account for another. */
    record HandedInForAnother(AgencyId agency, String code, AccountId represented, AccountId representative)
            implements OfDossier {}

    /** Its whole file was taken out, for somebody outside who asked for it by this paper. */
    record WholeFileTakenOut(AgencyId agency, String code, WholeFileFor who, String asked) implements OfDossier {}

    /** A step ended, or the dossier did: from one status to another. */
    record DossierMoved(
            AgencyId agency, String code, int number, Act act, NationalStatus from, NationalStatus to, String step)
            implements InTimeline {}

    /** A step was taken, given to somebody, or given back: then by nobody. */
    record StepHanded(
            AgencyId agency,
            String code,
            int number,
            String step,
            @Nullable AccountId to) implements InTimeline {}

    /** A step was taken or ended in the stead of somebody, by a delegation of the directory. */
    record StoodIn(AgencyId agency, String code, String step, DelegationKind kind, long delegation)
            implements OfDossier {}

    /** What was asked for came: so many papers are new, so many answers other than before. */
    record DossierSupplied(AgencyId agency, String code, int papers, int answers) implements OfDossier {}

    /** Applicant or office wrote to the other. */
    record MessageSent(AgencyId agency, String code, boolean official) implements OfDossier {}

    /** The applicant said how it was: 1 not satisfied, 2 satisfied, 3 very satisfied. */
    record DossierRated(AgencyId agency, String code, int level) implements OfDossier {}
    /** Its papers were looked at one by one. */
    record PapersChecked(AgencyId agency, String code, int there, int missing, int invalid) implements OfDossier {}

    /** Papers were added at the counter. */
    record PapersAdded(AgencyId agency, String code, int papers) implements OfDossier {}

    /** Whoever added them at the counter says that they compared the scans with the papers that were brought. */
    record PapersCompared(AgencyId agency, String code, int papers) implements OfDossier {}

    /** What the applicant gets is there. */
    record ResultAttached(AgencyId agency, String code, String kind, String number) implements OfDossier {}

    /** Number and name of whoever applied at the counter were put right. The hashes are salted with the key of the correction, which lies beside the dossier. */
    record ApplicantCorrected(AgencyId agency, String code, String before, String after) implements OfDossier {

        @Override
        public String hashBefore() {
            return before;
        }

        @Override
        public String hashAfter() {
            return after;
        }
    }

    /** An officer asked that a result which was given out count no more. */
    record ResultRevocationAsked(AgencyId agency, String code, String kind, String number) implements OfDossier {}

    /** A second one did not agree. */
    record ResultRevocationDropped(AgencyId agency, String code, String kind, String number) implements OfDossier {}

    /** A result that was there counts no more. */
    record ResultRevoked(AgencyId agency, String code, String kind, String number) implements OfDossier {}

    /** The official signed a result; the file is other than the one that was attached. */
    record ResultSigned(AgencyId agency, String code, String number, long certificate) implements OfDossier {}

    /** The agency sealed a result. */
    record ResultSealed(AgencyId agency, String code, String number, long certificate) implements OfDossier {}

    /** The result was handed over, or sent. */
    record ResultHandedOver(AgencyId agency, String code, ReturnWay way) implements OfDossier {}

    /** It is due on another day. */
    record DueDateMoved(AgencyId agency, String code, int number, Act act, Instant before, Instant after)
            implements InTimeline {}

    /** A due date cannot be kept: an apology was drafted, for somebody to sign. */
    record ApologyDrafted(AgencyId agency, String code, Instant due, Instant proposed) implements OfDossier {}
}
