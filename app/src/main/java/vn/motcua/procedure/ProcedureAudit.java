package vn.motcua.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/** All that the catalogue writes to the audit log. What a record says is in its revision, not here. */
public sealed interface ProcedureAudit extends AuditEvent {

    /** The agency that publishes the procedure; {@code null} while it is not certain. */
    @Override
    @Nullable
    AgencyId agency();

    /** The procedure's code. */
    String code();

    @Override
    default AuditSubject subject() {
        return new AuditSubject("procedure.procedure", code());
    }

    /** A draft was begun: a revision with this number. */
    record DraftBegun(@Nullable AgencyId agency, String code, long revision) implements ProcedureAudit {}

    /** The record of a draft was saved. */
    record RecordSaved(@Nullable AgencyId agency, String code, long revision, long version) implements ProcedureAudit {}

    /** The form of a draft was saved. */
    record FormSaved(@Nullable AgencyId agency, String code, long revision, long version) implements ProcedureAudit {}

    /** The steps of a draft were saved. */
    record FlowSaved(@Nullable AgencyId agency, String code, long revision, long version) implements ProcedureAudit {}

    /** A draft was given up. */
    record DraftDiscarded(@Nullable AgencyId agency, String code, long revision) implements ProcedureAudit {}

    /** A draft was laid before a second person. */
    record ReviewAsked(@Nullable AgencyId agency, String code, long revision) implements ProcedureAudit {}

    /** A draft came back from review, with what is to be mended. */
    record SentBack(@Nullable AgencyId agency, String code, long revision, String purpose) implements ProcedureAudit {}

    /** A second person approved it; it takes effect on that day. */
    record RevisionApproved(@Nullable AgencyId agency, String code, long revision, LocalDate effective)
            implements ProcedureAudit {}

    /** It was withdrawn before it took effect. */
    record RevisionWithdrawn(@Nullable AgencyId agency, String code, long revision, String purpose)
            implements ProcedureAudit {}

    /** The procedure is closed from that day on. */
    record ProcedureClosed(@Nullable AgencyId agency, String code, LocalDate from, String purpose)
            implements ProcedureAudit {}

    /** A closing that lay ahead was lifted. */
    record ClosingLifted(@Nullable AgencyId agency, String code, String purpose) implements ProcedureAudit {}

    /** A record was imported: as a revision, or as a draft where a second person must decide. */
    record RecordImported(@Nullable AgencyId agency, String code, long revision, long importing)
            implements ProcedureAudit {}
}
