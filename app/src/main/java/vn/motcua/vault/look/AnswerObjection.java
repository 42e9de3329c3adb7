package vn.motcua.vault.look;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultNotice;
import vn.motcua.vault.VaultPermission;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.seal.OwnerKeys;

/** The office answers an objection; the owner is told. Once, and never by whoever looked. */
@Operation(records = VaultAudit.ObjectionAnswered.class)
public class AnswerObjection {

    private final JdbcClient jdbc;
    private final OwnerKeys keys;
    private final Actors actors;
    private final Access access;
    private final SendNotice send;
    private final AuditLog audit;
    private final Clock clock;

    AnswerObjection(
            JdbcClient jdbc,
            OwnerKeys keys,
            Actors actors,
            Access access,
            SendNotice send,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.actors = actors;
        this.access = access;
        this.send = send;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public void run(ObjectionView objection, String answer) {
        Actor actor = actors.current();
        if (!access.allows(actor, VaultPermission.ANSWER.code(), objection.agency()))
            throw Refused.because(KernelRefusal.NOT_FOUND);
        if (objection.look().wasBy(actor)) throw VaultRefusal.OWN_LOOK.because();
        long look = objection.look().id();
        Asked asked = asked(objection.id(), look);
        jdbc.sql("update vault.objection set answer = ?, answered_at = ?, answered_by = ? where id = ?")
                .params(
                        keys.seal(asked.owner(), answer, Objections.place(look, "answer")),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        actor.name(),
                        objection.id())
                .update();
        audit.record(new VaultAudit.ObjectionAnswered(asked.owner(), objection.agency(), look));
        send.run(new Notice(
                VaultNotice.OBJECTION_ANSWERED,
                Recipient.of(asked.account()),
                objection.agency(),
                List.of(),
                "/vault/access/" + look));
    }

    private record Asked(UUID owner, AccountId account) {}

    private Asked asked(long id, long look) {
        return jdbc.sql(
                        "select owner, account, objector from vault.objection where id = ? and answered_at is null for update")
                .param(id)
                .query((row, number) -> {
                    UUID owner = row.getObject("owner", UUID.class);
                    byte[] sealed = row.getBytes("objector");
                    UUID account = sealed == null
                            ? row.getObject("account", UUID.class)
                            : UUID.fromString(keys.open(owner, sealed, Objections.place(look, "objector")));
                    return new Asked(owner, new AccountId(account));
                })
                .optional()
                .orElseThrow(VaultRefusal.ANSWERED_ALREADY::because);
    }
}
