package vn.motcua.signing.request;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.SigningAudit;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.IssueCertificate;

/** A second administrator has the certificate issued, or says no; whoever asked may take the request back (SR-28). */
@Operation(
        records = {
            SigningAudit.CertificateApproved.class,
            SigningAudit.CertificateRequestRefused.class,
            SigningAudit.CertificateRequestWithdrawn.class
        })
public class DecideCertificateRequest {

    private final CertificateRequests requests;
    private final SigningReach reach;
    private final IssueCertificate issue;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    DecideCertificateRequest(
            CertificateRequests requests,
            SigningReach reach,
            IssueCertificate issue,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.requests = requests;
        this.reach = reach;
        this.issue = issue;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Agrees; gives the certificate that was issued. */
    @Transactional
    public CertificateId approve(long id, String note) {
        CertificateRequest request = secondPerson(id);
        CertificateId issued = issue.issue(request.wish());
        settle(request, CertificateRequestState.APPROVED, note, issued);
        audit.record(new SigningAudit.CertificateApproved(id, request.wish().agency(), issued));
        return issued;
    }

    /** Says no. */
    @Transactional
    public void refuse(long id, String note) {
        CertificateRequest request = secondPerson(id);
        settle(request, CertificateRequestState.REFUSED, note, null);
        audit.record(
                new SigningAudit.CertificateRequestRefused(id, request.wish().agency(), note));
    }

    /** Takes back what one asked for oneself. */
    @Transactional
    public void withdraw(long id) {
        CertificateRequest request = find(id);
        if (!request.requestedBy().equals(actors.current().account())) throw Refused.because(KernelRefusal.NOT_FOUND);
        settle(request, CertificateRequestState.WITHDRAWN, "", null);
        audit.record(
                new SigningAudit.CertificateRequestWithdrawn(id, request.wish().agency()));
    }

    private CertificateRequest secondPerson(long id) {
        CertificateRequest request = find(id);
        if (request.requestedBy().equals(actors.current().account()))
            throw Refused.because(SigningRefusal.SECOND_PERSON);
        if (request.state() != CertificateRequestState.WAITING) throw Refused.because(SigningRefusal.REQUEST_DECIDED);
        return request;
    }

    private CertificateRequest find(long id) {
        return requests.find(id)
                .filter(request -> reach.covers(request.wish().agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private void settle(
            CertificateRequest request,
            CertificateRequestState state,
            String note,
            @Nullable CertificateId certificate) {
        AccountId here = Objects.requireNonNull(actors.current().account(), "the operator issues without asking");
        if (!requests.decide(request.id(), state, here, note, certificate, clock.instant()))
            throw Refused.because(SigningRefusal.REQUEST_DECIDED);
    }
}
