package vn.motcua.signing.authority;

import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.CertifiedPerson;
import vn.motcua.signing.SigningAudit;
import vn.motcua.signing.SigningRefusal;

/**
 * Issues a certificate to an agency or one of its systems. For the operator at the machine; on the pages it takes two, and the second one's yes
 * leads here.
 */
@Operation(records = SigningAudit.CertificateIssued.class)
public class IssueCertificate {

    private final SetUpAuthority setUp;
    private final Issuing issuing;
    private final Certificates certificates;
    private final Agencies agencies;
    private final Seats seats;
    private final AuditLog audit;
    private final Clock clock;

    IssueCertificate(
            SetUpAuthority setUp,
            Issuing issuing,
            Certificates certificates,
            Agencies agencies,
            Seats seats,
            AuditLog audit,
            Clock clock) {
        this.setUp = setUp;
        this.issuing = issuing;
        this.certificates = certificates;
        this.agencies = agencies;
        this.seats = seats;
        this.audit = audit;
        this.clock = clock;
    }

    /** Issues it. */
    @Transactional
    public CertificateId issue(Wish wish) {
        setUp.ifMissing();
        check(wish);
        AgencyView agency = agencies.find(wish.agency(), agencies.today())
                .orElseThrow(() -> Refused.at("agency", SigningRefusal.AGENCY_CLOSED));
        CertifiedPerson person = wish.person();
        if (person != null) seats.check(wish.agency(), person, wish.name());
        Subject subject = new Subject(
                wish.name().isEmpty() ? agency.names().full() : wish.name(),
                agency.names().full(),
                person == null ? "" : person.title(),
                agency.code().orElse(""));
        Issuing.Issued made = make(wish, subject);
        audit.record(new SigningAudit.CertificateIssued(
                made.id(), wish.kind(), wish.agency(), made.serial(), wish.csr() == null));
        return made.id();
    }

    private Issuing.Issued make(Wish wish, Subject subject) {
        byte[] csr = wish.csr();
        if (csr == null) return issuing.here(wish.kind(), subject, wish.agency(), wish.replaces(), wish.person());
        try {
            return issuing.elsewhere(
                    wish.kind(), subject, wish.agency(), SigningRequestFile.key(csr), wish.replaces(), wish.person());
        } catch (DuplicateKeyException e) {
            throw Refused.at("csr", SigningRefusal.KEY_KNOWN);
        }
    }

    /** What is renewed must still hold, and be the same holder's. */
    private void check(Wish wish) {
        wish.checkKey();
        CertificateId old = wish.replaces();
        if (old == null) return;
        CertificateView view = certificates
                .find(old)
                .filter(one -> one.kind() == wish.kind() && wish.agency().equals(one.agency()))
                .orElseThrow(() -> Refused.because(SigningRefusal.NO_SUCH_CERTIFICATE, old));
        if (!view.renewable(clock.instant())) throw Refused.because(SigningRefusal.NOT_RENEWABLE);
    }
}
