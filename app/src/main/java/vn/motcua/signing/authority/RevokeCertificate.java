package vn.motcua.signing.authority;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.SigningAudit;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.notice.TellHolders;

/**
 * Ends a certificate early, for good. The list that tells so is signed right after ({@link ListRevocation}): no token that is away keeps a certificate in force. One person is enough: a key in wrong hands does
 * harm every minute, and a new certificate is soon given. Only that an open agency's last seal ends because it signs no longer takes two: nothing in wrong hands makes haste there, and nothing goes out of that agency after.
 */
@Operation(records = {SigningAudit.CertificateRevoked.class, SigningAudit.CessationAsked.class})
public class RevokeCertificate {

    private static final int LONGEST_NOTE = 1000;

    private final Certificates certificates;
    private final CertificateRows rows;
    private final Cessations cessations;
    private final TellHolders tell;
    private final ApplicationEventPublisher events;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    RevokeCertificate(
            Certificates certificates,
            CertificateRows rows,
            Cessations cessations,
            TellHolders tell,
            ApplicationEventPublisher events,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.certificates = certificates;
        this.rows = rows;
        this.cessations = cessations;
        this.tell = tell;
        this.events = events;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Revokes it, for this reason, in the words of whoever does it.
     *
     * @return false if it waits for a second person, who does the same
     */
    @Transactional
    public boolean revoke(CertificateId id, RevocationReason reason, String note) {
        if (note.isBlank()) throw Refused.at("note", KernelRefusal.MISSING, "note");
        if (note.length() > LONGEST_NOTE) throw Refused.at("note", KernelRefusal.TEXT_TOO_LONG, LONGEST_NOTE);
        CertificateView view =
                certificates.find(id).orElseThrow(() -> Refused.because(SigningRefusal.NO_SUCH_CERTIFICATE, id));
        if (view.kind().authority()) throw Refused.because(SigningRefusal.AUTHORITY_CERTIFICATE);
        if (byHand(view)) cessations.hold(Objects.requireNonNull(view.agency()));
        if (takesTwo(view, reason) && !seconded(view, note)) return false;
        if (!rows.revoke(id, reason, note, actors.current().account(), clock.instant()))
            throw Refused.because(SigningRefusal.REVOKED_ALREADY);
        audit.record(new SigningAudit.CertificateRevoked(id, reason, view.agency(), view.serial(), note));
        events.publishEvent(new ListRevocation.Revoked(id, Objects.requireNonNull(view.issuer())));
        return true;
    }

    /** A seal, by somebody at a page, for whatever reason: the one that is left must know. */
    private boolean byHand(CertificateView view) {
        return view.kind() == CertificateKind.AGENCY && actors.current().account() != null;
    }

    /** The operator at the machine and the end of an agency ask nobody. */
    private boolean takesTwo(CertificateView view, RevocationReason reason) {
        return reason == RevocationReason.CESSATION
                && byHand(view)
                && view.revoked() == null
                && cessations.lastSeal(view);
    }

    /** True if somebody else asked for it before; else it is noted, and those who can second it are told. */
    private boolean seconded(CertificateView view, String note) {
        AccountId here = Objects.requireNonNull(actors.current().account());
        Optional<Cessations.Asked> asked = cessations.of(view.id());
        if (asked.isPresent()) {
            if (asked.get().by().equals(here)) throw Refused.because(SigningRefusal.SECOND_PERSON);
            return true;
        }
        cessations.ask(view.id(), here, note);
        audit.record(new SigningAudit.CessationAsked(view.id(), view.agency(), view.serial(), note));
        tell.cessationAsked(view, here, note);
        return false;
    }
}
