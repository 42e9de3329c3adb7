package vn.motcua.dossier.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.PinnedRevisions;
import vn.motcua.kernel.Paging;
import vn.motcua.procedure.record.Paper;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryState;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.look.LookGround;

/**
 * What an officer may see of the store of whoever applied: for the procedure no more than the papers that it asks for; on another ground all but what the owner laid in alone.
 */
@Component
public class ApplicantStore {

    private final Dossiers dossiers;
    private final PinnedRevisions revisions;
    private final Stores stores;
    private final VaultEntries entries;

    ApplicantStore(Dossiers dossiers, PinnedRevisions revisions, Stores stores, VaultEntries entries) {
        this.dossiers = dossiers;
        this.revisions = revisions;
        this.stores = stores;
        this.entries = entries;
    }

    /** The store of whoever applied: of the account, or of the number that was shown at the counter; empty if there is none. */
    public Optional<Store> of(DossierView dossier) {
        if (dossier.account() != null) return Optional.of(stores.of(dossier.account()));
        return OwnerNumber.of(dossiers.applicant(dossier.id()).number()).flatMap(stores::find);
    }

    /** What may be seen on this ground. */
    public List<EntryView> seen(DossierView dossier, Store store, LookGround ground) {
        List<EntryView> held = entries.list(store, "", null, new Paging(1, Paging.MAX_SIZE)).items().stream()
                .filter(entry -> entry.state() == EntryState.VALID && entry.origin() != EntryOrigin.UPLOADED_BY_OWNER)
                .toList();
        return ground == LookGround.PROCEDURE ? asked(dossier, held) : held;
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
