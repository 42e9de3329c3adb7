package vn.motcua.dossier.life;

import java.time.Clock;
import java.time.Instant;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.RepresentedParties;
import vn.motcua.kernel.Operation;
import vn.motcua.procedure.flow.NationalStatus;

/** The applicant wants it no more: it ends wherever it is, with all its steps. Who may, its caller has looked at. */
@Operation(records = DossierAudit.DossierMoved.class)
public class Withdraw {

    private final DossierStore store;
    private final Steps steps;
    private final DossierClock time;
    private final Timeline timeline;
    private final FeesDue fees;
    private final PinnedRevisions revisions;
    private final RepresentedParties parties;
    private final AuditLog audit;
    private final Clock clock;

    Withdraw(
            DossierStore store,
            Steps steps,
            DossierClock time,
            Timeline timeline,
            FeesDue fees,
            PinnedRevisions revisions,
            RepresentedParties parties,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.time = time;
        this.timeline = timeline;
        this.fees = fees;
        this.revisions = revisions;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it, with what the applicant says to it. Refused once the result is there, and after the end. */
    @Transactional
    public void run(DossierId dossier, String reason) {
        Standing before = store.hold(dossier).require(Act.WITHDRAW);
        parties.hold(revisions.of(before.revision()).view().code().text());
        Instant now = clock.instant();
        Standing after = time.after(before.at(NationalStatus.WITHDRAWN, before.way()), Act.WITHDRAW, null, now);
        steps.endAll(dossier, now);
        store.save(after);
        fees.changed(dossier, before.status(), after.status());
        timeline.add(dossier, after.version(), Act.WITHDRAW, after.status(), "", "", reason.strip());
        audit.record(new DossierAudit.DossierMoved(
                before.agency(),
                before.code().text(),
                after.version(),
                Act.WITHDRAW,
                before.status(),
                after.status(),
                ""));
    }
}
