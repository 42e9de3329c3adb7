package vn.motcua.signing.authority;

import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.SigningAudit;
import vn.motcua.signing.SigningRefusal;

/**
 * Ends a certificate early, for good. The list that tells so is signed right after ({@link ListRevocation}): no token that is away keeps a certificate in force. One person is enough: a key in wrong hands does
 * harm every minute, and a new certificate is soon given.
 */
@Operation(records = SigningAudit.CertificateRevoked.class)
public class RevokeCertificate {

    private static final int LONGEST_NOTE = 1000;

    private final Certificates certificates;
    private final CertificateRows rows;
    private final ApplicationEventPublisher events;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    RevokeCertificate(
            Certificates certificates,
            CertificateRows rows,
            ApplicationEventPublisher events,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.certificates = certificates;
        this.rows = rows;
        this.events = events;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Revokes it, for this reason, in the words of whoever does it. */
    @Transactional
    public void revoke(CertificateId id, RevocationReason reason, String note) {
        if (note.isBlank()) throw Refused.at("note", KernelRefusal.MISSING, "note");
        if (note.length() > LONGEST_NOTE) throw Refused.at("note", KernelRefusal.TEXT_TOO_LONG, LONGEST_NOTE);
        CertificateView view =
                certificates.find(id).orElseThrow(() -> Refused.because(SigningRefusal.NO_SUCH_CERTIFICATE, id));
        if (view.kind().authority()) throw Refused.because(SigningRefusal.AUTHORITY_CERTIFICATE);
        if (!rows.revoke(id, reason, note, actors.current().account(), clock.instant()))
            throw Refused.because(SigningRefusal.REVOKED_ALREADY);
        audit.record(new SigningAudit.CertificateRevoked(id, reason, view.agency(), view.serial(), note));
        events.publishEvent(new ListRevocation.Revoked(id, Objects.requireNonNull(view.issuer())));
    }
}
