package vn.motcua.dossier.life;

import java.time.Clock;
import java.time.Instant;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.procedure.flow.NationalStatus;

/** Ends a dossier without a result, wherever it is, as whoever decides for the agency, and in writing: the applicant reads the reason. */
@Operation(records = DossierAudit.DossierMoved.class)
public class Stop {

    private final DossierStore store;
    private final Steps steps;
    private final Officers officers;
    private final DossierClock time;
    private final Timeline timeline;
    private final FeesDue fees;
    private final AuditLog audit;
    private final Clock clock;

    Stop(
            DossierStore store,
            Steps steps,
            Officers officers,
            DossierClock time,
            Timeline timeline,
            FeesDue fees,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.officers = officers;
        this.time = time;
        this.timeline = timeline;
        this.fees = fees;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. Refused without a reason, before it was accepted, and once the result is there. */
    @Transactional
    public void run(DossierId dossier, String reason) {
        if (reason.isBlank()) throw DossierRefusal.REASON_MISSING.at("note");
        if (reason.length() > TakeStep.LONGEST_NOTE) throw DossierRefusal.TOO_LONG.at("note", TakeStep.LONGEST_NOTE);
        Standing before = store.hold(dossier).require(Act.STOP);
        if (!officers.may(DossierPermission.DECIDE, before.agency()))
            throw DossierRefusal.NOT_YOURS_TO_DECIDE.because();
        Instant now = clock.instant();
        Standing after = time.after(before.at(NationalStatus.STOPPED, before.way()), Act.STOP, null, now);
        steps.endAll(dossier, now);
        store.save(after);
        fees.changed(dossier, before.status(), after.status());
        timeline.add(dossier, after.version(), Act.STOP, after.status(), "", "", reason.strip());
        audit.record(new DossierAudit.DossierMoved(
                before.agency(), before.code().text(), after.version(), Act.STOP, before.status(), after.status(), ""));
    }
}
