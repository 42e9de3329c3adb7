package vn.motcua.vault.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.portal.Page;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultRefusal;

/** The store of whoever looks at the page; every page of an owner begins here. */
@Component
class OwnStore {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Stores stores;
    private final VaultEntries entries;

    OwnStore(Stores stores, VaultEntries entries) {
        this.stores = stores;
        this.entries = entries;
    }

    /** The same although an office recorded a death: whoever lives sees who looked, and by whom it was recorded. */
    Store evenSealed(Page page) {
        return stores.of(account(page));
    }

    boolean sealed(Store store) {
        return entries.sealed(store);
    }

    Store of(Page page) {
        Store store = evenSealed(page);
        if (entries.sealed(store)) throw VaultRefusal.STORE_SEALED.because();
        return store;
    }

    /** True if the number of whoever looks is known to be theirs. */
    boolean verified(Page page) {
        return stores.verified(account(page));
    }

    static AccountId account(Page page) {
        AccountId account = page.actor().account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        if (page.actor().kind() == ActorKind.OFFICIAL) throw VaultRefusal.NOT_FOR_OFFICIALS.because();
        return account;
    }

    /** An entry of it; another's is not there. */
    EntryView entry(Page page, String id) {
        return entries.find(of(page), new EntryId(id(id))).orElseThrow(VaultRefusal.NO_SUCH_ENTRY::because);
    }

    static UUID id(String text) {
        if (!text.matches(ID)) throw VaultRefusal.NO_SUCH_ENTRY.because();
        return UUID.fromString(text);
    }
}
