package vn.motcua.vault.consent;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.ProvenNumbers;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AgencyId;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryState;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.Reason;
import vn.motcua.vault.seal.Owners;

/**
 * How an agency's software reads: by the owner's number, for a procedure, with the owner's consent to the kinds of paper, each time noted. Whether anybody has that number, or a store, or said no is not
 * told apart: without consent the answer is always that consent is needed. What owners laid in themselves is never given.
 */
@Component
public class AgencyReading {

    private static final Duration PATH = Duration.ofHours(1);
    private static final long MOST_BYTES = 20L << 20;
    private static final String PLACE = "vault-query-path";

    private final Stores stores;
    private final VaultEntries entries;
    private final StoreConsents consents;
    private final AskConsent ask;
    private final NoteLook note;
    private final ProvenNumbers numbers;
    private final Owners owners;
    private final Seals seals;
    private final Clock clock;

    AgencyReading(
            Stores stores,
            VaultEntries entries,
            StoreConsents consents,
            AskConsent ask,
            NoteLook note,
            ProvenNumbers numbers,
            Owners owners,
            Seals seals,
            Clock clock) {
        this.stores = stores;
        this.entries = entries;
        this.consents = consents;
        this.ask = ask;
        this.note = note;
        this.numbers = numbers;
        this.owners = owners;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * What is held of these kinds, as far as the owner lets them be read; asks the owner first, and says so, where they let none be.
     *
     * @param software the account that asks, as the owner is told; never a person
     */
    @Transactional(noRollbackFor = vn.motcua.kernel.Refused.class)
    public List<EntryView> held(
            OwnerNumber number, AgencyId agency, Collection<ConsentKind> kinds, Reason reason, String software) {
        Optional<Store> store = stores.find(number);
        Set<String> granted = store.map(one -> consents.granted(one, agency, reason.procedure()))
                .orElse(Set.of());
        List<String> read =
                kinds.stream().map(ConsentKind::code).filter(granted::contains).toList();
        if (read.size() < kinds.size())
            store.ifPresent(one -> numbers.account(number.number())
                    .ifPresent(account ->
                            ask.run(one, account, agency, reason.procedure(), List.copyOf(kinds), software)));
        if (store.isEmpty() || read.isEmpty()) throw VaultRefusal.CONSENT_NEEDED.because();
        note.run(store.get(), String.join(", ", read), reason);
        return entries.valid(store.get(), read).stream()
                .filter(entry -> entry.origin() != EntryOrigin.UPLOADED_BY_OWNER)
                .toList();
    }

    /**
     * A word by which the file can be fetched within the hour, by the same agency for the same procedure.
     *
     * @param asked who asked for it, as the owner is told when it is fetched
     */
    public String path(EntryView entry, AgencyId agency, String procedure, String asked) {
        String text = String.join(
                "|",
                entry.owner().toString(),
                entry.id().toString(),
                agency.toString(),
                procedure,
                clock.instant().plus(PATH).toString(),
                asked.replace('|', ' '));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seals.seal(text, PLACE));
    }

    /**
     * A file that may be read.
     *
     * @param bytes how large it is; 20 MB at most
     * @param content it, opened piece by piece; the caller closes it
     */
    public record ReadFile(String name, long bytes, Supplier<InputStream> content) {}

    /** The file of such a word, noted before it is given; the consent must still hold. */
    @Transactional
    public ReadFile file(String path, AgencyId agency, Reason reason) {
        String[] parts = opened(path);
        UUID owner = UUID.fromString(parts[0]);
        Store store = new Store(
                List.of(owner, owners.joined(owner).orElse(owner))); // the consent stands at whom it was joined to
        boolean over = java.time.Instant.parse(parts[4]).isBefore(clock.instant());
        if (over || !parts[2].equals(agency.toString())) throw VaultRefusal.NO_SUCH_ENTRY.because();
        Set<String> granted = consents.granted(store, agency, parts[3]);
        if (granted.isEmpty()) throw VaultRefusal.CONSENT_NEEDED.because();
        EntryView entry = entries.find(store, new EntryId(UUID.fromString(parts[1])))
                .orElseThrow(VaultRefusal.NO_SUCH_ENTRY::because);
        if (!granted.contains(entry.kind())) throw VaultRefusal.CONSENT_NEEDED.because();
        if (entry.state() != EntryState.VALID) throw VaultRefusal.HOLDS_NO_MORE.because();
        if (entry.bytes() > MOST_BYTES) throw VaultRefusal.FILE_TOO_LARGE.because(MOST_BYTES >> 20);
        note.run(
                entry,
                LookKind.OPENED,
                new Reason(agency, reason.who(), parts[3], reason.dossier(), reason.ground(), parts[5]));
        return new ReadFile(entry.fileName(), entry.bytes(), () -> entries.open(entry));
    }

    private String[] opened(String path) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(path.getBytes(StandardCharsets.US_ASCII));
            String[] parts = sealed.length < 32
                    ? new String[0]
                    : seals.open(sealed, PLACE).split("\\|", 6);
            if (parts.length == 6) return parts;
        } catch (RuntimeException e) {
            // whatever it is, it is no path of ours
        }
        throw VaultRefusal.NO_SUCH_ENTRY.because();
    }
}
