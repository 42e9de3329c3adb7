package vn.motcua.dossier.reuse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.job.SetAside;
import vn.motcua.kernel.text.Language;
import vn.motcua.signing.Hindrance;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.KeepSignature;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SignedPdf;
import vn.motcua.signing.seal.SealTries;
import vn.motcua.vault.EndEntry;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryState;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.NewEntry;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;

/**
 * Lays papers that were digitised at the counter into the stores of those who applied, once their dossiers are accepted: PDF files, and pictures on a sheet of PDF, with the seal of the agency at the top right, as a digitised copy has it.
 * Entry, signature and the paper's row are one transaction, so whoever is cut off kept nothing and it is done again.
 */
@Component
public class KeepDigitised {

    private static final Logger log = LoggerFactory.getLogger(KeepDigitised.class);
    private static final int TOGETHER = 10;
    private static final Duration LEASE = Duration.ofSeconds(45); // what a dead node had goes on soon
    private static final Duration BEGIN_WITHIN = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String WHY = "Có bản số hóa mới của cùng giấy tờ / The same paper was digitised anew";

    /** No seal will ever be made of this: it is laid in as it is. */
    private static final Set<Refusal> NEVER = Set.of(SigningRefusal.AGENCY_CLOSED, SigningRefusal.PDF_NOT_SIGNABLE);

    /** Perhaps none now: much is to be done just then, or an outside authority's list is to come. Some tries are made before that is believed. */
    private static final Set<Refusal> PERHAPS = Set.of(SigningRefusal.PDF_TOO_HEAVY, SigningRefusal.LIST_MISSING);

    private final SetAside<AgencyId> without;
    private final DigitisedQueue queue;
    private final Intake intake;
    private final ScannedFiles scans;
    private final SignPdf sign;
    private final KeepSignature signatures;
    private final KnownDigitised known;
    private final ProvenOwner owner;
    private final Stores stores;
    private final KeepEntry keep;
    private final VaultEntries entries;
    private final EndEntry end;
    private final Agencies agencies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepDigitised(
            DigitisedQueue queue,
            Intake intake,
            ScannedFiles scans,
            SignPdf sign,
            KeepSignature signatures,
            KnownDigitised known,
            ProvenOwner owner,
            Stores stores,
            KeepEntry keep,
            VaultEntries entries,
            EndEntry end,
            Agencies agencies,
            TransactionTemplate transaction,
            Clock clock) {
        this.queue = queue;
        this.intake = intake;
        this.scans = scans;
        this.sign = sign;
        this.signatures = signatures;
        this.known = known;
        this.owner = owner;
        this.stores = stores;
        this.keep = keep;
        this.entries = entries;
        this.end = end;
        this.agencies = agencies;
        this.transaction = transaction;
        this.clock = clock;
        this.without = new SetAside<>(clock);
    }

    @Scheduled(
            fixedDelayString = "${motcua.dossier.digitised-kept-every:5s}",
            initialDelayString = "${motcua.dossier.digitised-kept-every:5s}")
    void sweep() {
        all();
    }

    /** Lays some of what waits into stores; how many were. */
    public int all() {
        return Actors.as(Actor.SYSTEM, this::some);
    }

    private int some() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<DigitisedQueue.Taken> taken = queue.take(TOGETHER, now.plus(LEASE), without.now());
        int kept = 0;
        for (DigitisedQueue.Taken one : taken) {
            if (clock.instant().isAfter(now.plus(BEGIN_WITHIN))) break;
            Refused away = null;
            try {
                if (kept(one)) kept++;
            } catch (Refused refused) {
                away = waits(one, refused) ? refused : null;
            } catch (IOException | RuntimeException e) {
                failed(one, SigningRefusal.SIGNING_FAILED.key(), SealTries.MOST, e);
            }
            if (away == null) continue;
            log.warn("Digitised papers wait for their seals: {}", away.refusal());
            queue.later(taken, clock.instant().plus(PAUSE));
            return kept;
        }
        queue.later(taken, clock.instant());
        return kept;
    }

    /** True if nothing can be sealed now; else what was refused is seen to. */
    private boolean waits(DigitisedQueue.Taken one, Refused refused) {
        switch (Hindrance.of(refused.refusal())) {
            case OF_ALL -> {
                return true;
            }
            case OF_AGENCY -> without(one);
            case OF_ONE_NOW -> failed(one, refused.refusal().key(), SealTries.MOST, refused);
            case OF_ONE_FOR_GOOD -> failed(one, refused.refusal().key(), SealTries.ONE, refused);
        }
        return false;
    }

    private void without(DigitisedQueue.Taken one) {
        without.add(one.agency());
        queue.later(List.of(one), clock.instant().plus(SealTries.PAUSE));
        log.warn("Digitised papers of agency {} wait for its seal, which has no key that holds", one.agency());
    }

    private void failed(DigitisedQueue.Taken one, String why, int tries, Exception cause) {
        queue.failed(one, why, tries, clock.instant().plus(SealTries.PAUSE));
        log.error("{} did not go into a store", one, cause);
    }

    /** The store that a result of the same dossier would go into, if nothing says that it is a stranger's; nothing is kept for whoever has none. */
    private Optional<Store> store(DigitisedQueue.Taken one) {
        if (!owner.of(one)) return Optional.empty();
        if (one.account() != null) return Optional.of(stores.of(new AccountId(one.account())));
        return OwnerNumber.of(one.applicant()).map(stores::of);
    }

    private boolean kept(DigitisedQueue.Taken one) throws IOException {
        Optional<Store> store = store(one);
        if (store.isEmpty()) return Boolean.TRUE.equals(transaction.execute(status -> queue.done(one)));
        String called = agencies.called(List.of(one.agency()), Language.VI).getOrDefault(one.agency(), "");
        FileId file = new FileId(one.file());
        FileType type = intake.find(file).flatMap(IntakeFile::type).orElse(FileType.UNKNOWN);
        SignedPdf sealed =
                ScannedFiles.sealable(type) && sign.seals(one.agency()) ? sealed(one, file, type, called) : null;
        KeepEntry.File content =
                sealed == null ? () -> intake.open(file) : () -> new ByteArrayInputStream(sealed.bytes());
        NewEntry entry = sealed == null || type == FileType.PDF
                ? entry(one, called, one.name(), type)
                : entry(one, called, ScannedFiles.pdfName(one.name()), FileType.PDF);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!queue.done(one)) return false; // another node has it
            EntryId lies = keep.run(store.get(), entry, content);
            queue.lies(one, store.get(), lies);
            if (sealed != null) {
                signatures.run(sealed, one.agency(), purpose(one));
                known.keep(one.id(), sealed.bytes());
            }
            for (DigitisedQueue.Former former : queue.former(one)) replace(former, lies);
            return true;
        }));
    }

    /** With the seal; {@code null} if none will ever be made. */
    private @Nullable SignedPdf sealed(DigitisedQueue.Taken one, FileId file, FileType type, String called)
            throws IOException {
        try {
            return sign.digitised(scans.pdf(file, type), one.agency(), called, purpose(one));
        } catch (Refused refused) {
            boolean enough = PERHAPS.contains(refused.refusal()) && one.tries() + 1 >= SealTries.MOST;
            if (!enough && !NEVER.contains(refused.refusal())) throw refused;
            log.warn("{} goes into a store without a seal: {}", one, refused.refusal());
            return null;
        }
    }

    /** An earlier scan counts no more. */
    private void replace(DigitisedQueue.Former former, EntryId by) {
        entries.find(new Store(List.of(former.owner()), true), new EntryId(former.entry()))
                .filter(entry -> entry.state() == EntryState.VALID)
                .ifPresent(entry -> end.replace(entry, by, WHY));
    }

    private static NewEntry entry(DigitisedQueue.Taken one, String called, String name, FileType type) {
        return new NewEntry(
                one.field(),
                one.title(),
                "",
                called,
                one.agency(),
                one.digitised(),
                null,
                EntryOrigin.DIGITISED_BY_OFFICER,
                "dossier.paper:" + one.id(),
                name,
                type);
    }

    private static String purpose(DigitisedQueue.Taken one) {
        return "dossier.paper " + one.id();
    }
}
