package vn.motcua.certifiedcopy.deliver;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.desk.OtherName;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.kernel.job.SetAside;
import vn.motcua.kernel.text.Language;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.KeepEntry;
import vn.motcua.vault.NewEntry;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;

/**
 * Lays certified copies into the stores of those who asked for them (Nghị định 45/2020/NĐ-CP, Đ.10). Entry and row are one
 * transaction, so a copy that is revoked meanwhile goes nowhere. Nothing is laid into a store where the number is known under another name: such a copy is handed out at the counter.
 */
@Component
public class DeliverCopies {

    /** By which kind such copies are found in stores. */
    public static final String KIND = "BAN_SAO_CHUNG_THUC";

    private static final Logger log = LoggerFactory.getLogger(DeliverCopies.class);
    private static final int AT_ONCE = 50;

    private final SetAside<CopyId> failed;
    private final CertifiedCopies copies;
    private final Stores stores;
    private final KeepEntry keep;
    private final Agencies agencies;
    private final OtherName other;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeliverCopies(
            CertifiedCopies copies,
            Stores stores,
            KeepEntry keep,
            Agencies agencies,
            OtherName other,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.copies = copies;
        this.stores = stores;
        this.keep = keep;
        this.agencies = agencies;
        this.other = other;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.failed = new SetAside<>(clock);
    }

    /** What the store knows a copy by, so that it lies there once and is found again. */
    public static String source(CopyId copy) {
        return "certifiedcopy.copy:" + copy;
    }

    @Scheduled(
            fixedDelayString = "${motcua.certifiedcopy.deliver-every:5s}",
            initialDelayString = "${motcua.certifiedcopy.deliver-every:5s}")
    void sweep() {
        all();
    }

    /** Lays all that waits into stores; how many were. */
    public int all() {
        return Actors.as(Actor.SYSTEM, () -> {
            int kept = 0;
            for (CertifiedCopy copy : copies.find(waiting())) if (kept(copy)) kept++;
            return kept;
        });
    }

    private List<CopyId> waiting() {
        return jdbc.sql("""
                        select id from certifiedcopy.copy where state = 'CERTIFIED' and kept_at is null and id <> all(?) order by certified_at limit ?""")
                .params(failed.now().stream().map(CopyId::value).toArray(UUID[]::new), AT_ONCE)
                .query((row, number) -> new CopyId(row.getObject("id", UUID.class)))
                .list();
    }

    private boolean kept(CertifiedCopy copy) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> mine(copy) && laid(copy)));
        } catch (RuntimeException e) {
            failed.add(copy.id());
            log.error("copy {} did not go into a store; it is tried again", copy.id(), e);
            return false;
        }
    }

    /** True if it counts and waits still; it waits no more. */
    private boolean mine(CertifiedCopy copy) {
        return jdbc.sql(
                                "update certifiedcopy.copy set kept_at = ? where id = ? and kept_at is null and state = 'CERTIFIED'")
                        .params(
                                clock.instant().atOffset(ZoneOffset.UTC),
                                copy.id().value())
                        .update()
                == 1;
    }

    private boolean laid(CertifiedCopy copy) {
        if (other.than(copy.asker())) {
            log.warn("copy {} goes into no store: the number is known under another name", copy.id());
            return false;
        }
        Store store = stores.of(OwnerNumber.of(copy.asker().number()).orElseThrow());
        EntryId entry = keep.run(store, entry(copy), () -> copies.open(copy));
        jdbc.sql("update certifiedcopy.copy set kept_entry = ? where id = ?")
                .params(entry.value(), copy.id().value())
                .update();
        return true;
    }

    private NewEntry entry(CertifiedCopy copy) {
        CertifiedCopy.Attestation attestation = Objects.requireNonNull(copy.attestation());
        String issuer = agencies.called(Set.of(copy.agency()), Language.VI).getOrDefault(copy.agency(), "");
        return new NewEntry(
                KIND,
                copy.original().title(),
                attestation.number().text(),
                issuer,
                copy.agency(),
                attestation.day(),
                copy.original().until(),
                EntryOrigin.CERTIFIED_COPY,
                source(copy.id()),
                fileName(copy),
                FileType.PDF);
    }

    /** What the file is called wherever it is handed out. */
    public static String fileName(CertifiedCopy copy) {
        CertifiedCopy.Attestation attestation = Objects.requireNonNull(copy.attestation());
        return "ban-sao-chung-thuc-" + attestation.number().number() + "-"
                + attestation.number().year() + ".pdf";
    }
}
