package vn.motcua.dossier.partner;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.database.AfterCommit;

/** Changes how an account is treated, locks it, opens it again, gives it a new password. */
@Operation(
        records = {
            PartnerAudit.PartnerSwitched.class,
            PartnerAudit.PartnerLocked.class,
            PartnerAudit.PartnerUnlocked.class,
            PartnerAudit.PartnerRenewed.class
        })
public class ChangePartner {

    private final JdbcClient jdbc;
    private final Partners partners;
    private final PartnerRights rights;
    private final KnownPartners known;
    private final AuditLog audit;
    private final Clock clock;

    ChangePartner(
            JdbcClient jdbc,
            Partners partners,
            PartnerRights rights,
            KnownPartners known,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.rights = rights;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    /** How it is treated from now on; refused if somebody changed it since the reader saw it. */
    @Transactional
    public void switchTo(String username, long version, RepeatRule repeats, SuccessForm success) {
        PartnerView partner = own(username);
        int changed = jdbc.sql("""
                        update dossier.partner set repeats = :repeats, success = :success, version = version + 1
                        where id = :id and version = :version""")
                .param("repeats", repeats.name())
                .param("success", success.name())
                .param("id", partner.id())
                .param("version", version)
                .update();
        if (changed == 0) throw PartnerRefusal.PARTNER_CHANGED.because();
        audit.record(new PartnerAudit.PartnerSwitched(username, owner(partner), repeats, success));
        AfterCommit.run(known::forget);
    }

    /** It may not be used any more: its sessions end with it. Locking a locked one changes nothing. */
    @Transactional
    public void lock(String username) {
        PartnerView partner = own(username);
        int changed = jdbc.sql("""
                        update dossier.partner set locked_at = :now, version = version + 1 where id = :id and locked_at is null""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", partner.id())
                .update();
        endSessions(partner);
        if (changed > 0) audit.record(new PartnerAudit.PartnerLocked(username, owner(partner)));
        AfterCommit.run(known::forget);
    }

    /** It may be used again. */
    @Transactional
    public void unlock(String username) {
        PartnerView partner = own(username);
        int changed = jdbc.sql(
                        "update dossier.partner set locked_at = null, version = version + 1 where id = ? and locked_at is not null")
                .param(partner.id())
                .update();
        if (changed > 0) audit.record(new PartnerAudit.PartnerUnlocked(username, owner(partner)));
        AfterCommit.run(known::forget);
    }

    /** Gives it a new password; the former one, and all sessions, end. */
    @Transactional
    public MadePartner renew(String username) {
        PartnerView partner = own(username);
        MadePartner made = new MadePartner(username, Secrets.secret());
        jdbc.sql("update dossier.partner set password_hash = ?, version = version + 1 where id = ?")
                .param(Secrets.hash(made.password()))
                .param(partner.id())
                .update();
        endSessions(partner);
        audit.record(new PartnerAudit.PartnerRenewed(username, owner(partner)));
        AfterCommit.run(known::forget);
        return made;
    }

    private void endSessions(PartnerView partner) {
        jdbc.sql("delete from dossier.partner_session where partner = ?")
                .param(partner.id())
                .update();
    }

    private PartnerView own(String username) {
        PartnerView partner =
                partners.find(username).orElseThrow(() -> PartnerRefusal.PARTNER_UNKNOWN.because(username));
        rights.require(partner.agencies());
        return partner;
    }

    private static AgencyId owner(PartnerView partner) {
        return partner.agencies().getFirst();
    }
}
