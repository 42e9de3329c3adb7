package vn.motcua.certifiedcopy.revoke;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.deliver.DeliverCopies;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.RevokeIssued;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.job.SetAside;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.vault.EndEntry;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryState;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;

/**
 * What follows a revocation, in one transaction: the entry in the person's store is ended, and its owner and the agencies that relied on the copy are told. Whoever is cut off does it again; a copy
 * that reached the store only afterwards is ended then.
 */
@Operation(records = RevocationAudit.RevocationFollowed.class)
public class FollowRevocations {

    private static final Logger log = LoggerFactory.getLogger(FollowRevocations.class);

    private final JdbcClient jdbc;
    private final CertifiedCopies copies;
    private final Stores stores;
    private final VaultEntries entries;
    private final EndEntry end;
    private final RelyingParties relying;
    private final Dossiers dossiers;
    private final RevokeIssued results;
    private final Messages messages;
    private final ProvenNumbers numbers;
    private final SendNotice send;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SetAside<Long> failed;

    FollowRevocations(
            JdbcClient jdbc,
            CertifiedCopies copies,
            Stores stores,
            VaultEntries entries,
            EndEntry end,
            RelyingParties relying,
            Dossiers dossiers,
            RevokeIssued results,
            Messages messages,
            ProvenNumbers numbers,
            SendNotice send,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.stores = stores;
        this.entries = entries;
        this.end = end;
        this.relying = relying;
        this.dossiers = dossiers;
        this.results = results;
        this.messages = messages;
        this.numbers = numbers;
        this.send = send;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.failed = new SetAside<>(clock);
    }

    private record Waiting(long id, UUID copy, RevocationGround ground, String reason, boolean followed) {}

    @Scheduled(
            fixedDelayString = "${motcua.certifiedcopy.revocations-followed-every:5s}",
            initialDelayString = "${motcua.certifiedcopy.revocations-followed-every:5s}")
    void sweep() {
        all();
    }

    /** Follows all that wait. */
    public void all() {
        List<Waiting> waiting = jdbc.sql("""
                        select r.* from certifiedcopy.revocation r join certifiedcopy.copy c on c.id = r.copy
                        where r.state = 'DONE' and r.id <> all(?) and (r.followed_at is null or (c.kept_entry is not null and r.ended_entry is null))
                        order by r.followed_at nulls first, r.id limit 50""")
                .param(failed.now().toArray(Long[]::new))
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        row.getObject("copy", UUID.class),
                        RevocationGround.valueOf(row.getString("ground")),
                        row.getString("reason"),
                        row.getObject("followed_at") != null))
                .list();
        Actors.as(Actor.SYSTEM, () -> waiting.forEach(this::follow));
    }

    private void follow(Waiting one) {
        try {
            transaction.executeWithoutResult(
                    status -> follow(one, copies.find(new CopyId(one.copy())).orElseThrow()));
        } catch (RuntimeException e) {
            failed.add(one.id());
            log.error("revocation {} is not followed yet; it is tried again", one.id(), e);
        }
    }

    private void follow(Waiting one, CertifiedCopy copy) {
        boolean mine = jdbc.sql("select 1 from certifiedcopy.revocation where id = ? for update skip locked")
                .param(one.id())
                .query(Integer.class)
                .optional()
                .isPresent();
        CertifiedCopy.Attestation attestation = copy.attestation();
        if (!mine || attestation == null) return;
        UUID entry = attestation.entry();
        if (entry != null) ended(one, copy, entry);
        if (one.followed()) return;
        String number = attestation.number().text();
        inDossier(one, copy, number);
        tellOwner(one, copy, number);
        RelyingParties.Told told =
                relying.tell(one.id(), copy, entry, number, messages.text(Language.VI, one.ground()));
        jdbc.sql("update certifiedcopy.revocation set followed_at = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), one.id())
                .update();
        audit.record(new RevocationAudit.RevocationFollowed(one.copy(), told.parties(), told.officers()));
    }

    private void ended(Waiting one, CertifiedCopy copy, UUID entry) {
        try {
            Optional<Store> store = OwnerNumber.of(copy.asker().number()).flatMap(stores::find);
            store.map(found -> new Store(found.owners(), true))
                    .flatMap(found -> entries.find(found, new EntryId(entry)))
                    .filter(held -> held.state() == EntryState.VALID || held.state() == EntryState.EXPIRED)
                    .ifPresent(held -> end.revoke(held, one.reason()));
        } catch (Refused erased) {
            log.info("revocation {}: the store can be read by nobody any more", one.id());
        }
        jdbc.sql("update certifiedcopy.revocation set ended_entry = ? where id = ?")
                .params(entry, one.id())
                .update();
    }

    /** The dossier that it ended keeps it as its result, and says that it counts no more; whoever applied there is told so. */
    private void inDossier(Waiting one, CertifiedCopy copy, String number) {
        DossierCode.parse(copy.dossier())
                .flatMap(dossiers::find)
                .ifPresent(dossier -> results.run(
                        dossier.id(),
                        DeliverCopies.KIND,
                        number,
                        Objects.requireNonNull(copy.attestation()).sealCertificate(),
                        why(one)));
    }

    private String why(Waiting one) {
        return messages.text(Language.VI, one.ground()) + ". " + one.reason();
    }

    private void tellOwner(Waiting one, CertifiedCopy copy, String number) {
        Recipient to = numbers.account(copy.asker().number())
                .map(Recipient::of)
                .orElseGet(() ->
                        new Recipient(null, copy.asker().email(), copy.asker().phone()));
        if (to.account() == null && to.email().isEmpty() && to.phone().isEmpty()) return;
        send.run(new Notice(RevocationNotice.COPY_REVOKED, to, copy.agency(), List.of(number, one.ground()), "/vault"));
    }
}
