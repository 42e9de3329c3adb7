package vn.motcua.dossier;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.notice.DossierNotice;
import vn.motcua.dossier.notice.TellApplicant;
import vn.motcua.kernel.Operation;

/** Notes that a result which another module issued ({@link AttachIssued}) counts no more, and tells the applicant. The dossier stays ended; told twice it does nothing more. */
@Operation(records = DossierAudit.ResultRevoked.class)
public class RevokeIssued {

    /** The longest reason. */
    public static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final TellApplicant tell;
    private final AuditLog audit;
    private final Clock clock;

    RevokeIssued(JdbcClient jdbc, Dossiers dossiers, TellApplicant tell, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does it.
     *
     * @param kind the code under which it was attached
     * @param number its number
     * @param sealCertificate with which its agency sealed it: another agency may have given the same number
     * @param why as the applicant reads it
     * @return true if there is such a result and it counted until now
     */
    @Transactional
    public boolean run(DossierId id, String kind, String number, long sealCertificate, String why) {
        DossierView dossier = dossiers.find(id).orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
        int revoked = jdbc.sql("""
                        update dossier.result set revoked_at = :now, kept_ended = coalesce(kept_ended, :now), revoked_why = left(:why, :longest)
                        where dossier = :dossier and code = :kind and number = :number and seal_certificate = :seal and revoked_at is null""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("longest", LONGEST)
                .param("dossier", id.value())
                .param("kind", kind)
                .param("number", number)
                .param("seal", sealCertificate)
                .update();
        if (revoked == 0) return false;
        audit.record(
                new DossierAudit.ResultRevoked(dossier.agency(), dossier.code().text(), kind, number));
        tell.run(id, DossierNotice.RESULT_REVOKED, number + ": " + why);
        return true;
    }
}
