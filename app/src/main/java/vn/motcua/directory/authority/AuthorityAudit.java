package vn.motcua.directory.authority;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.directory.people.PositionId;
import vn.motcua.kernel.AgencyId;

/** What the log keeps of competences and delegations: ids, matters, numbers of papers, dates. */
public sealed interface AuthorityAudit extends AuditEvent {

    /** The law's gift to a post was entered. */
    record CompetenceGranted(
            long competence, AgencyId agency, PositionId position, String matter, LocalDate from, String source)
            implements AuthorityAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("directory.competence", Long.toString(competence));
        }
    }

    /** A competence ended after a last day. */
    record CompetenceWithdrawn(long competence, AgencyId agency, PositionId position, String matter, LocalDate last)
            implements AuthorityAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("directory.competence", Long.toString(competence));
        }
    }

    /** What was written of a competence was wrong and is put right; {@code from} is {@code null} if it never was. */
    record CompetenceCorrected(
            long competence,
            AgencyId agency,
            String matter,
            @Nullable LocalDate from,
            @Nullable LocalDate last,
            String purpose)
            implements AuthorityAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("directory.competence", Long.toString(competence));
        }
    }

    /** Authority was passed on. */
    record AuthorityDelegated(
            long delegation,
            AgencyId agency,
            DelegationKind kind,
            PositionId giver,
            PositionId receiver,
            String matter,
            LocalDate from,
            @Nullable LocalDate last,
            String paper)
            implements AuthorityAudit {
        @Override
        public AuditSubject subject() {
            return about(delegation);
        }
    }

    /** A delegation was revoked after a last day. */
    record DelegationRevoked(
            long delegation, AgencyId agency, DelegationKind kind, String matter, LocalDate last, String paper)
            implements AuthorityAudit {
        @Override
        public AuditSubject subject() {
            return about(delegation);
        }
    }

    /** What was written of a delegation was wrong and is put right; {@code from} is {@code null} if it never was. */
    record DelegationCorrected(
            long delegation,
            AgencyId agency,
            DelegationKind kind,
            String matter,
            @Nullable LocalDate from,
            @Nullable LocalDate last,
            String purpose)
            implements AuthorityAudit {
        @Override
        public AuditSubject subject() {
            return about(delegation);
        }
    }

    private static AuditSubject about(long delegation) {
        return new AuditSubject("directory.delegation", Long.toString(delegation));
    }
}
