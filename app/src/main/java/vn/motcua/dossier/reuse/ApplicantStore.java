package vn.motcua.dossier.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.record.Outcome;
import vn.motcua.procedure.record.Paper;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.consent.ConsentKind;
import vn.motcua.vault.consent.StoreConsents;
import vn.motcua.vault.look.LookGround;

/**
 * What an officer may see of the store of whoever applied: for the procedure no more than the papers that it asks for; with consent the kinds that the owner lets be read; never what the owner laid in alone.
 */
@Component
public class ApplicantStore {

    private final Dossiers dossiers;
    private final PinnedRevisions revisions;
    private final Stores stores;
    private final VaultEntries entries;
    private final StoreConsents consents;
    private final Procedures procedures;
    private final ProvenOwner owner;

    ApplicantStore(
            Dossiers dossiers,
            PinnedRevisions revisions,
            Stores stores,
            VaultEntries entries,
            StoreConsents consents,
            Procedures procedures,
            ProvenOwner owner) {
        this.dossiers = dossiers;
        this.revisions = revisions;
        this.stores = stores;
        this.entries = entries;
        this.consents = consents;
        this.procedures = procedures;
        this.owner = owner;
    }

    /** The store of whoever applied: of the account, or of the number that was shown at the counter; empty if there is none, or if that number is known under another name. */
    public Optional<Store> of(DossierView dossier) {
        if (dossier.account() != null) return Optional.of(stores.of(dossier.account()));
        Applicant applicant = dossiers.applicant(dossier.id());
        if (owner.strangers(applicant)) return Optional.empty();
        return OwnerNumber.of(applicant.number()).flatMap(stores::find);
    }

    /** The codes of the kinds that whoever applied lets the office read for this procedure; none without consent, and none where nobody applied from an account. */
    public Set<String> granted(DossierView dossier, Store store) {
        return dossier.account() == null
                ? Set.of()
                : consents.granted(store, dossier.agency(), dossier.procedureCode());
    }

    /** What may be seen on this ground. */
    public List<EntryView> seen(DossierView dossier, Store store, LookGround ground) {
        List<EntryView> held = entries.holding(store).stream()
                .filter(entry -> entry.origin() != EntryOrigin.UPLOADED_BY_OWNER)
                .toList();
        if (ground == LookGround.PROCEDURE) return asked(dossier, held);
        Set<String> granted = granted(dossier, store);
        return held.stream().filter(entry -> granted.contains(entry.kind())).toList();
    }

    /** The kinds that procedures give, by the procedures' codes; empty if one is not in force. */
    public List<ConsentKind> given(List<String> codes) {
        List<ConsentKind> kinds = new ArrayList<>();
        for (String code : codes) {
            Optional<ProcedureView> procedure = ProcedureCode.parse(code).flatMap(procedures::inForce);
            if (procedure.isEmpty()) return List.of();
            for (Outcome one : procedure.get().record().outcomes())
                kinds.add(ConsentKind.asked(one.codeOrOurs(), one.name()));
        }
        return kinds.stream().limit(ConsentKind.MOST).toList();
    }

    private List<EntryView> asked(DossierView dossier, List<EntryView> held) {
        List<Paper> papers = revisions.of(dossier.revision()).view().record().papers().stream()
                .flatMap(one -> one.papers().stream())
                .filter(paper -> !paper.note())
                .toList();
        List<EntryView> found = new ArrayList<>();
        for (EntryView entry : held)
            if (papers.stream().anyMatch(paper -> StoreOffers.answers(entry, paper))) found.add(entry);
        return found;
    }
}
