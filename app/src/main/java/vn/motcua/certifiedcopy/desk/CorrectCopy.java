package vn.motcua.certifiedcopy.desk;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyAudit;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyFacts;
import vn.motcua.certifiedcopy.CopyHold;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.vault.OwnerNumber;

/**
 * Puts right what a copy says of its person and paper, as long as it is compared: what was paid stays paid, and the pages keep their ticks. What stood there before is kept beside the copy; the log has the hashes of both.
 */
@Operation(records = CertifiedCopyAudit.CopyCorrected.class)
public class CorrectCopy {

    private final CopyHold hold;
    private final Actors actors;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectCopy(CopyHold hold, Actors actors, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.hold = hold;
        this.actors = actors;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does it; nothing, if nothing is otherwise. */
    @Transactional
    public void run(CopyId id, CopyFacts typed) {
        CopyFacts facts = figuresOnly(typed);
        CertifiedCopy copy = hold.in(id, CopyState.COMPARING);
        CopyFacts before = CopyFacts.of(copy);
        if (before.equals(facts)) return;
        update(id, facts);
        UUID correction = UUID.randomUUID();
        keep(correction, id, before, facts);
        audit.record(new CertifiedCopyAudit.CopyCorrected(
                id.value(), copy.agency(), before.hash(correction.toString()), facts.hash(correction.toString())));
    }

    private static CopyFacts figuresOnly(CopyFacts typed) {
        Asker asker = typed.asker();
        OwnerNumber number =
                OwnerNumber.of(asker.number()).orElseThrow(() -> CertifiedCopyRefusal.NUMBER_MALFORMED.at("number"));
        return new CopyFacts(new Asker(number.number(), asker.name(), asker.phone(), asker.email()), typed.original());
    }

    private void update(CopyId id, CopyFacts facts) {
        jdbc.sql("""
                        update certifiedcopy.copy set person_number = :number, person_name = :name, phone = :phone, email = :email, title = :title,
                            issuer = :issuer, paper_number = :paper, issued_on = :issued, valid_until = :until, acted_at = :now where id = :id""")
                .param("number", facts.asker().number())
                .param("name", facts.asker().name())
                .param("phone", facts.asker().phone())
                .param("email", facts.asker().email())
                .param("title", facts.original().title())
                .param("issuer", facts.original().issuer())
                .param("paper", facts.original().number())
                .param("issued", facts.original().issued(), Types.DATE)
                .param("until", facts.original().until(), Types.DATE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private void keep(UUID correction, CopyId id, CopyFacts before, CopyFacts after) {
        Actor actor = actors.current();
        jdbc.sql("""
                        insert into certifiedcopy.correction (id, copy, at, by, name, before, after)
                        values (:id, :copy, :now, :by, left(:name, 200), cast(:before as jsonb), cast(:after as jsonb))""")
                .param("id", correction)
                .param("copy", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Objects.requireNonNull(actor.account()).value())
                .param("name", actor.name())
                .param("before", before.json())
                .param("after", after.json())
                .update();
    }
}
