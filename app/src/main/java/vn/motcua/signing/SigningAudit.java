package vn.motcua.signing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditEvent;
import vn.motcua.audit.AuditSubject;
import vn.motcua.kernel.AgencyId;

/** What the module signing records. */
public sealed interface SigningAudit extends AuditEvent {

    /** A certificate was issued; {@code keyHere} tells whether its key is kept by this installation. */
    record CertificateIssued(
            CertificateId certificate,
            CertificateKind kind,
            @Nullable AgencyId agency,
            String serial,
            boolean keyHere) implements SigningAudit {
        @Override
        public AuditSubject subject() {
            return of(certificate);
        }
    }

    /** A certificate was revoked. */
    record CertificateRevoked(
            CertificateId certificate,
            RevocationReason reason,
            @Nullable AgencyId agency,
            String serial,
            String note) implements SigningAudit {
        @Override
        public AuditSubject subject() {
            return of(certificate);
        }

        @Override
        public String purpose() {
            return note;
        }
    }

    /** The last seal of an open agency is to be revoked because the agency signs no longer; a second person has to do the same. */
    record CessationAsked(
            CertificateId certificate, @Nullable AgencyId agency, String serial, String note) implements SigningAudit {
        @Override
        public AuditSubject subject() {
            return of(certificate);
        }

        @Override
        public String purpose() {
            return note;
        }
    }

    /** A list of revoked certificates was signed. */
    record RevocationListSigned(CertificateId issuer, long number, int entries) implements SigningAudit {
        @Override
        public AuditSubject subject() {
            return of(issuer);
        }
    }

    /** A newer list of an outside authority's was fetched. */
    record OutsideListFetched(String authority, String address) implements SigningAudit {
        @Override
        public AuditSubject subject() {
            return new AuditSubject("signing.trust", address);
        }
    }

    /** An administrator asked for a certificate. */
    record CertificateRequested(long request, CertificateKind kind, AgencyId agency, String reason)
            implements SigningAudit {
        @Override
        public AuditSubject subject() {
            return asked(request);
        }

        @Override
        public String purpose() {
            return reason;
        }
    }

    /** A second administrator gave it. */
    record CertificateApproved(long request, AgencyId agency, CertificateId certificate) implements SigningAudit {
        @Override
        public AuditSubject subject() {
            return asked(request);
        }
    }

    /** A second administrator said no. */
    record CertificateRequestRefused(long request, AgencyId agency, String note) implements SigningAudit {
        @Override
        public AuditSubject subject() {
            return asked(request);
        }

        @Override
        public String purpose() {
            return note;
        }
    }

    /** Whoever had asked took it back. */
    record CertificateRequestWithdrawn(long request, AgencyId agency) implements SigningAudit {
        @Override
        public AuditSubject subject() {
            return asked(request);
        }
    }

    /** A document was signed with a key that is kept here; {@code sha256} is that of the signed file. */
    record DocumentSigned(CertificateId certificate, AgencyId agency, String document, String sha256)
            implements SigningAudit {

        @Override
        public AuditSubject subject() {
            return of(certificate);
        }
    }

    /** An official had papers signed in one go. */
    record SheafAsked(UUID sheaf, int papers) implements SigningAudit {

        @Override
        public AuditSubject subject() {
            return new AuditSubject("signing.sheaf", sheaf.toString());
        }
    }

    /** They took back what waited of it. */
    record SheafTakenBack(UUID sheaf, int papers) implements SigningAudit {

        @Override
        public AuditSubject subject() {
            return new AuditSubject("signing.sheaf", sheaf.toString());
        }
    }

    /** A picture of a signature or a seal was laid by, or taken away. */
    record PictureChanged(boolean seal, @Nullable AgencyId agency, boolean there) implements SigningAudit {

        @Override
        public AuditSubject subject() {
            return new AuditSubject("signing.picture", agency == null ? "own" : agency.toString());
        }
    }

    private static AuditSubject of(CertificateId certificate) {
        return new AuditSubject("signing.certificate", certificate.toString());
    }

    private static AuditSubject asked(long request) {
        return new AuditSubject("signing.request", Long.toString(request));
    }
}
