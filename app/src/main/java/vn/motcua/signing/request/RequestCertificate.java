package vn.motcua.signing.request;

import java.time.Clock;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.SigningAudit;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.Wish;

/** An administrator asks for a certificate, new or in place of an old one. Nothing is issued before another administrator agrees (SR-28). */
@Operation(records = SigningAudit.CertificateRequested.class)
public class RequestCertificate {

    private final CertificateRequests requests;
    private final SigningReach reach;
    private final Agencies agencies;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    RequestCertificate(
            CertificateRequests requests,
            SigningReach reach,
            Agencies agencies,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.requests = requests;
        this.reach = reach;
        this.agencies = agencies;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks; gives the request's number. */
    @Transactional
    public long request(Wish wish, String reason) {
        AccountId by = Objects.requireNonNull(actors.current().account(), "the operator issues without asking");
        if (!reach.covers(wish.agency())) throw Refused.at("agency", SigningRefusal.AGENCY_BEYOND_YOU);
        wish.checkKey();
        String own = agencies.find(wish.agency(), agencies.today())
                .orElseThrow(() -> Refused.at("agency", SigningRefusal.AGENCY_CLOSED))
                .names()
                .full();
        try {
            long id = requests.add(wish, wish.name().isEmpty() ? own : wish.name(), reason, by, clock.instant());
            audit.record(new SigningAudit.CertificateRequested(id, wish.kind(), wish.agency(), reason));
            return id;
        } catch (DuplicateKeyException e) { // request_once
            throw Refused.at("agency", SigningRefusal.REQUEST_WAITS);
        }
    }
}
