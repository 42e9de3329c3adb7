package vn.motcua.certifiedcopy.revoke;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;

/**
 * Takes the value of a certified copy away, for good: one officer of the agency asks, with a ground and in words, and another one, who may sign for it, decides (SR-28). The register's line stays
 * and says so; the file stays as it is, and whoever checks it is told.
 */
@Operation(
        records = {
            RevocationAudit.RevocationAsked.class,
            RevocationAudit.CopyRevoked.class,
            RevocationAudit.RevocationDropped.class
        },
        law = "Nghị định 23/2015/NĐ-CP")
public class RevokeCopy {

    private final JdbcClient jdbc;
    private final TellDeciders tell;
    private final AuditLog audit;
    private final Clock clock;

    RevokeCopy(JdbcClient jdbc, TellDeciders tell, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks for it. */
    @Transactional
    public void ask(CertifiedCopy copy, RevocationGround ground, String reason, AccountId officer, String name) {
        int asked = jdbc.sql("""
                        insert into certifiedcopy.revocation (copy, ground, reason, asked_at, asked_by, asked_name)
                        select c.id, :ground, :reason, :now, :officer, left(:name, 200) from certifiedcopy.copy c
                        where c.id = :copy and c.state = 'CERTIFIED' on conflict do nothing""")
                .param("ground", ground.name())
                .param("reason", reason)
                .param("now", now())
                .param("officer", officer.value())
                .param("name", name)
                .param("copy", copy.id().value())
                .update();
        if (asked == 0)
            throw (copy.state() == vn.motcua.certifiedcopy.CopyState.CERTIFIED
                            ? RevocationRefusal.ASKED_ALREADY
                            : RevocationRefusal.NOT_CERTIFIED)
                    .because();
        audit.record(new RevocationAudit.RevocationAsked(copy.id().value(), ground));
        tell.run(copy, RevocationNotice.REVOCATION_ASKED, officer);
    }

    /** Decides. */
    @Transactional
    public void decide(RevocationView asked, boolean agreed, AccountId officer, String name) {
        if (asked.askedBy().equals(officer) && agreed) throw RevocationRefusal.SECOND_PERSON.because();
        int decided = jdbc.sql("""
                        update certifiedcopy.revocation set state = :state, decided_at = :now, decided_by = :officer, decided_name = left(:name, 200)
                        where id = :id and state = 'ASKED'""")
                .param("state", (agreed ? RevocationState.DONE : RevocationState.DROPPED).name())
                .param("now", now())
                .param("officer", officer.value())
                .param("name", name)
                .param("id", asked.id())
                .update();
        if (decided == 0) throw RevocationRefusal.DECIDED_ALREADY.because();
        UUID copy = asked.copy().value();
        if (!agreed) {
            audit.record(new RevocationAudit.RevocationDropped(copy));
            return;
        }
        int revoked = jdbc.sql("update certifiedcopy.copy set state = 'REVOKED' where id = ? and state = 'CERTIFIED'")
                .param(copy)
                .update();
        if (revoked == 0) throw RevocationRefusal.NOT_CERTIFIED.because();
        audit.record(new RevocationAudit.CopyRevoked(copy, asked.ground()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
