package vn.motcua.vault.look;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.seal.OwnerKeys;

/**
 * Notes that somebody looked into a store, for its owner and for the log. Whoever looks notes it first: what could not be noted is not shown.
 */
@Operation(records = VaultAudit.StoreLooked.class, law = "Nghị định 45/2020/NĐ-CP, Đ.16(3)")
public class NoteLook {

    private final JdbcClient jdbc;
    private final OwnerKeys keys;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    NoteLook(JdbcClient jdbc, OwnerKeys keys, Actors actors, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of an entry. */
    @Transactional
    public void run(EntryView entry, LookKind kind, Reason reason) {
        note(entry.owner(), entry.id(), entry.title(), kind, reason);
    }

    /** Of what there is, whatever was found. */
    @Transactional
    public void run(Store store, String what, Reason reason) {
        note(store.owner(), null, what.substring(0, Math.min(what.length(), 1000)), LookKind.LOOKED, reason);
    }

    private void note(UUID owner, @Nullable EntryId entry, String what, LookKind kind, Reason reason) {
        jdbc.sql("""
                        insert into vault.look (owner, entry, kinds, kind, agency, who, procedure, dossier, ground, words, at)
                        values (:owner, :entry, '', :kind, :agency, '', '', '', :ground, :words, :now)""")
                .param("owner", owner)
                .param("entry", entry == null ? null : entry.value(), Types.OTHER)
                .param("kind", kind.name())
                .param(
                        "agency",
                        reason.agency() == null ? null : reason.agency().value(),
                        Types.BIGINT)
                .param("ground", reason.ground().name())
                .param("words", keys.seal(owner, words(what, reason).json(), Looks.WORDS))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(new VaultAudit.StoreLooked(
                owner, entry == null ? "" : entry.toString(), kind, reason.procedure(), "", reason.ground()));
    }

    private Looks.Words words(String what, Reason reason) {
        return new Looks.Words(
                reason.who(), what, reason.words(), reason.procedure(), reason.dossier(), answerable(reason));
    }

    /** Who is not to answer an objection: whoever acts, or whoever let somebody in. */
    private List<UUID> answerable(Reason reason) {
        Actor actor = actors.current();
        List<AccountId> by = !reason.admittedBy().isEmpty()
                ? reason.admittedBy()
                : actor.kind() == ActorKind.OFFICIAL && actor.account() != null ? List.of(actor.account()) : List.of();
        return by.stream().map(AccountId::value).toList();
    }
}
