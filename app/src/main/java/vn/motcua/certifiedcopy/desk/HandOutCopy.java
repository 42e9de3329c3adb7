package vn.motcua.certifiedcopy.desk;

import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyAudit;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyReach;
import vn.motcua.certifiedcopy.HandOutReason;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.Reason;

/** Lets an officer have the certified file. It is noted before it is had: in the log, and where its owner sees who looked (SR-65, SR-82). */
@Operation(records = CertifiedCopyAudit.CopyHandedOut.class)
public class HandOutCopy {

    private final Stores stores;
    private final VaultEntries entries;
    private final NoteLook look;
    private final CopyReach reach;
    private final Actors actors;
    private final AuditLog audit;
    private final Messages messages;

    HandOutCopy(
            Stores stores,
            VaultEntries entries,
            NoteLook look,
            CopyReach reach,
            Actors actors,
            AuditLog audit,
            Messages messages) {
        this.stores = stores;
        this.entries = entries;
        this.look = look;
        this.reach = reach;
        this.actors = actors;
        this.audit = audit;
        this.messages = messages;
    }

    /** Notes it. */
    @Transactional
    public void run(CertifiedCopy copy, HandOutReason reason) {
        if (copy.attestation() == null) throw CertifiedCopyRefusal.NO_SUCH_COPY.because();
        audit.record(new CertifiedCopyAudit.CopyHandedOut(copy.id().value(), copy.agency(), reason));
        kept(copy).ifPresent(entry -> look.run(entry, LookKind.OPENED, reason(copy, reason)));
    }

    /** Its entry, also where the owner died: that the file is had is noted there, and it is the office's own. */
    private Optional<EntryView> kept(CertifiedCopy copy) {
        CertifiedCopy.Attestation attestation = copy.attestation();
        if (attestation == null || attestation.entry() == null) return Optional.empty();
        EntryId entry = new EntryId(attestation.entry());
        return OwnerNumber.of(copy.asker().number())
                .flatMap(stores::find)
                .flatMap(store -> entries.find(new Store(store.owners(), true), entry));
    }

    private Reason reason(CertifiedCopy copy, HandOutReason reason) {
        return new Reason(
                reach.answers(copy.agency()),
                actors.current().name(),
                CopyDossiers.PROCEDURE,
                copy.dossier(),
                LookGround.PROCEDURE,
                messages.text(Language.VI, reason));
    }
}
